import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** A strong entity tag of something in its source form: the same words, the same tag. */
export const tagOf = (source: unknown) =>
  `"${createHash('sha256').update(JSON.stringify(source)).digest('base64url').slice(0, 22)}"`;

/** The tags a change says it was made from. Without any there is no knowing what it would overwrite. */
export function expectedTags({ headers }: FastifyRequest): string[] {
  const tags = headers['if-match']?.match(/(?:W\/)?"[^"]*"/g);
  if (!tags) throw new Problem('precondition-required');
  return tags;
}

/** Who changed something last, and when. */
export interface LastChange {
  by: string;
  at: string;
}

/**
 * Refuses a change that was made from something else than what there is now, and hands that back
 * with who made it so. Call it in the transaction that changes, after the row is held.
 */
export async function refuseOverwriting(
  expected: string[],
  current: unknown,
  lastChange: () => Promise<LastChange | undefined>,
  tag = tagOf(current),
) {
  if (expected.includes(tag)) return;
  const change = await lastChange();
  throw new Problem('changed-meanwhile', {
    headers: { etag: tag },
    members: { current, changedBy: change?.by, changedAt: change?.at },
  });
}
