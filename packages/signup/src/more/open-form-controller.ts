import type { SeatsChanged } from '@klocket/contract';
import { formTokensPath } from '@klocket/contract/form-token-paths';
import { listen, listenToSeats } from '@klocket/core/live';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfferController } from '../offer-controller.ts';
import { frameHeaders } from '../signup-api.ts';

/** A frame's token lasts two hours, and can be renewed for days. */
const renewAfter = 45 * 60_000;

/** A thousand open forms ask within half a second instead of at the same moment. */
const calm = () => Math.random() * 500;

interface Place {
  server: string;
  district: string;
  /** What a sandboxed frame signs up with; kept here when it is renewed. */
  element: { formToken?: string };
}

/** Keeps a form true for as long as it stands open: its seats, its time, and the token of its frame. */
export class OpenFormController implements ReactiveController {
  readonly #offers: OfferController;
  readonly #place: Place;
  #stops: (() => void)[] = [];
  #tokenSince = Date.now();

  constructor(host: ReactiveControllerHost, offers: OfferController, place: Place) {
    this.#offers = offers;
    this.#place = place;
    host.addController(this);
  }

  hostConnected() {
    const { server, district } = this.#place;
    this.#stops = [
      listen(server, district, () => void this.#offers.refresh()),
      listenToSeats(server, district, this.#seatsChanged),
    ];
  }

  hostDisconnected() {
    this.#stops.forEach((stop) => stop());
  }

  /** The token of the frame, if it has one; a new one where a phone has slept since. */
  readonly token = async () => {
    const { element } = this.#place;
    if (element.formToken && Math.abs(Date.now() - this.#tokenSince) > renewAfter) {
      await this.#renew();
    }
    return element.formToken;
  };

  readonly #seatsChanged = ({ activityId, occurrenceId, free }: SeatsChanged) => {
    const { answer, offer } = this.#offers;
    if (!answer || !offer || activityId !== offer.activityId) return;
    if (occurrenceId && occurrenceId !== offer.occurrenceId) return;
    if (offer.seats && !offer.full && free > 0) {
      this.#offers.put({ ...answer, data: { ...offer, seats: { ...offer.seats, free } } });
    } else setTimeout(() => void this.#offers.refresh(), calm());
  };

  async #renew() {
    const { server, district, element } = this.#place;
    try {
      const response = await fetch(server + formTokensPath(), {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json', ...frameHeaders(element.formToken) },
        body: JSON.stringify({ district }),
      });
      if (!response.ok) return;
      element.formToken = ((await response.json()) as { token: string }).token;
      this.#tokenSince = Date.now();
    } catch {
      // No network for a while: it is tried again, and sending says what is wrong.
    }
  }
}
