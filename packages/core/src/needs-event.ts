/** A widget uses another's tag inside its own shadow root; whoever loads our code answers. */
export class KlocketNeedsEvent extends Event {
  /** The tag that is needed, such as `klocket-activity`. */
  readonly tag: string;

  /** Put there by the loader that answers: settles when the tag's code is there or has failed. */
  loading?: Promise<unknown>;

  constructor(tag: string) {
    super('klocket-needs', { bubbles: true, composed: true });
    this.tag = tag;
  }
}

/**
 * Makes sure that a tag is defined. Undefined when nobody on the page can load it; otherwise a
 * promise that settles when it is there, or is rejected when its code did not arrive.
 */
export function need(tag: string, from: EventTarget): Promise<unknown> | undefined {
  if (customElements.get(tag)) return Promise.resolve();
  const event = new KlocketNeedsEvent(tag);
  from.dispatchEvent(event);
  return event.loading;
}

declare global {
  interface HTMLElementEventMap {
    'klocket-needs': KlocketNeedsEvent;
  }
}
