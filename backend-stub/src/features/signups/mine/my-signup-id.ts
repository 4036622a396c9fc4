import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../problem.ts';
import type { SignupSecrets } from '../secrets.ts';

/** The sign-up that the secret opens. Who has no secret, or a wrong one, learns nothing. */
export function mySignupId(
  { headers }: Pick<FastifyRequest, 'headers'>,
  secrets: SignupSecrets,
): string {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (!token) throw new Problem('unauthenticated');
  const id = secrets.idOf(token);
  if (!id) throw new Problem('not-found');
  return id;
}
