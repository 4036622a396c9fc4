import { LanguageQuery, paths, Signup, SignupChange } from '@klocket/contract';
import { Type } from 'typebox';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { createFeedMaker } from '../../../feeds/feed-of-items.ts';
import { writeCalendarFile } from '../../../feeds/calendar-file.ts';
import { createLoader } from '../../../pages/load.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { problemResponses } from '../../../http/schemas.ts';
import { Problem } from '../../../problem.ts';
import { mySignupId } from './my-signup-id.ts';

/** A sign-up for whoever made it: to see, to change and to cancel, by the secret alone. */
export function mySignupRoutes(app: App, deps: Deps) {
  const { signups, signupSecrets: secrets } = deps;
  const load = createLoader(deps);
  const feedOf = createFeedMaker(deps, load);
  const problems = problemResponses(400, 401, 404, 410, 429, 503);
  const idOf = (request: FastifyRequest) => mySignupId(request, secrets);

  /** Whose secret was once good hears that the sign-up has been erased. */
  async function found(id: string | undefined, language?: string) {
    const signup = id && (await signups.find(id, language));
    if (!signup) throw new Problem('gone');
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

  app.get(
    routePattern(paths.mySignupCalendar()),
    {
      schema: {
        tags: ['sign-up'],
        summary: 'My sign-up, for a calendar',
        description:
          'An iCalendar file with all that one comes to, and where to meet online. There is none ' +
          'without a seat.',
        querystring: LanguageQuery,
        response: { 200: Type.String(), ...problems },
        produces: ['text/calendar; charset=utf-8'],
      },
    },
    async (request, reply) => {
      const own = await signups.calendar(idOf(request), request.query.lang);
      const first = own?.occurrences[0];
      if (!first) throw new Problem('not-found');
      const { districtId, activityId, occurrences, joinUrls } = own;
      const context = await load.context(districtId, request.query.lang);
      const feed = await feedOf(occurrences, context, {
        path: paths.activityPage(districtId, activityId),
        title: first.title,
        days: { from: first.day, to: occurrences.at(-1)!.endDay },
        joinUrl: (id) => joinUrls.get(id),
      });
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${activityId}.ics"`)
        .type('text/calendar; charset=utf-8')
        .send(await writeCalendarFile(feed));
    },
  );
}
