import type { NewVisit } from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { onceOf } from '../../http/idempotency.ts';

type Asked = Pick<FastifyRequest, 'headers' | 'method' | 'url'> & { body: NewVisit };

/**
 * The one visit that a key is for. What somebody said of themselves is left out of what is kept of it: of
 * so few answers anybody could try which of them gives the hash, and would have it together with the time.
 */
export function onceOfVisit({ headers, method, url, body }: Asked, scope: string) {
  const { house, heads, at } = body;
  return onceOf({ headers, method, url, body: { house, heads, at } }, scope);
}
