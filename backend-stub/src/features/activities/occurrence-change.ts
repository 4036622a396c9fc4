import type { OccurrenceChange, OccurrenceStatus } from '@klocket/contract';
import { InputError } from '../../input-error.ts';
import { impliedStatus, mayFollow, previousOf, type Plan } from './rules.ts';
import { timesOf } from './recurrence/times.ts';

/** What can be different about one occurrence, apart from its recap. */
export interface OccurrenceState extends Plan {
  status: OccurrenceStatus;
  reason_json: string | null;
  previous_json: string | null;
}

/** The activity's own plan for an occurrence: what holds when nothing was changed. */
export interface ActivityPlan {
  duration_minutes: number;
  all_day: number;
  house_id: string | null;
  room_id: string | null;
  address: string | null;
  online_url: string | null;
}

export type Change = Omit<Partial<OccurrenceChange>, 'recurrenceId' | 'recap'>;

/** The state an occurrence has by its activity's plan alone. */
export function intendedState(
  recurrenceId: string,
  activity: ActivityPlan,
  zone: string,
): OccurrenceState {
  const { house_id, room_id, address, online_url } = activity;
  return {
    ...timesOf(recurrenceId, activity.duration_minutes, zone, activity.all_day === 1),
    ...{ house_id, room_id, address, online_url },
    status: 'scheduled',
    reason_json: null,
    previous_json: null,
  };
}

/** The state after a change. Throws an `InputError` when the change may not follow on what is. */
export function changedState(
  current: OccurrenceState,
  intended: OccurrenceState,
  change: Change,
  { zone, allDay }: { zone: string; allDay: boolean },
): OccurrenceState {
  const times = timesAfter(current, change, zone, allDay);
  const staysOnline = current.status === 'moved-online' && !movesBack(change);
  const from = current.status === 'moved-online' && !staysOnline ? intended : current;
  const moved = { ...times, ...placeAfter(from, change) };
  const status = impliedStatus(current.status, change, previousOf(intended, moved));
  if (!mayFollow(current.status, status)) {
    throw new InputError('status-cannot-follow', '/status', { from: current.status, to: status });
  }
  const goesOnline = status === 'moved-online' && !change.house && !change.address;
  const place = goesOnline ? { house_id: null, room_id: null, address: null } : {};
  const next = { ...moved, ...place, status };
  const previous = previousOf(intended, next);
  return {
    ...next,
    reason_json: reasonAfter(current, change, status),
    previous_json: previous ? JSON.stringify(previous) : null,
  };
}

/** Whether two states are the same in everything a visitor sees. */
export const sameState = (a: OccurrenceState, b: OccurrenceState) =>
  stateColumns.every((column) => a[column] === b[column]);

const stateColumns = [
  'starts_at',
  'ends_at',
  'starts_on',
  'start_time',
  'ends_on',
  'end_time',
  'house_id',
  'room_id',
  'address',
  'online_url',
  'status',
  'reason_json',
  'previous_json',
] as const satisfies (keyof OccurrenceState)[];

/** Picks the columns of the state out of a whole row. */
export function stateOf(row: OccurrenceState): OccurrenceState {
  return Object.fromEntries(
    stateColumns.map((column) => [column, row[column]]),
  ) as unknown as OccurrenceState;
}

const movesBack = ({ status, house }: Change) => status === 'rescheduled' || house !== undefined;

function timesAfter(current: OccurrenceState, change: Change, zone: string, allDay: boolean) {
  if (!change.startsLocal && change.durationMinutes === undefined) return stateOf(current);
  const lasted = (Date.parse(current.ends_at) - Date.parse(current.starts_at)) / 60_000;
  const startsLocal = change.startsLocal ?? `${current.starts_on}T${current.start_time}`;
  try {
    Temporal.PlainDateTime.from(startsLocal, { overflow: 'reject' });
  } catch {
    throw new InputError('start-invalid', '/startsLocal', { startsLocal });
  }
  return {
    ...stateOf(current),
    ...timesOf(startsLocal, change.durationMinutes ?? lasted, zone, allDay),
  };
}

/** Another house takes the old room and address away, an address the old house. */
function placeAfter(current: Plan, { house, room, address, onlineUrl }: Change) {
  const place = {
    house_id: current.house_id,
    room_id: current.room_id,
    address: current.address,
    online_url: onlineUrl ?? current.online_url,
  };
  if (house && house !== current.house_id) {
    Object.assign(place, { house_id: house, room_id: null, address: null });
  } else if (address && !house) {
    Object.assign(place, { house_id: null, room_id: null });
  }
  if (room) place.room_id = room;
  if (address) place.address = address;
  return place;
}

function reasonAfter(current: OccurrenceState, { reason }: Change, status: OccurrenceStatus) {
  if (reason) return JSON.stringify(reason);
  return status === current.status ? current.reason_json : null;
}
