import { toStored, type Clock } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { createNameSeal, readSerial } from '../features/certificates/seal.ts';
import { ensureSeating, findSeating, lastEnd } from '../features/signups/seats/seating.ts';
import { findActivity } from '../features/signups/people/scope.ts';
import { litaCircle } from './klocket/dated/lita.ts';

/** The certificate that anybody can try in the demo, at `/certificates/LITA-2020-DEMO`. */
export const demoCertificate = { serial: 'LITA-2020-DEMO', name: 'Cirkeldeltagaren' };

/** A party of the demo's circle: a role, not a person. The evenings they were at, by their order. */
interface DemoParty {
  id: string;
  name: string;
  language: string;
  seats: number;
  came: number[];
}

const parties: DemoParty[] = [
  { id: 'demo-lita-1', name: 'Cirkeldeltagaren', language: 'sv', seats: 1, came: [0, 1, 2, 3] },
  { id: 'demo-lita-2', name: 'مشاركة الحلقة', language: 'ar', seats: 1, came: [0, 1, 2, 3] },
  { id: 'demo-lita-3', name: 'Ka qaybgalaha', language: 'so', seats: 2, came: [0, 1, 3] },
];

/** Writes who came to the demo's circle, and the certificate of 2020; what is there stays as it is. */
export async function seedCircle(db: Database, clock: Clock, secret?: string) {
  const at = toStored(clock());
  await db.transaction().execute(async (tx) => {
    await seedParties(tx, at);
    if (secret) await seedCertificate(tx, secret);
  });
}

async function seedParties(tx: Tx, at: string) {
  const activity = await findActivity(tx, litaCircle);
  const meetings = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', '=', litaCircle)
    .orderBy('starts_at')
    .execute();
  if (!activity || meetings.length === 0) return;
  const known = await findSeating(tx, litaCircle);
  if (known?.ends_at === lastEnd(meetings)) return;
  // The demo has moved along with the days: its circle has ended anew.
  await tx.deleteFrom('seating').where('id', '=', litaCircle).execute();
  await tx.deleteFrom('study_sign_off').where('activity_id', '=', litaCircle).execute();
  await ensureSeating(tx, activity, meetings[0]!);
  const seats_taken = parties.reduce((sum, { seats }) => sum + seats, 0);
  await tx.updateTable('seating').set({ seats_taken }).where('id', '=', litaCircle).execute();
  for (const { id, name, language, seats, came } of parties) {
    await tx
      .insertInto('signup')
      .values({
        id,
        seating_id: litaCircle,
        district_id: activity.district_id,
        status: 'confirmed',
        waiting_number: null,
        seats,
        adults: seats,
        children_json: '[]',
        name,
        email: null,
        phone: null,
        language,
        interpreter: null,
        code_hash: id,
        by_desk: 0,
        held_until_at: null,
        signed_up_at: at,
        updated_at: at,
      })
      .execute();
    for (const place of came) {
      const occurrence_id = meetings[place]!.id;
      const unknown = { reply: null, asked_at: null, updated_at: at };
      await tx
        .insertInto('attendance')
        .values({ signup_id: id, occurrence_id, status: 'online', heads: seats, ...unknown })
        .execute();
    }
  }
}

async function seedCertificate(tx: Tx, secret: string) {
  const serial = readSerial(demoCertificate.serial)!;
  await tx
    .insertInto('certificate')
    .values({
      serial,
      district_id: 'klockaretorpet',
      activity_id: 'lita-utbildning-2020',
      person_id: null,
      name_hash: createNameSeal(secret).seal(serial, demoCertificate.name),
      title: 'LITA-utbildning: digital studiecirkel',
      organisers_json: JSON.stringify(['ABF', 'Hyresgästföreningen']),
      from_on: '2020-11-05',
      to_on: '2020-11-26',
      hours: 8,
      issued_at: '2020-11-27T09:00:00Z',
      issued_on: '2020-11-27',
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
