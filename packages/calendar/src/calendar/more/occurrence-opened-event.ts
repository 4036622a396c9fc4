/** A visitor has opened an occurrence. Prevent its default to show it yourself. */
export class KlocketOccurrenceOpenedEvent extends Event {
  readonly occurrenceId: string;

  /** The address of the occurrence's own page. */
  readonly url: string;

  constructor(occurrenceId: string, url: string) {
    super('klocket-occurrence-opened', { bubbles: true, composed: true, cancelable: true });
    this.occurrenceId = occurrenceId;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klocket-occurrence-opened': KlocketOccurrenceOpenedEvent;
  }
}
