import { toStored, type Clock } from '../../../clock.ts';
import type { Database } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import { removeEml } from '../../../mail/eml-files.ts';
import { keptDays, sensitiveKeptDays } from '../rules.ts';
import { clearTraces } from './clear-traces.ts';
import { removeSignups } from './remove.ts';

const atOnce = 200;
/** Months after which no backup is old enough to bring an erased person back. */
export const ledgerMonths = 24;

/** Erases what has been kept for as long as was promised. */
export type SignupForgetter = ReturnType<typeof createSignupForgetter>;

/** `mailFolder` is where mail lies that is not sent by SMTP. */
export const createSignupForgetter = (db: Database, clock: Clock, mailFolder?: string) => ({
  /** Erases what is due: sign-ups, and before them the answers that were to be kept more shortly. */
  async forget(): Promise<{ signups: number; answers: number }> {
    const forgotten = { signups: 0, answers: 0 };
    const districts = await db.selectFrom('district').select(['id', 'zone']).execute();
    for (const district of districts) {
      forgotten.answers += await forgetAnswers(db, clock(), district);
      await forgetWritten(db, clock(), district);
      for (const isSensitive of [false, true]) {
        forgotten.signups += await forgetSignups(db, clock(), district, {
          isSensitive,
          mailFolder,
        });
      }
    }
    await db.deleteFrom('erasure').where('erased_at', '<', longAgo(clock())).execute();
    if (forgotten.signups + forgotten.answers > 0) await clearTraces(db);
    return forgotten;
  },
});

const longAgo = (now: Temporal.Instant) =>
  toStored(now.toZonedDateTimeISO('UTC').subtract({ months: ledgerMonths }).toInstant());

interface District {
  id: string;
  zone: string;
}

/** What ended before this is not kept any more: the day it ended and so many days after are over. */
function endedBefore(now: Temporal.Instant, { zone }: District, days: number) {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const dayAfter = today
    .subtract({ days: days - 1 })
    .toZonedDateTime(zone)
    .toInstant();
  return toStored(Temporal.Instant.compare(dayAfter, now) < 0 ? dayAfter : now);
}

/** What nobody knows any more to be sensitive or not is taken to be. */
async function forgetSignups(
  db: Database,
  now: Temporal.Instant,
  district: District,
  { isSensitive, mailFolder }: { isSensitive: boolean; mailFolder: string | undefined },
) {
  const before = endedBefore(now, district, isSensitive ? sensitiveKeptDays : keptDays);
  for (let count = 0; ;) {
    const due = await db
      .selectFrom('signup as s')
      .innerJoin('seating as t', 't.id', 's.seating_id')
      .leftJoin('activity as a', 'a.id', 't.activity_id')
      .select('s.id')
      .where('s.district_id', '=', district.id)
      .where('t.ends_at', '<', before)
      .where((eb) => {
        const isSo = eb(eb.fn.coalesce('a.sensitive', eb.lit(1)), '=', 1);
        return isSensitive ? isSo : eb.not(isSo);
      })
      .limit(atOnce)
      .execute();
    if (due.length === 0) return count;
    const ids = due.map(({ id }) => id);
    const mails = await db.transaction().execute((tx) => removeSignups(tx, ids, now));
    if (mailFolder) await removeEml(mailFolder, mails);
    count += ids.length;
  }
}

/** Forgets whom the leader of a circle wrote down by hand, as if they had signed up themselves. */
async function forgetWritten(db: Database, now: Temporal.Instant, district: District) {
  const before = endedBefore(now, district, keptDays);
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('study_person')
      .where('district_id', '=', district.id)
      .where('signup_id', 'is', null)
      .where('updated_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('occurrence as o')
              .select('o.id')
              .whereRef('o.activity_id', '=', 'study_person.activity_id')
              .where('o.ends_at', '>=', before),
          ),
        ),
      )
      .returning('id')
      .execute();
    const ids = gone.map(({ id }) => id);
    const known = tx.updateTable('certificate').set({ person_id: null });
    await known.where('person_id', 'in', listOf(tx, ids)).execute();
  });
}

async function forgetAnswers(db: Database, now: Temporal.Instant, district: District) {
  const kept = await db.selectFrom('signup_answer').select('kept_days').distinct().execute();
  let count = 0;
  for (const { kept_days } of kept) {
    const gone = await db
      .deleteFrom('signup_answer')
      .where('kept_days', '=', kept_days)
      .where('signup_id', 'in', (eb) =>
        eb
          .selectFrom('signup as s')
          .innerJoin('seating as t', 't.id', 's.seating_id')
          .select('s.id')
          .where('s.district_id', '=', district.id)
          .where('t.ends_at', '<', endedBefore(now, district, kept_days)),
      )
      .executeTakeFirst();
    count += Number(gone.numDeletedRows);
  }
  return count;
}
