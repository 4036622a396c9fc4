import { listen } from '@klocket/core/live';
import type { LitElement, ReactiveController } from 'lit';

interface Heard {
  district(): string;
  /** What a part of the room says when it has saved something. */
  event: string;
  /** Where the same is said of what no part of the room has saved. */
  elsewhere: EventTarget;
  /** How it is heard what others change; without it, what they change of the calendar. */
  listen?: typeof listen;
}

/** Tells a room that something in it may have changed, here or elsewhere. */
export class VersionController implements ReactiveController {
  /** Rises each time. */
  version = 0;

  readonly #host: LitElement;
  readonly #heard: Heard;
  #stop?: () => void;

  constructor(host: LitElement, heard: Heard) {
    (this.#host = host).addController(this);
    this.#heard = heard;
  }

  hostConnected() {
    const { district, event, elsewhere, listen: hear = listen } = this.#heard;
    this.#stop = hear('', district(), this.#rise);
    for (const from of [this.#host, elsewhere]) from.addEventListener(event, this.#rise);
  }

  hostDisconnected() {
    const { event, elsewhere } = this.#heard;
    this.#stop?.();
    for (const from of [this.#host, elsewhere]) from.removeEventListener(event, this.#rise);
  }

  readonly #rise = () => {
    this.version++;
    this.#host.requestUpdate();
  };
}
