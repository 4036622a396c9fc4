import { paths, type Answers, type Signup, type SignupMeeting } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import type { SeatingTable, SignupTable } from '../../../database/signup-tables.ts';
import { toOccurrences } from '../../activities/occurrence-rows.ts';
import { certificateOfSignup } from '../../certificates/of-signup.ts';
import { printSerial } from '../../certificates/seal.ts';
import { loadNames, type Names } from '../../districts/names.ts';
import { contactOf, selectMeetings, titleOf } from '../seats/about.ts';
import { toQuestions } from '../seats/offer-view.ts';
import { defaultPartyMax, hasSeat, keptDays, sensitiveKeptDays } from '../rules.ts';
import { placeInLine, signupSourceOf, type ActivityRow } from '../seats/seating.ts';
import type { SignupSecrets } from '../secrets.ts';

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
