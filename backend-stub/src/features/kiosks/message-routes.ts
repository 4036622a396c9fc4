import {
  DistrictParams,
  ItemParams,
  ScreenMessageSource,
  StaffScreenMessage,
  StaffScreenMessageList,
  staffPaths,
} from '@klocket/contract';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { expectedTags, tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { keeperOf, readerOf } from './keepers.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

/** The words of staff on the screens. */
export function messageStaffRoutes(app: App, { screenMessages }: Deps) {
  /** A message with the tag of how it was written, which goes along with a change. */
  const send = async (
    reply: FastifyReply,
    district: string,
    id: string,
    absent: 'not-found' | 'gone' = 'not-found',
  ) => {
    const message = await screenMessages.find(district, id);
    if (!message) throw new Problem(absent);
    const { id: _id, ...source } = message;
    return reply.header('etag', tagOf(source)).send(message);
  };

  app.get(
    routePattern(staffPaths.screenMessages(':district')),
    {
      schema: {
        tags,
        summary: 'The words of staff on the screens',
        description: 'Those that have not ended, the oldest first.',
        params: DistrictParams,
        response: { 200: StaffScreenMessageList, ...staffProblems(404) },
      },
    },
    async (request) => ({ items: await screenMessages.list(readerOf(request, request.params)) }),
  );

  app.post(
    routePattern(staffPaths.screenMessages(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Put words on screens',
        description: 'Until an end, on some of them or on all. What is urgent takes them over.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: ScreenMessageSource,
        response: { 201: StaffScreenMessage, ...staffProblems(404, 410, 422) },
      },
    },
    async (request, reply) => {
      const keeper = keeperOf(request, request.params);
      const id = await screenMessages.say(keeper, request.body, onceOf(request, keeper.actor.id));
      return send(reply.code(201), keeper.districtId, id, 'gone');
    },
  );

  app.get(
    routePattern(staffPaths.screenMessage(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Words on the screens as they were written',
        description: 'The `ETag` goes along with a change.',
        params: ItemParams,
        response: { 200: StaffScreenMessage, ...staffProblems(404) },
      },
    },
    async (request, reply) => send(reply, readerOf(request, request.params), request.params.id),
  );

  app.put(
    routePattern(staffPaths.screenMessage(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Put other words in the place of some',
        description: 'Or let them end at another time; made from what `If-Match` names.',
        params: ItemParams,
        body: ScreenMessageSource,
        response: { 200: StaffScreenMessage, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const keeper = keeperOf(request, request.params);
      const { id } = request.params;
      await screenMessages.resay(keeper, id, request.body, expectedTags(request));
      return send(reply, keeper.districtId, id);
    },
  );

  app.delete(
    routePattern(staffPaths.screenMessage(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Take words off the screens',
        description: 'At once.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      await screenMessages.unsay(keeperOf(request, request.params), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
