import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Who listens is told of changes no more often than this. */
const pause = 30_000;

/**
 * Tells a screen reader what has changed: the first change at once, those that follow as one sentence when
 * it has been silent for half a minute.
 */
export class CalmController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #said = '';
  #waiting?: () => string;
  #silence?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#silence);
    this.#silence = this.#waiting = undefined;
  }

  /** Something has changed; `words` are asked for when it is told. */
  tell(words: () => string) {
    this.#waiting = words;
    if (!this.#silence) this.#speak();
  }

  /** Where it is said. */
  render() {
    return html`<p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  readonly #speak = () => {
    this.#silence = undefined;
    if (!this.#waiting) return;
    this.#said = this.#waiting();
    this.#waiting = undefined;
    this.#silence = setTimeout(this.#speak, pause);
    this.#host.requestUpdate();
  };
}
