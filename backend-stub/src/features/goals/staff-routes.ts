import {
  DistrictParams,
  Figure,
  FigureEntry,
  FigureWhy,
  FigureWithdrawal,
  GoalMove,
  GoalSource,
  GoalSourceList,
  LanguageQuery,
  NewPublication,
  Period,
  PeriodToPublish,
  PeriodToPublishList,
  Slug,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { expectedTags, tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { demand, signedIn } from '../staff/guard.ts';
import { GoalParams } from './routes.ts';

const IndicatorParams = Type.Object({ ...GoalParams.properties, indicator: Slug });
const FigureParams = Type.Object({ ...IndicatorParams.properties, period: Period });

/** Goals for who follows them up: what is measured, figures, why they are what they are, and publication. */
export function goalStaffRoutes(app: App, { goalDesk, figureDesk, publicationDesk }: Deps) {
  const tags = ['staff'];
  const config = { invalidStatus: 422 };
  const readerOf = (request: FastifyRequest, { district }: { district: string }) => {
    demand(signedIn(request), 'goal.read', { districtId: district });
    return district;
  };
  const followerOf = (request: FastifyRequest, { district }: { district: string }) => {
    const actor = signedIn(request);
    demand(actor, 'goal.write', { districtId: district });
    return { actor, districtId: district };
  };
  const sourceOf = async (district: string, id: string) => {
    const source = await goalDesk.find(district, id);
    if (!source) throw new Problem('not-found');
    return source;
  };
  const figureWhy = async (
    { district, ...place }: { district: string; goal: string; indicator: string; period: string },
    language?: string,
  ) => {
    const why = await figureDesk.why(district, place, language);
    if (!why) throw new Problem('not-found');
    return why;
  };

  app.get(
    routePattern(staffPaths.goals(':district')),
    {
      schema: {
        tags,
        summary: 'Goals as they are written',
        description: 'In every language side by side, in their order.',
        params: DistrictParams,
        response: { 200: GoalSourceList, ...staffProblems(404) },
      },
    },
    async (request) => ({ items: await goalDesk.list(readerOf(request, request.params)) }),
  );

  app.post(
    routePattern(staffPaths.goals(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Make a goal',
        description: 'It becomes the last of them.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: GoalSource,
        response: { 201: GoalSource, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const follower = followerOf(request, request.params);
      const once = onceOf(request, follower.actor.id);
      const id = await goalDesk.create(follower, request.body, once);
      const source = await sourceOf(follower.districtId, id);
      return reply.code(201).header('etag', tagOf(source)).send(source);
    },
  );

  app.get(
    routePattern(staffPaths.goal(':district', ':goal')),
    {
      schema: {
        tags,
        summary: 'A goal as it is written',
        description: 'The `ETag` goes along with a change.',
        params: GoalParams,
        response: { 200: GoalSource, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const district = readerOf(request, request.params);
      const source = await sourceOf(district, request.params.goal);
      return reply.header('etag', tagOf(source)).send(source);
    },
  );

  app.put(
    routePattern(staffPaths.goal(':district', ':goal')),
    {
      config,
      schema: {
        tags,
        summary: 'Change a goal',
        description:
          'All of it at once, made from what `If-Match` names. Figures of the indicators that stay are kept; ' +
          'what they measure, and by which periods, cannot change once there are any.',
        params: GoalParams,
        body: GoalSource,
        response: { 200: GoalSource, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const follower = followerOf(request, request.params);
      const { goal } = request.params;
      await goalDesk.replace(follower, goal, request.body, expectedTags(request));
      const source = await sourceOf(follower.districtId, goal);
      return reply.header('etag', tagOf(source)).send(source);
    },
  );

  app.delete(
    routePattern(staffPaths.goal(':district', ':goal')),
    {
      config,
      schema: {
        tags,
        summary: 'Take a goal away',
        description:
          'With its figures. Refused where a spread of people was published: the same people could be ' +
          'published once more in another way.',
        params: GoalParams,
        response: { 204: Nothing, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const follower = followerOf(request, request.params);
      await goalDesk.remove(follower, request.params.goal, expectedTags(request));
      return reply.code(204).send(null);
    },
  );

  app.put(
    routePattern(staffPaths.goalNumber(':district', ':goal')),
    {
      config,
      schema: {
        tags,
        summary: 'Move a goal',
        description:
          'To another number among the goals, which widgets, pages and reports follow. Refused with 412 where ' +
          'it no longer has the number it had when it was read.',
        params: GoalParams,
        body: GoalMove,
        response: { 204: Nothing, ...staffProblems(404, 412, 422) },
      },
    },
    async (request, reply) => {
      const follower = followerOf(request, request.params);
      await goalDesk.move(follower, request.params.goal, request.body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.figures(':district', ':goal', ':indicator')),
    {
      config,
      schema: {
        tags,
        summary: 'Enter a figure, or put one right',
        description:
          'Everyone sees it at once. Where a figure was published before, or is reckoned, it takes a reason, ' +
          'which is public. The former version stays in the record.',
        params: IndicatorParams,
        querystring: LanguageQuery,
        headers: OnceHeaders,
        body: FigureEntry,
        response: { 201: Figure, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const follower = followerOf(request, request.params);
      const once = onceOf(request, follower.actor.id);
      await figureDesk.enter(follower, request.params, request.body, once);
      const { period } = request.body;
      const why = await figureWhy({ ...request.params, period }, request.query.lang);
      return reply.code(201).send(why.figure);
    },
  );

  app.get(
    routePattern(staffPaths.figure(':district', ':goal', ':indicator', ':period')),
    {
      schema: {
        tags,
        summary: 'Why a figure is what it is',
        description:
          'The parts it is made of, what was left out, and every version. The parts add up to the value; of a ' +
          'share or a median they add up to n. Of people only what everyone may see.',
        params: FigureParams,
        querystring: LanguageQuery,
        response: { 200: FigureWhy, ...staffProblems(404) },
      },
    },
    (request) => {
      readerOf(request, request.params);
      return figureWhy(request.params, request.query.lang);
    },
  );

  app.post(
    routePattern(staffPaths.figureWithdrawals(':district', ':goal', ':indicator', ':period')),
    {
      config,
      schema: {
        tags,
        summary: 'Withdraw a figure',
        description:
          'Everyone sees that it was withdrawn, and why. A spread of people is not published again.',
        params: FigureParams,
        querystring: LanguageQuery,
        body: FigureWithdrawal,
        response: { 200: Figure, ...staffProblems(404, 422) },
      },
    },
    async (request) => {
      const follower = followerOf(request, request.params);
      await figureDesk.withdraw(follower, request.params, request.params.period, request.body);
      return (await figureWhy(request.params, request.query.lang)).figure;
    },
  );

  app.get(
    routePattern(staffPaths.periods(':district')),
    {
      schema: {
        tags,
        summary: 'Periods that are over',
        description:
          'The latest first, with what was published of each and what would be; `missing` stands where a ' +
          'figure is to be entered.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: PeriodToPublishList, ...staffProblems(404) },
      },
    },
    async (request) => {
      const district = readerOf(request, request.params);
      const items = await publicationDesk.list(district, request.query.lang);
      if (!items) throw new Problem('not-found');
      return { items };
    },
  );

  app.post(
    routePattern(staffPaths.publications(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Publish a period',
        description:
          'What it came to, once it is over. Done again, only what has come to it since is published. A ' +
          'spread of people is published once and then stays.',
        params: DistrictParams,
        querystring: LanguageQuery,
        body: NewPublication,
        response: { 200: PeriodToPublish, ...staffProblems(404, 422) },
      },
    },
    (request) =>
      publicationDesk.publish(
        followerOf(request, request.params),
        request.body.period,
        request.query.lang,
      ),
  );
}
