import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { toStored, type Clock } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { Problem } from '../problem.ts';

/**
 * So long may a client try again with the same key: whoever signs up without a network, or marks who came
 * in a dead spot, may open the page again weeks later, and it is made once.
 */
export const keyKeptDays = 30;

const OnceKey = Type.String({
  pattern: '^[\\x21-\\x7e]{16,200}$',
  description:
    'Made up anew for each thing that is to be made, and sent again with every further try. The ' +
    'same key and body get the same answer for 30 days.',
});

/** The header by which a client says that it asks for the same thing once more. */
export const OnceHeaders = Type.Object({ 'idempotency-key': Type.Optional(OnceKey) });

/** The same where nothing else tells two things from one that was sent twice. */
export const DemandedOnceHeaders = Type.Object({ 'idempotency-key': OnceKey });

/** Whose keys those of visitors are. */
export const publicScope = 'public';

/** A request that may arrive more than once and makes what it makes once. */
export interface Once {
  /** Whose keys it is among: two people who make up the same key do not meet. */
  scope: string;
  keyHash: string;
  route: string;
  bodyHash: string;
}

/** The key a request came with, if any; `scope` is who asks, or `public`. */
export function onceOf(
  { headers, method, url, body }: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>,
  scope: string,
): Once | undefined {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  return {
    scope,
    keyHash: hash(key),
    route: `${method} ${url.replace(/\?.*/, '')}`,
    bodyHash: hash(JSON.stringify(body) ?? ''),
  };
}

/**
 * Makes something in a transaction, or hands back what the same request has made before. What `make`
 * returns is what the answer is built from anew each time: ids, never a secret or a name. Of two equal
 * requests at the same moment the second waits here for the first. Throws a `Problem` for a key that
 * came with something else before, or whose thing has been erased.
 */
export async function makeOnce<Made>(
  tx: Tx,
  once: Once | undefined,
  at: string,
  make: () => Promise<Made>,
): Promise<Made> {
  if (!once) return make();
  const { scope, keyHash, route, bodyHash } = once;
  const row = { scope, key_hash: keyHash, route, body_hash: bodyHash, created_at: at };
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ ...row, made_json: 'null' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('scope')
    .executeTakeFirst();
  if (!claimed) {
    const known = await tx
      .selectFrom('idempotency_key')
      .selectAll()
      .where('scope', '=', scope)
      .where('key_hash', '=', keyHash)
      .executeTakeFirstOrThrow();
    if (known.body_hash === '') throw new Problem('gone');
    if (known.route !== route || known.body_hash !== bodyHash) throw new Problem('key-reused');
    return JSON.parse(known.made_json) as Made;
  }
  const made = await make();
  await tx
    .updateTable('idempotency_key')
    .set({ made_json: JSON.stringify(made) })
    .where('scope', '=', scope)
    .where('key_hash', '=', keyHash)
    .execute();
  return made;
}

/** The keys that are kept. */
export type KeyRepository = ReturnType<typeof createKeyRepository>;

export const createKeyRepository = (db: Database, clock: Clock) => ({
  /** Forgets keys that nobody tries again with. */
  async forget(): Promise<void> {
    const before = toStored(clock().subtract({ hours: keyKeptDays * 24 }));
    await db.deleteFrom('idempotency_key').where('created_at', '<', before).execute();
  },
});

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
