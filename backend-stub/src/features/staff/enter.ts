import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Me } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import { Problem } from '../../problem.ts';
import { browserCookie, sessionCookie } from './cookies.ts';
import { describeMe } from './me.ts';

/**
 * Lets someone in with the secret of a session that has just begun. The one there was before in this
 * browser ends, so that nobody comes to work in another's.
 */
export async function enter(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
): Promise<Me> {
  if (request.staffSession) await deps.sessions.end(request.staffSession.hash);
  const session = await deps.sessions.find(secret);
  if (!session) throw new Problem('unauthenticated');
  browserCookie.clear(reply);
  sessionCookie.set(reply, secret);
  return describeMe(deps, session);
}
