import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskPlace } from '../place.ts';
import { sayProblem } from './say-problem.ts';

interface Host extends ReactiveControllerHost {
  place: DeskPlace;
}

/** Does one thing at a time for its host, and says at the edge of the screen why it could not be done. */
export class ActController implements ReactiveController {
  /** True while it is being done. */
  busy = false;

  readonly #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // All it has to do begins when somebody acts.
  }

  /** Does it, unless something else is being done. True when it is done. */
  async run(act: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.#become(true);
    try {
      await act();
      return true;
    } catch (error) {
      this.#host.place.notify({ words: sayProblem(error), trouble: true });
      return false;
    } finally {
      this.#become(false);
    }
  }

  #become(busy: boolean) {
    this.busy = busy;
    this.#host.requestUpdate();
  }
}
