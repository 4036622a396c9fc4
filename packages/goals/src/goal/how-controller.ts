import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Brings the code that tells how a figure is known, when somebody first asks. */
export class HowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #code?: typeof import('../how/index.ts');
  /** True when it did not arrive. */
  isLost = false;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  /** Undefined until it is there. */
  get code() {
    return this.#code;
  }

  /** Fetches it, with its words. */
  async open(words: () => Promise<void>) {
    if (this.#code) return;
    this.isLost = false;
    try {
      const [code] = await Promise.all([import('../how/index.ts'), words()]);
      this.#code = code;
    } catch {
      this.isLost = true;
    }
    this.#host.requestUpdate();
  }
}
