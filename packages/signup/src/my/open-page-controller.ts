import type { Signup } from '@klocket/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stateOf } from './state.ts';

/** Seats that an organiser hides are not told of on the stream: who waits asks now and then. */
const askEvery = 60_000;

/** A thousand open pages ask within half a second instead of at the same moment. */
const calm = () => Math.random() * 500;

interface Place {
  server: string;
  district: string;
  activity: string;
  /** Asks the server again. */
  refresh: () => void;
}

/** Keeps a page true while it stands open: somebody else leaves, and their seat is one's own. */
export class OpenPageController implements ReactiveController {
  #place?: Place;
  #stops: (() => void)[] = [];
  #waiting?: ReturnType<typeof setInterval>;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Begins with what stands there now; what is over does not change any more. */
  follow(signup: Signup, place: Place) {
    clearInterval(this.#waiting);
    if (stateOf(signup) === 'waiting') this.#waiting = setInterval(place.refresh, askEvery);
    if (this.#place || !signup.mayChange) return;
    this.#place = place;
    void this.#listen(place);
  }

  hostConnected() {
    if (this.#place) void this.#listen(this.#place);
  }

  hostDisconnected() {
    clearInterval(this.#waiting);
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
  }

  async #listen({ server, district, activity, refresh }: Place) {
    try {
      const { listen, listenToSeats } = await import('./listen.ts');
      this.#stops.push(
        listen(server, district, refresh),
        listenToSeats(server, district, ({ activityId }) => {
          if (activityId === activity) setTimeout(refresh, calm());
        }),
      );
    } catch {
      // Without the stream it asks when it is looked at again.
    }
  }
}
