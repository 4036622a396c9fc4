import type {
  DatePlan,
  DateQuestion,
  PlannedDate,
  PlannedDates,
  RoomClash,
} from '@klocket/contract';
import { dayIn } from '../../../clock.ts';
import type { Reader } from '../../../database/database.ts';
import { pickText } from '../../../texts.ts';
import type { HeldDistrict } from '../../districts/hold.ts';
import { referenceChecks } from '../activity-check.ts';
import { leftOut, toDated, withoutExceptions } from './date-plan.ts';
import { holidaysOf } from '../holidays.ts';
import { planFrom, planOccurrences } from '../recurrence/horizon.ts';
import { checkRecurrence, type Expanded } from '../recurrence/recurrence.ts';
import { offStatuses } from '../rules.ts';
import { withOffset } from '../recurrence/times.ts';

/** So many dates are shown; who plans more has an endless series. */
const mostShown = 200;

type Obstacles = (day: string) => PlannedDate['obstacle'];

/** What a plan comes to: its dates, what falls on holidays, and who else is in the room. */
export async function planDates(
  db: Reader,
  district: HeldDistrict,
  { plan, house, room, activity }: DateQuestion,
  { now, language }: { now: Temporal.Instant; language: string },
): Promise<PlannedDates> {
  const dated = toDated(plan);
  checkRecurrence(dated.recurrence ?? [], dated.startsLocal, district.zone);
  const { checkPlace } = await referenceChecks(db, district.id);
  checkPlace(house, room, '');
  const all = toDated(withoutExceptions(plan));
  const today = dayIn(district.zone, now);
  const { occurrences, expandedUntil } = dated.recurrence
    ? planFrom(all, district.zone, all.startsLocal.slice(0, 10), laterOf(today, all.startsLocal))
    : planOccurrences(all, district.zone, today);
  const left = leftOut(plan);
  const shown = occurrences.slice(0, mostShown);
  const obstacles = await obstaclesOf(db, district, house, language, shown);
  const clashes =
    house && room
      ? await bookings(db, district, { house, room, activity }, shown)
      : () => undefined;
  const isLeft = (day: string) => left.has(day);
  return {
    dates: shown.map((one) => ({
      day: one.starts_on,
      startsAt: withOffset(one.starts_on, one.start_time, one.starts_at),
      endsAt: withOffset(one.ends_on, one.end_time, one.ends_at),
      startTime: one.start_time,
      endTime: one.end_time,
      left: isLeft(one.starts_on) || undefined,
      obstacle: obstacles(one.starts_on),
      clash: isLeft(one.starts_on) ? undefined : clashes(one),
    })),
    total: occurrences.filter((one) => !isLeft(one.starts_on)).length,
    endless: expandedUntil !== null,
  };
}

const laterOf = (today: string, startsLocal: string) =>
  startsLocal.slice(0, 10) > today ? startsLocal.slice(0, 10) : today;

/** Why somebody may want to leave out a day: a holiday, a break of the schools, a closed house. */
async function obstaclesOf(
  db: Reader,
  { id, languages }: HeldDistrict,
  house: string | undefined,
  language: string,
  dates: readonly Expanded[],
): Promise<Obstacles> {
  const word = (texts: Record<string, string>) => pickText(texts, language, languages[0]) ?? '';
  const years = new Set(dates.map(({ starts_on }) => Number(starts_on.slice(0, 4))));
  const holidays = new Map(
    [...years].flatMap(holidaysOf).map(({ day, name }) => [day, word(name)]),
  );
  const breaks = await db
    .selectFrom('school_break')
    .select(['from_on', 'to_on', 'name_json'])
    .where('district_id', '=', id)
    .execute();
  const closed = await db
    .selectFrom('opening_exception')
    .select(['day_on', 'reason_json'])
    .where('district_id', '=', id)
    .where('house_id', '=', house ?? '')
    .where('hours_json', '=', '[]')
    .execute();
  return (day) => {
    const holiday = holidays.get(day);
    if (holiday) return { kind: 'holiday', name: holiday };
    const shut = closed.find(({ day_on }) => day_on === day);
    if (shut) {
      const reason = shut.reason_json ? word(JSON.parse(shut.reason_json)) : '';
      return { kind: 'closed', name: reason };
    }
    const off = breaks.find(({ from_on, to_on }) => from_on <= day && day <= to_on);
    return off && { kind: 'break', name: word(JSON.parse(off.name_json)) };
  };
}

/** Who else is in a room on some dates. */
async function bookings(
  db: Reader,
  { id, languages }: HeldDistrict,
  { house, room, activity = '' }: { house: string; room: string; activity?: string },
  dates: readonly Expanded[],
): Promise<(date: Expanded) => RoomClash | undefined> {
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return () => undefined;
  const rows = await db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .innerJoin('activity_text as t', 't.activity_id', 'a.id')
    .select(['o.activity_id', 'o.starts_at', 'o.ends_at', 'o.start_time', 'o.end_time', 't.title'])
    .where('t.language', '=', languages[0]!)
    .where('o.district_id', '=', id)
    .where('o.house_id', '=', house)
    .where('o.room_id', '=', room)
    .where('o.ends_at', '>', first.starts_at)
    .where('o.starts_at', '<', last.ends_at)
    .where('o.status', 'not in', offStatuses)
    .where('a.published', '=', 1)
    .where('a.id', '!=', activity)
    .orderBy('o.starts_at')
    .execute();
  return ({ starts_at, ends_at }) => {
    const other = rows.find((row) => row.starts_at < ends_at && row.ends_at > starts_at);
    return (
      other && {
        activityId: other.activity_id,
        title: other.title,
        startTime: other.start_time,
        endTime: other.end_time,
      }
    );
  };
}

/** The same plan in another term: from a day on, as long as before, with nothing left out yet. */
export function planAgain(plan: DatePlan, from: string, until?: string): DatePlan {
  switch (plan.repeats) {
    case 'weekly':
    case 'monthly': {
      const { except: _except, exceptWeeks: _weeks, until: before, ...same } = plan;
      const lasted = before === undefined ? undefined : daysBetween(plan.from, before);
      const end = until ?? (lasted === undefined ? undefined : plusDays(from, lasted));
      return { ...same, from, ...(end && { until: end }) };
    }
    case 'once':
      return { ...plan, from: sameWeekday(plan.from, from) };
    case 'dates': {
      const [first, ...others] = [...plan.dates].sort() as [string, ...string[]];
      const start = sameWeekday(first, from);
      const again = others.map((day) => plusDays(start, daysBetween(first, day)));
      return { ...plan, dates: [start, ...again] };
    }
    case 'rule': {
      const start = sameWeekday(plan.startsLocal.slice(0, 10), from);
      const recurrence = plan.recurrence
        .filter((line) => /^RRULE/i.test(line))
        .map((line) => line.replace(/;UNTIL=[^;]+/i, ''));
      return { ...plan, startsLocal: `${start}${plan.startsLocal.slice(10)}`, recurrence };
    }
  }
}

const plusDays = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The first day on or after `from` that is the same day of the week as another. */
function sameWeekday(day: string, from: string) {
  const wanted = Temporal.PlainDate.from(day).dayOfWeek;
  const start = Temporal.PlainDate.from(from);
  return start.add({ days: (wanted - start.dayOfWeek + 7) % 7 }).toString();
}
