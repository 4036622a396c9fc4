import { LanguageQuery, MyDefect, MyDefectChange, paths, ReopeningWish } from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import type { DefectSecrets } from './secrets.ts';

/** A report for whoever made it, or what somebody follows: by the secret alone. */
export function myDefectRoutes(
  app: App,
  { defects, defectFollowers, defectSecrets: secrets }: Deps,
) {
  const tags = ['defects'];
  const problems = problemResponses(400, 401, 404, 410, 429, 503);

  async function found(id: string, language?: string) {
    const mine = await defects.mine(id, language);
    if (!mine) throw new Problem('gone');
    return mine;
  }

  app.get(
    routePattern(paths.myDefect()),
    {
      schema: {
        tags,
        summary: 'My report',
        description: 'Opened by `Authorization: Bearer` and its secret, or that of a follower.',
        querystring: LanguageQuery,
        response: { 200: MyDefect, ...problems },
      },
    },
    async (request, reply) => {
      const mine = await found(idOf(request, secrets), request.query.lang);
      return reply.header('cache-control', 'no-store').send(mine);
    },
  );

  app.patch(
    routePattern(paths.myDefect()),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags,
        summary: 'Follow, or stop',
        description:
          'A follower’s address answers that it wants mail; or whoever follows or reported wants no more.',
        querystring: LanguageQuery,
        body: MyDefectChange,
        response: { 200: MyDefect, 204: Type.Null(), ...problems, ...problemResponses(403, 422) },
      },
    },
    async (request, reply) => {
      const id = idOf(request, secrets);
      const { role } = await found(id);
      const { follows } = request.body;
      await defectFollowers.setFollowing(id, follows);
      reply.header('cache-control', 'no-store');
      // Who follows no more has nothing left to be opened.
      if (role === 'follower' && !follows) return reply.code(204).send(null);
      return reply.send(await found(id, request.query.lang));
    },
  );

  app.post(
    routePattern(paths.myDefectReopenings()),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags,
        summary: 'Ask that it be opened again',
        description: 'For whoever reported it. Staff read it and decide.',
        querystring: LanguageQuery,
        body: ReopeningWish,
        response: { 200: MyDefect, ...problems, ...problemResponses(403, 409, 422) },
      },
    },
    async (request, reply) => {
      const id = idOf(request, secrets);
      const mine = await found(id, request.query.lang);
      if (mine.role !== 'reporter') throw new Problem('forbidden');
      await defects.reopen(id, request.body.words);
      return reply.header('cache-control', 'no-store').send(await found(id, request.query.lang));
    },
  );
}

/** What the secret opens. Who has no secret, or a wrong one, learns nothing. */
export function idOf({ headers }: FastifyRequest, secrets: DefectSecrets): string {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (!token) throw new Problem('unauthenticated');
  const id = secrets.idOf(token);
  if (!id) throw new Problem('not-found');
  return id;
}
