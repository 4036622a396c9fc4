import type { Call, CallOutcome } from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Reader } from '../../../database/database.ts';
import { pickText } from '../../../texts.ts';
import { Problem } from '../../../problem.ts';
import { ownersOf } from '../../activities/staff/owners.ts';
import { record } from '../../history/repository.ts';
import { standInsOf } from '../../activities/staff/stand-ins.ts';
import { demand, demandPasskey } from '../../staff/guard.ts';
import { may } from '../../staff/may.ts';
import type { SignupRepository } from '../repository.ts';
import { demandPeople, type Asker } from './scope.ts';

interface CallRow {
  id: string;
  about: Call['about'];
  occurrence_id: string | null;
  message: string | null;
  due_at: string | null;
  created_at: string;
  signup_id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  language: string;
  seats: number;
  title_json: string;
  activity_id: string;
  starts_on: string | null;
  start_time: string | null;
}

const selectOpen = (db: Reader, districtId: string) =>
  db
    .selectFrom('call as c')
    .innerJoin('signup as s', 's.id', 'c.signup_id')
    .innerJoin('seating as t', 't.id', 's.seating_id')
    .leftJoin('occurrence as o', 'o.id', 'c.occurrence_id')
    .select(['c.id', 'c.about', 'c.occurrence_id', 'c.message', 'c.due_at', 'c.created_at'])
    .select(['s.id as signup_id', 's.name', 's.phone', 's.email', 's.language', 's.seats'])
    .select(['t.title_json', 't.activity_id', 'o.starts_on', 'o.start_time'])
    .where('c.district_id', '=', districtId)
    .where('c.done_at', 'is', null)
    .orderBy('c.created_at');

/** Whom somebody may call, the most urgent first; what it is too late for is left out. */
export async function openCalls(
  db: Database,
  clock: Clock,
  { actor, districtId }: Asker,
): Promise<CallRow[]> {
  const rows = await selectOpen(db, districtId).execute();
  const owners = await ownersOf(db, districtId, [...new Set(rows.map((row) => row.activity_id))]);
  const standIns = await standInsOf(db, actor, districtId, clock());
  const at = toStored(clock());
  return rows
    .filter((row) => {
      const object = standIns.occurrence(row.occurrence_id ?? '', owners(row.activity_id));
      return may(actor, 'names.read', object);
    })
    .filter((row) => row.due_at === null || row.due_at > at)
    .sort((a, b) => ((a.due_at ?? '9') < (b.due_at ?? '9') ? -1 : 1));
}

/** The call list, with names: it takes a passkey, and is written down. */
export async function listCalls(db: Database, clock: Clock, asker: Asker): Promise<Call[]> {
  await demandPeople(db, clock, asker);
  demandPasskey(asker.actor);
  const rows = await openCalls(db, clock, asker);
  const { actor, districtId } = asker;
  if (rows.length > 0) {
    const object = { kind: 'calls', id: districtId, title: '' };
    const deed = { districtId, actor, action: 'calls.read', object };
    await db.transaction().execute((tx) => record(tx, deed, toStored(clock())));
  }
  return rows.map((row) => toCall(row, actor.language));
}

const toCall = (row: CallRow, language: string): Call => ({
  id: row.id,
  about: row.about,
  title: pickText(JSON.parse(row.title_json), language, 'sv') ?? '',
  occurrenceId: row.occurrence_id ?? undefined,
  day: row.starts_on ?? undefined,
  startTime: row.start_time ?? undefined,
  message: row.message ?? undefined,
  name: row.name ?? undefined,
  phone: row.phone ?? undefined,
  email: row.email ?? undefined,
  language: row.language,
  seats: row.seats,
  dueAt: row.due_at ?? undefined,
  createdAt: row.created_at,
});

/** Keeps what came of a call, and does what follows from it: takes the seat, or gives it back. */
export async function finishCall(
  db: Database,
  clock: Clock,
  { actor, districtId }: Asker,
  { id, outcome, signups }: { id: string; outcome: CallOutcome; signups: SignupRepository },
): Promise<void> {
  const row = await selectOpen(db, districtId).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const owners = await ownersOf(db, districtId, [row.activity_id]);
  const standIns = await standInsOf(db, actor, districtId, clock());
  const object = standIns.occurrence(row.occurrence_id ?? '', owners(row.activity_id));
  demand(actor, 'names.read', object);
  demandPasskey(actor);
  // Who could not be reached is tried again until it is too late.
  if (outcome === 'not-reached') return;
  if (outcome !== 'told') await answerFor(signups, row, outcome === 'comes');
  await db
    .updateTable('call')
    .set({ done_at: toStored(clock()), outcome })
    .where('id', '=', id)
    .execute();
}

const byDesk = { byDesk: true };

/** Does for a party what it says on the telephone. */
async function answerFor(signups: SignupRepository, row: CallRow, comes: boolean) {
  if (row.about === 'promoted') return signups.change(row.signup_id, { comes }, byDesk);
  if (row.occurrence_id && row.about !== 'cancelled') {
    const meeting = { occurrenceId: row.occurrence_id, comes };
    return signups.change(row.signup_id, { meeting }, byDesk);
  }
  return undefined;
}
