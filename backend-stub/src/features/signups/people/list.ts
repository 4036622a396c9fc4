import type { PartyRow, PeopleList } from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Reader } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type {
  AttendanceTable,
  SignupAnswerTable,
  SignupTable,
} from '../../../database/signup-tables.ts';
import { Problem } from '../../../problem.ts';
import { loadNames } from '../../districts/names.ts';
import { record } from '../../history/repository.ts';
import { toQuestions } from '../seats/offer-view.ts';
import { findSeating, placeInLine, seatingIdOf, signupSourceOf } from '../seats/seating.ts';
import type { SignupSecrets } from '../secrets.ts';
import { countsOf } from './counts.ts';
import { reach, type Asker } from './scope.ts';

/**
 * Who comes to an occurrence: those with a seat by name, then the waiting list in order. That it was
 * read is written down.
 */
export async function listPeople(
  db: Database,
  clock: Clock,
  secrets: SignupSecrets,
  { asker, occurrenceId, language }: { asker: Asker; occurrenceId: string; language?: string },
): Promise<PeopleList> {
  const reached = await reach(db, asker, occurrenceId, 'names.read');
  const { activity } = reached;
  const names = (await loadNames(db, asker.districtId, language ?? asker.actor.language))!;
  const seating = await findSeating(db, seatingIdOf(activity, occurrenceId));
  const [count] = await countsOf(db, [reached], names);
  const source = signupSourceOf(activity);
  const rows = seating ? await readParties(db, seating.id, occurrenceId, secrets) : [];
  await db.transaction().execute((tx) =>
    record(
      tx,
      {
        districtId: asker.districtId,
        actor: asker.actor,
        action: 'people.read',
        object: { kind: 'occurrence', id: occurrenceId, title: count!.title },
      },
      toStored(clock()),
    ),
  );
  return {
    count: count!,
    reserved: seating?.reserved ?? source.reserved ?? 0,
    ownCapacity: seating?.own_capacity === 1,
    questions: activity.sensitive ? [] : toQuestions(source.questions ?? [], names),
    items: rows,
  };
}

/** One party as the list shows it; throws where it is not there any more. */
export async function readParty(
  db: Reader,
  secrets: SignupSecrets,
  signupId: string,
  occurrenceId: string,
): Promise<PartyRow> {
  const row = await db
    .selectFrom('signup')
    .selectAll()
    .where('id', '=', signupId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const [answers, mark] = await Promise.all([
    db.selectFrom('signup_answer').selectAll().where('signup_id', '=', signupId).execute(),
    db
      .selectFrom('attendance')
      .selectAll()
      .where('occurrence_id', '=', occurrenceId)
      .where('signup_id', '=', signupId)
      .executeTakeFirst(),
  ]);
  const place = row.status === 'waiting' ? await placeInLine(db, row) : undefined;
  return toParty(row, secrets, { answers, mark, place });
}

const order = ['confirmed', 'offered', 'waiting', 'lapsed', 'cancelled'];

async function readParties(
  db: Reader,
  seatingId: string,
  occurrenceId: string,
  secrets: SignupSecrets,
): Promise<PartyRow[]> {
  const rows = await db
    .selectFrom('signup')
    .selectAll()
    .where('seating_id', '=', seatingId)
    .orderBy('waiting_number')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [answers, attendance] = await Promise.all([
    db.selectFrom('signup_answer').selectAll().where('signup_id', 'in', listOf(db, ids)).execute(),
    db.selectFrom('attendance').selectAll().where('occurrence_id', '=', occurrenceId).execute(),
  ]);
  const answersOf = Map.groupBy(answers, ({ signup_id }) => signup_id);
  const attendanceOf = new Map(attendance.map((item) => [item.signup_id, item]));
  const waiting = rows.filter(({ status }) => status === 'waiting').map(({ id }) => id);
  const compare = new Intl.Collator('sv').compare;
  return rows
    .map((row) =>
      toParty(row, secrets, {
        answers: answersOf.get(row.id) ?? [],
        mark: attendanceOf.get(row.id),
        place: waiting.indexOf(row.id) + 1 || undefined,
      }),
    )
    .sort(
      (a, b) =>
        order.indexOf(a.status) - order.indexOf(b.status) ||
        (a.place ?? 0) - (b.place ?? 0) ||
        // Who has no name stands last.
        Number(!a.name) - Number(!b.name) ||
        compare(a.name ?? '', b.name ?? ''),
    );
}

/** What belongs to a party beside its own row. */
interface Belongings {
  answers: SignupAnswerTable[];
  mark: AttendanceTable | undefined;
  place: number | undefined;
}

const toParty = (
  row: SignupTable,
  secrets: SignupSecrets,
  { answers, mark, place }: Belongings,
): PartyRow => ({
  ...aboutParty(row),
  code: secrets.codeOf(row.id),
  place,
  answers: Object.fromEntries(
    answers.map((one) => [one.question_id, JSON.parse(one.value_json)]),
  ) as PartyRow['answers'],
  reply: mark?.reply ?? undefined,
  attendance: mark?.status ?? undefined,
  heads: mark?.heads ?? undefined,
});

const aboutParty = (row: SignupTable) => ({
  id: row.id,
  status: row.status,
  name: row.name ?? undefined,
  email: row.email ?? undefined,
  phone: row.phone ?? undefined,
  seats: row.seats,
  party: { adults: row.adults, children: JSON.parse(row.children_json) as number[] },
  language: row.language,
  interpreter: row.interpreter ?? undefined,
  heldUntil: row.held_until_at ?? undefined,
  byDesk: row.by_desk === 1,
  signedUpAt: row.signed_up_at,
});
