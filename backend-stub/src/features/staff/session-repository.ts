import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { Problem } from '../../problem.ts';
import type { Actor } from './may.ts';
import { acceptRoles, longestHours, rolesOf } from './member-repository.ts';
import { hashOf, newSecret } from './secrets.ts';

const idleMinutes = 30;
const passkeyMinutes = 15;
/** A session is marked as seen once a minute, so that not every answer costs a write. */
const seenEverySeconds = 60;

/** A session that goes on. */
export interface Session {
  /** What its secret hashes to. */
  hash: string;
  actor: Actor;
  endsAt: Temporal.Instant;
  /** Until when a passkey that was shown counts. */
  passkeyUntil: Temporal.Instant | undefined;
}

/** Who is signed in where. Secrets are handed out once; only what they hash to is kept. */
export type SessionRepository = ReturnType<typeof createSessionRepository>;

export const createSessionRepository = (db: Database, clock: Clock) => {
  /** A session while it lasts: not idle too long, not too old, its owner still here. */
  async function byHash(hash: string): Promise<Session | undefined> {
    const now = clock();
    const row = await db
      .selectFrom('staff_session as s')
      .innerJoin('staff_member as m', 'm.id', 's.staff_member_id')
      .select(['m.id', 'm.name', 'm.email', 'm.language'])
      .select(['s.created_at', 's.seen_at', 's.passkey_at'])
      .where('s.token_hash', '=', hash)
      .where('m.removed_at', 'is', null)
      .where('s.created_at', '>', toStored(now.subtract({ hours: longestHours })))
      .where('s.seen_at', '>', toStored(now.subtract({ minutes: idleMinutes })))
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.seen_at <= toStored(now.subtract({ seconds: seenEverySeconds }))) {
      await mark(hash, { seen_at: toStored(now) });
    }
    const { id, name, email, language, passkey_at } = row;
    const passkeyUntil = passkey_at
      ? Temporal.Instant.from(passkey_at).add({ minutes: passkeyMinutes })
      : undefined;
    const isFresh = passkeyUntil && Temporal.Instant.compare(now, passkeyUntil) < 0;
    const passkeyAt = isFresh ? passkey_at! : undefined;
    return {
      hash,
      actor: { id, name, email, language, roles: await rolesOf(db, id), passkeyAt },
      endsAt: Temporal.Instant.from(row.created_at).add({ hours: longestHours }),
      passkeyUntil: isFresh ? passkeyUntil : undefined,
    };
  }

  const mark = (hash: string, seen: { seen_at: string } | { passkey_at: string }) =>
    db.updateTable('staff_session').set(seen).where('token_hash', '=', hash).execute();

  return {
    /** The session of a secret. */
    find: (secret: string) => byHash(hashOf(secret)),

    /** The same session as it is now. */
    async again({ hash }: Session): Promise<Session> {
      const session = await byHash(hash);
      if (!session) throw new Problem('unauthenticated');
      return session;
    },

    /** Notes that a passkey was shown in a session. */
    async confirm(hash: string): Promise<void> {
      await mark(hash, { passkey_at: toStored(clock()) });
    },

    /** Ends one session. */
    async end(hash: string): Promise<void> {
      await db.deleteFrom('staff_session').where('token_hash', '=', hash).execute();
    },

    /** Ends all of someone's sessions. */
    endAll: (memberId: string): Promise<void> => endSessionsOf(db, memberId),
  };
};

/** Begins a session and returns its secret. */
export async function beginSession(
  tx: Tx,
  memberId: string,
  at: string,
  { withPasskey = false } = {},
): Promise<string> {
  const oldest = Temporal.Instant.from(at).subtract({ hours: longestHours });
  await tx.deleteFrom('staff_session').where('created_at', '<=', toStored(oldest)).execute();
  await acceptRoles(tx, memberId);
  const secret = newSecret();
  await tx
    .insertInto('staff_session')
    .values({
      token_hash: hashOf(secret),
      staff_member_id: memberId,
      created_at: at,
      seen_at: at,
      passkey_at: withPasskey ? at : null,
    })
    .execute();
  return secret;
}

/** Ends all of someone's sessions, so that the next thing they ask is refused. */
export async function endSessionsOf(db: Pick<Database, 'deleteFrom'>, memberId: string) {
  await db.deleteFrom('staff_session').where('staff_member_id', '=', memberId).execute();
}
