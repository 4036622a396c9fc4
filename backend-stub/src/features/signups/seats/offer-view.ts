import {
  paths,
  type OtherDate,
  type QuestionSource,
  type Seats,
  type SignupForm,
  type SignupOffer,
  type SignupQuestion,
  type SignupSource,
} from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import type { SeatingTable } from '../../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { pickText } from '../../../texts.ts';
import { loadNames, type Names } from '../../districts/names.ts';
import { offStatuses } from '../../activities/rules.ts';
import { contactOf, titleOf, whenOfRow } from './about.ts';
import {
  defaultPartyMax,
  freeSeats,
  keptDays,
  sensitiveKeptDays,
  signupTimes,
  whyClosed,
  type SeatCount,
  type Target,
} from '../rules.ts';
import { findSeating, seatingIdOf, signupSourceOf, type ActivityRow } from './seating.ts';

const mostMeetings = 100;
const mostOtherDates = 6;

/** What is needed to tell what a visitor is offered. */
export interface Offered {
  activity: ActivityRow;
  occurrence: OccurrenceTable;
}

export const targetOf = ({ activity, occurrence }: Offered): Target => ({
  joining: activity.joining,
  status: occurrence.status,
  startsAt: Temporal.Instant.from(occurrence.starts_at),
  endsAt: Temporal.Instant.from(occurrence.ends_at),
});

/** Tells how one signs up for an occurrence and whether there are seats, in a language. */
export async function toOffer(
  db: Reader,
  { activity, occurrence }: Offered,
  {
    language,
    now,
    ticket,
  }: { language: string | undefined; now: Temporal.Instant; ticket: string },
): Promise<SignupOffer> {
  const names = (await loadNames(db, activity.district_id, language))!;
  const source = signupSourceOf(activity);
  const target = targetOf({ activity, occurrence });
  const sensitive = activity.sensitive === 1;
  const seating = await findSeating(db, seatingIdOf(activity, occurrence.id));
  const count = seating ?? emptySeats(source);
  const free = freeSeats(count);
  const full = free === 0;
  const { opensAt, closesAt } = signupTimes(target, source);
  const isCourse = source.scope === 'course';
  const coming = await readComing(db, activity.id, now);
  return {
    occurrenceId: occurrence.id,
    activityId: activity.id,
    title: await titleOf(db, activity.id, names),
    ...whenOfRow(occurrence),
    house: names.house(occurrence.house_id),
    sensitive: sensitive || undefined,
    closed: whyClosed(target, source, now),
    opensAt: opensAt?.toString(),
    closesAt: closesAt.toString(),
    full,
    seats: source.hidesSeats || sensitive ? undefined : toSeats(count, free, seating),
    form: toForm(activity, names),
    meetings: isCourse
      ? coming.map((row) => ({ occurrenceId: row.id, ...whenOfRow(row) })).slice(0, mostMeetings)
      : [],
    otherDates:
      full && !isCourse && !sensitive
        ? await otherDates(
            db,
            activity,
            coming.filter(
              (row) =>
                row.id !== occurrence.id &&
                !whyClosed(targetOf({ activity, occurrence: row }), source, now),
            ),
            names,
          )
        : [],
    ticket,
    contact: await contactOf(db, activity),
  };
}

const emptySeats = ({ capacity, reserved = 0 }: SignupSource): SeatCount => ({
  capacity: capacity ?? null,
  reserved,
  seats_taken: 0,
  desk_taken: 0,
});

const toSeats = (
  { capacity }: { capacity: number | null },
  free: number | undefined,
  seating: SeatingTable | undefined,
): Seats => ({ capacity: capacity ?? undefined, free, waiting: seating?.waiting ?? 0 });

/** What signing up asks for. */
export function toForm(activity: ActivityRow, names: Names): SignupForm {
  const source = signupSourceOf(activity);
  const sensitive = activity.sensitive === 1;
  return {
    scope: source.scope ?? 'occurrence',
    partyMax: source.partyMax ?? defaultPartyMax,
    asksName: !sensitive,
    asksContact: !sensitive,
    asksInterpreter: !sensitive && source.interpreter === true,
    waitingList: !sensitive,
    questions: sensitive ? [] : toQuestions(source.questions ?? [], names),
    keptDays: sensitive ? sensitiveKeptDays : keptDays,
  };
}

/** Questions in one language. */
export const toQuestions = (
  questions: readonly QuestionSource[],
  { language, languages }: Names,
): SignupQuestion[] =>
  questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    label: pickText(question.label, language, languages[0]!) ?? question.id,
    options: (question.options ?? []).map(({ id, label }) => ({
      id,
      name: pickText(label, language, languages[0]!) ?? id,
    })),
    required: question.required ?? false,
    keptDays: question.keptDays ?? keptDays,
  }));

const readComing = (db: Reader, activityId: string, now: Temporal.Instant) =>
  db
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', '=', activityId)
    .where('starts_at', '>', now.toString({ smallestUnit: 'second' }))
    .where('status', 'not in', offStatuses)
    .orderBy('starts_at')
    .limit(mostMeetings)
    .execute();

/** Other dates of the same activity that one can sign up for, with free seats, the next ones first. */
async function otherDates(
  db: Reader,
  activity: ActivityRow,
  coming: readonly OccurrenceTable[],
  names: Names,
): Promise<OtherDate[]> {
  const source = signupSourceOf(activity);
  const seatings = await db
    .selectFrom('seating')
    .selectAll()
    .where('activity_id', '=', activity.id)
    .execute();
  const byId = new Map(seatings.map((seating) => [seating.id, seating]));
  return coming
    .map((row) => ({ row, free: freeSeats(byId.get(row.id) ?? emptySeats(source)) }))
    .filter(({ free }) => free !== 0)
    .slice(0, mostOtherDates)
    .map(({ row, free }) => ({
      occurrenceId: row.id,
      ...whenOfRow(row),
      house: names.house(row.house_id),
      free: source.hidesSeats ? undefined : free,
      url: paths.occurrencePage(activity.district_id, row.id),
    }));
}
