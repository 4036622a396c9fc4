import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSomebodyHere } from '../../kit/presence.ts';

/** So often it is looked how screens are, in milliseconds. */
const everyMs = 20_000;

/** Has its host look how screens are: at once, and from then on quietly while somebody is at the desk. */
export class WatchController implements ReactiveController {
  readonly #look: (quiet?: boolean) => void;
  #looking?: ReturnType<typeof setInterval>;

  constructor(host: ReactiveControllerHost, look: (quiet?: boolean) => void) {
    host.addController(this);
    this.#look = look;
  }

  hostConnected() {
    this.#look();
    this.#looking = setInterval(() => {
      if (isSomebodyHere()) this.#look(true);
    }, everyMs);
  }

  hostDisconnected() {
    clearInterval(this.#looking);
  }
}
