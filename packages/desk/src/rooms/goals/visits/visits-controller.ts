import type { VisitCounted } from '@klocket/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueueChangedEvent } from '../../../kit/kept-queue.ts';
import type { DeskPlace } from '../../../place.ts';
import { visitsOf, type Press, type VisitQueue } from './visit-queue.ts';

interface Host extends ReactiveControllerHost {
  place: DeskPlace;
}

/** Counts heads, and knows which of them are still on their way. */
export class VisitsController implements ReactiveController {
  readonly #host: Host;
  readonly #arrived: (press: Press, counted: VisitCounted) => void;
  #queue?: VisitQueue;

  /** `arrived` takes a press that the server has counted, and what it has counted since. */
  constructor(host: Host, arrived: (press: Press, counted: VisitCounted) => void) {
    this.#arrived = arrived;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    const { me, api } = this.#host.place;
    this.#queue = visitsOf(me.id, api);
    this.#queue.addEventListener('klocket-desk-queue-changed', this.#changed);
  }

  hostDisconnected() {
    this.#queue?.removeEventListener('klocket-desk-queue-changed', this.#changed);
  }

  get queue() {
    return this.#queue!;
  }

  /** What has not arrived, of this district. */
  get waiting(): Press[] {
    return this.queue.waiting.filter(({ district }) => district === this.#host.place.district);
  }

  readonly #changed = (event: Event) => {
    const { item, answer } = event as QueueChangedEvent<Press, VisitCounted>;
    if (item && answer && item.district === this.#host.place.district) this.#arrived(item, answer);
    this.#host.requestUpdate();
  };
}
