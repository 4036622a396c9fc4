/** Somebody has come to the screen, has changed its language, or has gone. */
export class TouchedEvent extends Event {
  /** Whether somebody is there. */
  readonly isTouched: boolean;
  /** The language they read; undefined once they have gone. */
  readonly language: string | undefined;
  constructor(language?: string) {
    super('klocket-touched', { bubbles: true, composed: true });
    this.isTouched = language !== undefined;
    this.language = language;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-touched': TouchedEvent;
  }
}
