import type { AttendanceMark, PartyRow, WalkIn } from '@klocket/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueueChangedEvent } from '../../kit/kept-queue.ts';
import type { DeskPlace } from '../../place.ts';
import {
  headsName,
  markName,
  marksOf,
  walkInOf,
  type Marked,
  type MarkQueue,
} from './mark-queue.ts';
import { isThere } from './party.ts';

/** A party as it stands, with what is marked of it and has not arrived. */
export interface MarkedRow extends PartyRow {
  /** What is marked waits for a network. */
  isOnItsWay?: boolean;
}

/** Whose marks a part of the room keeps, and at what. */
interface Host extends ReactiveControllerHost {
  place: DeskPlace;
  occurrence: string;
}

/** Marks who comes to one occurrence, and knows what of it is still on its way. */
export class MarksController implements ReactiveController {
  readonly #host: Host;
  readonly #arrived: (row: PartyRow) => void;
  #queue?: MarkQueue;

  /** `arrived` takes a party as the server has it now. */
  constructor(host: Host, arrived: (row: PartyRow) => void = () => {}) {
    this.#arrived = arrived;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    const { me, api } = this.#host.place;
    this.#queue = marksOf(me.id, api);
    this.#queue.addEventListener('klocket-desk-queue-changed', this.#changed);
  }

  hostDisconnected() {
    this.#queue?.removeEventListener('klocket-desk-queue-changed', this.#changed);
  }

  get queue() {
    return this.#queue!;
  }

  /** What has not arrived, of this occurrence. */
  get waiting(): Marked[] {
    return this.queue.waiting.filter(({ occurrence }) => occurrence === this.#host.occurrence);
  }

  /** What the server would not take, of this occurrence. */
  get refused() {
    return this.queue.refused.filter(({ item }) => item.occurrence === this.#host.occurrence);
  }

  /** The heads that were counted here and have not arrived. */
  get heads(): number | undefined {
    const name = headsName(this.#host.occurrence);
    const marked = this.waiting.find((one) => one.name === name);
    return marked?.kind === 'heads' ? marked.heads : undefined;
  }

  mark({ id }: Pick<PartyRow, 'id'>, mark: AttendanceMark) {
    const name = markName(this.#host.occurrence, id);
    this.queue.add({ ...this.#at, kind: 'mark', name, signup: id, mark });
  }

  count(heads: number) {
    this.queue.add({ ...this.#at, kind: 'heads', name: headsName(this.#host.occurrence), heads });
  }

  walkIn(walkIn: WalkIn) {
    const { district, occurrence } = this.#at;
    this.queue.add(walkInOf(district, occurrence, walkIn));
  }

  /** Parties with what is marked of them here. */
  overlay(rows: readonly PartyRow[]): MarkedRow[] {
    const marks = new Map(
      this.waiting.flatMap((one) => (one.kind === 'mark' ? [[one.signup, one.mark]] : [])),
    );
    return rows.map((row) => {
      const mark = marks.get(row.id);
      if (!mark) return row;
      const heads = isThere(mark.status) ? (mark.heads ?? row.seats) : undefined;
      return { ...row, attendance: mark.status ?? undefined, heads, isOnItsWay: true };
    });
  }

  get #at() {
    return { district: this.#host.place.district, occurrence: this.#host.occurrence };
  }

  readonly #changed = (event: Event) => {
    const { item, answer } = event as QueueChangedEvent<Marked, PartyRow | undefined>;
    if (answer && item?.occurrence === this.#host.occurrence) this.#arrived(answer);
    this.#host.requestUpdate();
  };
}
