import type { Passkey, PasskeyPurpose } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { newChallenge, type KnownPasskey } from './ceremony.ts';

const challengeMinutes = 5;

/** The passkeys people have, and the challenges they are to answer. */
export type PasskeyRepository = ReturnType<typeof createPasskeyRepository>;

export const createPasskeyRepository = (db: Database, clock: Clock) => ({
  /** Someone's passkeys, the oldest first. */
  async list(memberId: string): Promise<Passkey[]> {
    const rows = await ofMember(db, memberId)
      .select(['id', 'name', 'created_at', 'used_at'])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      usedAt: row.used_at ?? undefined,
    }));
  },

  /** How many passkeys someone has. */
  count: async (memberId: string): Promise<number> => (await known(db, memberId)).length,

  /** Someone's passkeys as a ceremony needs them. */
  known: (memberId: string): Promise<KnownPasskey[]> => known(db, memberId),

  /** A passkey and whose it is, if its owner still works here. */
  async find(id: string): Promise<(KnownPasskey & { memberId: string }) | undefined> {
    const row = await db
      .selectFrom('passkey as p')
      .innerJoin('staff_member as m', 'm.id', 'p.staff_member_id')
      .selectAll('p')
      .where('p.id', '=', id)
      .where('m.removed_at', 'is', null)
      .executeTakeFirst();
    return row && { ...toKnown(row), memberId: row.staff_member_id };
  },

  /** Notes that a passkey was shown. Its counter is kept to be looked at; many authenticators have none. */
  async markUsed(id: string, counter: number): Promise<void> {
    await db
      .updateTable('passkey')
      .set({ used_at: toStored(clock()), counter })
      .where('id', '=', id)
      .execute();
  },

  /** A challenge to be answered once, within five minutes; in a session by that session alone. */
  async challenge(purpose: PasskeyPurpose, sessionHash?: string): Promise<string> {
    const now = clock();
    await db.deleteFrom('passkey_challenge').where('expires_at', '<=', toStored(now)).execute();
    const challenge = newChallenge();
    await db
      .insertInto('passkey_challenge')
      .values({
        challenge,
        purpose,
        session_hash: sessionHash ?? null,
        expires_at: toStored(now.add({ minutes: challengeMinutes })),
      })
      .execute();
    return challenge;
  },

  /** Uses a challenge up; false when it was never made for this, or is used or too old. */
  async take(challenge: string, purpose: PasskeyPurpose, sessionHash?: string): Promise<boolean> {
    const taken = await db
      .deleteFrom('passkey_challenge')
      .where('challenge', '=', challenge)
      .where('purpose', '=', purpose)
      .where('session_hash', sessionHash ? '=' : 'is', sessionHash ?? null)
      .where('expires_at', '>', toStored(clock()))
      .returning('challenge')
      .executeTakeFirst();
    return taken !== undefined;
  },
});

/** Keeps a passkey. False when it is known already. */
export async function addPasskey(
  tx: Tx,
  memberId: string,
  name: string,
  { id, publicKey, counter, transports }: KnownPasskey,
  at: string,
): Promise<boolean> {
  const added = await tx
    .insertInto('passkey')
    .values({
      id,
      staff_member_id: memberId,
      name,
      public_key: publicKey,
      transports_json: JSON.stringify(transports),
      counter,
      created_at: at,
      used_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes a passkey of someone's away and returns what it was called; undefined when they had none such. */
export async function removePasskey(
  tx: Tx,
  memberId: string,
  id: string,
): Promise<string | undefined> {
  const removed = await tx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('staff_member_id', '=', memberId)
    .returning('name')
    .executeTakeFirst();
  return removed?.name;
}

const ofMember = (db: Database, memberId: string) =>
  db
    .selectFrom('passkey')
    .where('staff_member_id', '=', memberId)
    .orderBy('created_at')
    .orderBy('id');

async function known(db: Database, memberId: string) {
  const rows = await ofMember(db, memberId).selectAll().execute();
  return rows.map(toKnown);
}

const toKnown = (row: {
  id: string;
  public_key: string;
  counter: number;
  transports_json: string;
}): KnownPasskey => ({
  id: row.id,
  publicKey: row.public_key,
  // PostgreSQL hands a bigint over as text.
  counter: Number(row.counter),
  transports: JSON.parse(row.transports_json),
});
