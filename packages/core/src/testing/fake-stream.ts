/** Stands in for the browser's own stream of events, and is told what to say. */
export class FakeStream extends EventTarget {
  static opened: FakeStream[] = [];
  static readonly CLOSED = 2;
  static readonly #real = window.EventSource;

  readyState = 1;
  readonly url: string;

  /** Takes the place of the browser's own, until it is removed. */
  static install() {
    FakeStream.opened = [];
    Object.assign(window, { EventSource: FakeStream });
  }

  static remove() {
    Object.assign(window, { EventSource: FakeStream.#real });
  }

  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }

  close() {
    this.readyState = FakeStream.CLOSED;
  }
}
