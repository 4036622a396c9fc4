import { LanguageQuery, paths, Signup, SignupChange } from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';

/** A sign-up for whoever made it: to see, to change and to cancel, by the secret alone. */
export function mySignupRoutes(app: App, { signups, signupSecrets: secrets }: Deps) {
  const problems = problemResponses(400, 401, 404, 429, 503);

  /** The sign-up that the secret opens. Who has no secret, or a wrong one, learns nothing. */
  function idOf({ headers }: FastifyRequest): string {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
    if (!token) throw new Problem('unauthenticated');
    const id = secrets.idOf(token);
    if (!id) throw new Problem('not-found');
    return id;
  }

  async function found(id: string | undefined, language?: string) {
    const signup = id && (await signups.find(id, language));
    if (!signup) throw new Problem('not-found');
    return signup;
  }

  app.get(
    routePattern(paths.mySignup()),
    {
      schema: {
        tags: ['sign-up'],
        summary: 'My sign-up',
        description: 'Opened by `Authorization: Bearer` and the secret of the sign-up.',
        querystring: LanguageQuery,
        response: { 200: Signup, ...problems },
      },
    },
    async (request, reply) => {
      const signup = await found(idOf(request), request.query.lang);
      return reply.header('cache-control', 'no-store').send(signup);
    },
  );

  app.patch(
    routePattern(paths.mySignup()),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags: ['sign-up'],
        summary: 'Change my sign-up',
        description:
          'Another party, an answer to an offered seat, or whether one comes to one occurrence.',
        querystring: LanguageQuery,
        body: SignupChange,
        response: { 200: Signup, ...problems, ...problemResponses(409, 422) },
      },
    },
    async (request, reply) => {
      const id = await signups.change(idOf(request), request.body);
      const signup = await found(id, request.query.lang);
      return reply.header('cache-control', 'no-store').send(signup);
    },
  );

  app.delete(
    routePattern(paths.mySignup()),
    {
      schema: {
        tags: ['sign-up'],
        summary: 'Cancel my sign-up',
        description: 'Gives the seats back, or the place on the waiting list.',
        querystring: LanguageQuery,
        response: { 200: Signup, ...problems, ...problemResponses(409) },
      },
    },
    async (request, reply) => {
      const id = await signups.cancel(idOf(request));
      const signup = await found(id, request.query.lang);
      return reply.header('cache-control', 'no-store').send(signup);
    },
  );
}
