import {
  paths,
  type Answers,
  type Contact,
  type Signup,
  type SignupMeeting,
} from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { listOf } from '../../database/lists.ts';
import type { SeatingTable, SignupTable } from '../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../database/tables.ts';
import { pickText } from '../../texts.ts';
import {
  selectWithDrafts,
  toOccurrences,
  type OccurrenceRow,
} from '../activities/occurrence-rows.ts';
import { withOffset } from '../activities/recurrence/times.ts';
import { certificateOfSignup } from '../certificates/of-signup.ts';
import { printSerial } from '../certificates/seal.ts';
import { loadNames, type Names } from '../districts/names.ts';
import type { Told } from './changes.ts';
import { toQuestions } from './offer-view.ts';
import { defaultPartyMax, hasSeat, keptDays, sensitiveKeptDays } from './rules.ts';
import { signupSourceOf, type ActivityRow } from './seating.ts';
import type { SignupSecrets } from './secrets.ts';

/** Tells a sign-up to whoever made it, in a language. */
export async function toSignup(
  db: Reader,
  { row, seating, activity }: { row: SignupTable; seating: SeatingTable; activity: ActivityRow },
  secrets: SignupSecrets,
  { language, now }: { language: string; now: Temporal.Instant },
): Promise<Signup> {
  const names = (await loadNames(db, row.district_id, language))!;
  const form = signupSourceOf(activity);
  const sensitive = activity.sensitive === 1;
  const { organisers = [] } = JSON.parse(activity.listed_json) as { organisers?: string[] };
  const end = Temporal.Instant.from(seating.ends_at);
  return {
    status: row.status,
    seats: row.seats,
    party: { adults: row.adults, children: JSON.parse(row.children_json) as number[] },
    partyMax: form.partyMax ?? defaultPartyMax,
    name: row.name ?? undefined,
    email: row.email ?? undefined,
    phone: row.phone ?? undefined,
    language: row.language,
    interpreter: row.interpreter ?? undefined,
    code: secrets.codeOf(row.id),
    place: row.status === 'waiting' ? await placeInLine(db, row) : undefined,
    heldUntil: row.held_until_at ?? undefined,
    scope: seating.occurrence_id ? 'occurrence' : 'course',
    sensitive: sensitive || undefined,
    activity: {
      id: activity.id,
      title: await titleOf(db, activity.id, names),
      url: paths.activityPage(row.district_id, activity.id),
    },
    organisers: organisers.flatMap((id) => names.organiser(id) ?? []),
    meetings: await readMeetings(db, { row, seating }, names),
    questions: toQuestions(form.questions ?? [], names),
    answers: await readAnswers(db, row.id),
    signedUpAt: row.signed_up_at,
    eraseOn: end
      .toZonedDateTimeISO(names.zone)
      .toPlainDate()
      .add({ days: sensitive ? sensitiveKeptDays : keptDays })
      .toString(),
    certificate: await certificateOf(db, row.id),
    mayChange: Temporal.Instant.compare(end, now) > 0,
    contact: await contactOf(db, activity),
  };
}

async function certificateOf(db: Reader, id: string) {
  const serial = await certificateOfSignup(db, id);
  return serial ? { serial: printSerial(serial) } : undefined;
}

async function readAnswers(db: Reader, id: string) {
  const rows = await db
    .selectFrom('signup_answer')
    .select(['question_id', 'value_json'])
    .where('signup_id', '=', id)
    .execute();
  const entries = rows.map(({ question_id, value_json }) => [question_id, JSON.parse(value_json)]);
  return Object.fromEntries(entries) as Answers;
}

/** A party's place on the waiting list, from 1. */
export async function placeInLine(
  db: Reader,
  { seating_id, waiting_number }: Pick<SignupTable, 'seating_id' | 'waiting_number'>,
) {
  const { before } = await db
    .selectFrom('signup')
    .select((eb) => eb.fn.countAll().as('before'))
    .where('seating_id', '=', seating_id)
    .where('status', '=', 'waiting')
    .where('waiting_number', '<=', waiting_number)
    .executeTakeFirstOrThrow();
  return Number(before);
}

/** Every occurrence that some seats are for, also those that have been taken off a course. */
export function selectMeetings(
  db: Reader,
  { occurrence_id, activity_id, told_json }: SeatingTable,
): Promise<OccurrenceRow[]> {
  const told = Object.keys(JSON.parse(told_json) as Told);
  return selectWithDrafts(db)
    .where((eb) =>
      occurrence_id
        ? eb('o.id', '=', occurrence_id)
        : eb.or([eb('o.activity_id', '=', activity_id), eb('o.id', 'in', listOf(db, told))]),
    )
    .orderBy('o.starts_at')
    .execute();
}

async function readMeetings(
  db: Reader,
  { row, seating }: { row: SignupTable; seating: SeatingTable },
  names: Names,
): Promise<SignupMeeting[]> {
  const rows = await selectMeetings(db, seating);
  const known = await db
    .selectFrom('attendance')
    .selectAll()
    .where('signup_id', '=', row.id)
    .execute();
  const attendance = new Map(known.map((item) => [item.occurrence_id, item]));
  return toOccurrences(rows, names, row.district_id).map((occurrence, at) => {
    const said = attendance.get(occurrence.id);
    const { id, startsAt, endsAt, day, startTime, endDay, endTime } = occurrence;
    const { status, reason, previous, house, room, address } = occurrence;
    return {
      occurrenceId: id,
      ...{ startsAt, endsAt, day, startTime, endDay, endTime },
      ...{ status, reason, previous, house, room, address },
      onlineUrl: hasSeat(row) ? (rows[at]!.online_url ?? undefined) : undefined,
      absent: said?.reply === 'cannot',
      asksAgain: Boolean(said?.asked_at) && said?.reply === null,
    };
  });
}

type Times = Pick<
  SignupMeeting,
  'startsAt' | 'endsAt' | 'day' | 'startTime' | 'endDay' | 'endTime'
>;

/** When an occurrence takes place, of its row alone. */
export const whenOfRow = (row: OccurrenceTable): Times => ({
  startsAt: withOffset(row.starts_on, row.start_time, row.starts_at),
  endsAt: withOffset(row.ends_on, row.end_time, row.ends_at),
  day: row.starts_on,
  startTime: row.start_time,
  endDay: row.ends_on,
  endTime: row.end_time,
});

/** What an activity is called, in the language of the names or the next best. */
export async function titleOf(db: Reader, activityId: string, { language, languages }: Names) {
  const texts = await db
    .selectFrom('activity_text')
    .select(['language', 'title'])
    .where('activity_id', '=', activityId)
    .execute();
  const titles = Object.fromEntries(texts.map((text) => [text.language, text.title]));
  return pickText(titles, language, languages[0]!) ?? '';
}

/** Whom to turn to: the activity's own contact, or else the district's. */
export async function contactOf(db: Reader, activity: ActivityRow): Promise<Contact | undefined> {
  if (activity.contact_json) return JSON.parse(activity.contact_json) as Contact;
  const row = await db
    .selectFrom('district')
    .select('contact_json')
    .where('id', '=', activity.district_id)
    .executeTakeFirst();
  return row && (JSON.parse(row.contact_json) as Contact);
}
