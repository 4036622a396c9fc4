import type { FastifyReply } from 'fastify';
import type { Answer } from './answers.ts';

/** How long a browser may show what it has while it asks again; `max-age=0` lets it always ask. */
export const caching = {
  /** What happens: a change must show at the next look, and the last answer bridges a lost network. */
  calendar: 'public, max-age=0, stale-while-revalidate=60, stale-if-error=86400',
  /** Names and contacts, which seldom change. */
  district: 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800',
};

/** An answer in the shape of the route's own schema; what the schema does not name is left out. */
export function jsonAnswer(
  reply: FastifyReply,
  value: unknown,
  more: Pick<Answer, 'caching' | 'validUntil'>,
): Answer {
  const serialize = reply.getSerializationFunction('200');
  const body = serialize ? serialize(value as Record<string, unknown>) : JSON.stringify(value);
  return { type: 'application/json; charset=utf-8', body, ...more };
}
