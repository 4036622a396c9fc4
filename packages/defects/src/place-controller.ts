import type { Position } from '@klocket/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlaceActs } from './report/render-place.ts';

const longestMs = 15_000;

/** Asks the phone where it is, when somebody presses for it and never before. */
export class PlaceController implements ReactiveController, PlaceActs {
  finding: PlaceActs['finding'];

  readonly #host: ReactiveControllerHost;
  readonly #found: (position: Position) => void;

  constructor(host: ReactiveControllerHost, found: (position: Position) => void) {
    this.#host = host;
    this.#found = found;
    host.addController(this);
  }

  hostConnected() {}

  readonly find = () => {
    if (this.finding === 'finding') return;
    this.#become('finding');
    const refused = () => this.#become('refused');
    // A page without a secure address has no positions to ask for.
    if (!navigator.geolocation) return refused();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        this.#become(undefined);
        this.#found({ latitude, longitude });
      },
      refused,
      { enableHighAccuracy: true, timeout: longestMs, maximumAge: 60_000 },
    );
  };

  #become(finding: PlaceActs['finding']) {
    this.finding = finding;
    this.#host.requestUpdate();
  }
}
