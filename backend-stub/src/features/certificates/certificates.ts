import type { CertificateAnswer } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { CertificateTable } from '../../database/certificate-tables.ts';
import type { Database, Reader } from '../../database/database.ts';
import { Problem } from '../../problem.ts';
import { ownersOf } from '../activities/staff/owners.ts';
import { record } from '../history/repository.ts';
import type { Asker } from '../signups/people/scope.ts';
import { findActivity } from '../signups/people/scope.ts';
import { demand, demandPasskey } from '../staff/guard.ts';
import { loadCircle, reachCircle, type CircleState } from './circle.ts';
import { recordCircle } from './marks.ts';
import { peopleOf } from './people.ts';
import { newSerial, readSerial, type NameSeal } from './seal.ts';
import type { Sheet } from './sheet.ts';

interface At {
  asker: Asker;
  activityId: string;
}

/** Gives out certificates, and answers whether one is real. */
export type CertificateRepository = ReturnType<typeof createCertificateRepository>;

export const createCertificateRepository = (
  db: Database,
  clock: Clock,
  names: NameSeal,
  minutesPerHour: number,
) => ({
  /**
   * Writes a certificate for each who has a name and hours and holds none yet; returns how many. Refuses
   * a circle that is not signed off.
   */
  async issue({ asker, activityId }: At): Promise<number> {
    const activity = await reachCircle(db, asker, activityId);
    demandPasskey(asker.actor);
    const at = toStored(clock());
    return db.transaction().execute(async (tx) => {
      // Holds the row until the end, so that nobody gets two from two who press at once.
      const signed = await tx
        .updateTable('study_sign_off')
        .set((eb) => ({ signed_at: eb.ref('signed_at') }))
        .where('activity_id', '=', activityId)
        .returning('activity_id')
        .executeTakeFirst();
      if (!signed) throw new Problem('circle-open');
      const circle = await loadCircle(tx, activity, { now: at, minutesPerHour });
      const rows = peopleOf(circle).flatMap((person) => {
        if (!person.name || person.hours === 0 || person.row) return [];
        const serial = newSerial();
        const name_hash = names.seal(serial, person.name);
        const { hours, id } = person;
        return { ...aboutCircle(circle, at), serial, name_hash, hours, person_id: id };
      });
      if (rows.length === 0) return 0;
      for (const row of rows) await tx.insertInto('certificate').values(row).execute();
      await recordCircle(tx, asker, activity, 'certificates.issued', at, { count: rows.length });
      return rows.length;
    });
  },

  /** The certificates of a circle that hold, or one of them, to be printed. That it was done is written down. */
  async sheets({ asker, activityId }: At, serial?: string): Promise<Sheet[]> {
    const activity = await reachCircle(db, asker, activityId);
    demandPasskey(asker.actor);
    const at = toStored(clock());
    const wanted = serial === undefined ? undefined : readSerial(serial);
    const sheets = sheetsOf(await loadCircle(db, activity, { now: at, minutesPerHour }), names);
    const found = serial === undefined ? sheets : sheets.filter((one) => one.serial === wanted);
    if (found.length === 0) throw new Problem('not-found');
    const details = { count: found.length };
    await db
      .transaction()
      .execute((tx) => recordCircle(tx, asker, activity, 'certificates.printed', at, details));
    return found;
  },

  /** The certificates of a party, for whoever holds its secret. */
  async sheetsOfSignup(signupId: string): Promise<Sheet[]> {
    const activity = await activityOfSignup(db, signupId);
    if (!activity) return [];
    const now = toStored(clock());
    const circle = await loadCircle(db, activity, { now, minutesPerHour });
    return sheetsOf(circle, names).filter((sheet) => sheet.signupId === signupId);
  },

  /** Takes a certificate back. It says so from then on to whoever asks with the right name. */
  async revoke({ actor, districtId }: Asker, text: string): Promise<void> {
    const serial = readSerial(text) ?? '';
    const found = await findCertificate(db, serial);
    if (found?.district_id !== districtId) throw new Problem('not-found');
    const { activity_id, title } = found;
    const owners = await ownersOf(db, districtId, [activity_id]);
    demand(actor, 'names.read', owners(activity_id));
    demandPasskey(actor);
    if (found.revoked_at) return;
    const at = toStored(clock());
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('certificate')
        .set({ revoked_at: at })
        .where('serial', '=', serial)
        .execute();
      const object = { kind: 'activity', id: activity_id, title };
      const action = 'certificate.revoked';
      await record(tx, { districtId, actor, action, object, details: { serial } }, at);
    });
  },

  /** Whether a name is the one on a certificate; undefined when there is no such certificate. */
  async verify(text: string, name: string): Promise<CertificateAnswer | undefined> {
    const found = await findCertificate(db, readSerial(text) ?? '');
    if (!found) return undefined;
    if (!names.matches(found.serial, name, found.name_hash)) return { matches: false };
    return {
      matches: true,
      revoked: found.revoked_at !== null || undefined,
      title: found.title,
      organisers: JSON.parse(found.organisers_json) as string[],
      from: found.from_on,
      to: found.to_on,
      hours: found.hours,
      issuedOn: found.issued_on,
    };
  },
});

const findCertificate = (db: Reader, serial: string): Promise<CertificateTable | undefined> =>
  db.selectFrom('certificate').selectAll().where('serial', '=', serial).executeTakeFirst();

async function activityOfSignup(db: Reader, signupId: string) {
  const row = await db
    .selectFrom('signup as s')
    .innerJoin('seating as t', 't.id', 's.seating_id')
    .select('t.activity_id')
    .where('s.id', '=', signupId)
    .executeTakeFirst();
  const activity = row && (await findActivity(db, row.activity_id));
  return activity?.folkbildning ? { ...activity, folkbildning: activity.folkbildning } : undefined;
}

/** What every certificate of a circle says, in the district's first language. */
function aboutCircle({ activity, title, names, meetings }: CircleState, at: string) {
  const { organisers = [] } = JSON.parse(activity.listed_json) as { organisers?: string[] };
  const days = meetings.filter(({ held }) => held).map(({ day }) => day);
  return {
    district_id: activity.district_id,
    activity_id: activity.id,
    title,
    organisers_json: JSON.stringify(organisers.map((id) => names.organiser(id)?.name ?? id)),
    from_on: days[0] ?? '',
    to_on: days.at(-1) ?? '',
    issued_at: at,
    issued_on: dayIn(names.zone, Temporal.Instant.from(at)),
    revoked_at: null,
  };
}

/** What can be printed: who is still known by the name that was sealed. */
function sheetsOf(circle: CircleState, names: NameSeal): (Sheet & { signupId?: string })[] {
  return peopleOf(circle).flatMap(({ name, row, signupId }) =>
    name && row && names.matches(row.serial, name, row.name_hash)
      ? {
          signupId,
          name,
          serial: row.serial,
          title: row.title,
          organisers: JSON.parse(row.organisers_json) as string[],
          from: row.from_on,
          to: row.to_on,
          hours: row.hours,
          issuedOn: row.issued_on,
          language: circle.names.languages[0]!,
        }
      : [],
  );
}
