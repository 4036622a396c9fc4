import type { DistrictForm } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskPlace } from '../../place.ts';
import { StaffProblem, type StaffAnswer } from '../../staff-api.ts';

/** A change of a part of the district. */
export interface PartChange {
  /** Puts what was typed in its place. */
  apply(source: DistrictForm): DistrictForm;
  /** Whether the part is still as it was when typing began. */
  isUntouched(source: DistrictForm): boolean;
  /** The state in which typing began. */
  etag?: string;
}

/** The district as it is written, and the way to change a part of it without touching the rest. */
export class DistrictStore implements ReactiveController {
  source?: DistrictForm;
  etag?: string;

  /** Why it did not come. */
  problem?: unknown;

  readonly #host: ReactiveControllerHost;
  readonly #place: () => DeskPlace;
  #abort?: AbortController;

  constructor(host: ReactiveControllerHost, place: () => DeskPlace) {
    this.#place = place;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    void this.ask();
  }

  hostDisconnected() {
    this.#abort?.abort();
  }

  /** Asks for what there is now. */
  async ask() {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.problem = undefined;
    try {
      const { api, district } = this.#place();
      const answer = await api.get<DistrictForm>(staffPaths.district(district), { signal });
      if (!signal.aborted) this.#take(answer);
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error;
      this.#host.requestUpdate();
    }
  }

  /**
   * Saves a part. What another has saved elsewhere in the district meanwhile stays, and is no matter to
   * who typed; where both have changed the same part, it is thrown.
   */
  async save(change: PartChange): Promise<StaffAnswer<DistrictForm>> {
    const first = await this.#put(change, change.etag ?? this.etag).catch((error: unknown) => {
      const current = this.#takeCurrent(error);
      if (!current || !change.isUntouched(current)) throw error;
      return this.#put(change, this.etag);
    });
    return first;
  }

  async #put({ apply }: PartChange, etag?: string) {
    const { api, district } = this.#place();
    const path = staffPaths.district(district);
    const answer = await api.put<DistrictForm>(path, apply(this.source!), { etag });
    this.#take(answer);
    return answer;
  }

  #takeCurrent(error: unknown): DistrictForm | undefined {
    if (!(error instanceof StaffProblem) || error.code !== 'changed-meanwhile') return undefined;
    const data = error.details?.current as DistrictForm | undefined;
    if (data) this.#take({ data, etag: error.etag });
    return data;
  }

  #take({ data, etag }: StaffAnswer<DistrictForm>) {
    this.source = data;
    this.etag = etag;
    this.#host.requestUpdate();
  }
}
