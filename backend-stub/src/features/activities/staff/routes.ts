import {
  ActivityForm,
  ActivityLineQuery,
  ActivityLines,
  ActivitySaved,
  DistrictParams,
  FollowingChange,
  ItemParams,
  OccurrencePatch,
  OccurrenceSaved,
  Removed,
  StaffActivity,
  StaffOccurrence,
  staffPaths,
  Undone,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../../http/idempotency.ts';
import { expectedTags, tagOf } from '../../../http/if-match.ts';
import { preferredLanguage } from '../../../http/language.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { staffProblems } from '../../../http/schemas.ts';
import { Problem } from '../../../problem.ts';
import { demand, signedIn } from '../../staff/guard.ts';
import type { Deed } from './repository.ts';

/** Activities as staff write them, and their occurrences one by one. */
export function activityStaffRoutes(app: App, { activityDesk }: Deps) {
  const activity = routePattern(staffPaths.activity(':district', ':id'));
  const occurrence = routePattern(staffPaths.occurrence(':district', ':id'));
  const tags = ['staff'];

  app.get(
    routePattern(staffPaths.activities(':district')),
    {
      schema: {
        tags,
        summary: 'The activities one may read',
        description: 'What comes soonest first; drafts and suggestions before that.',
        params: DistrictParams,
        querystring: ActivityLineQuery,
        response: { 200: ActivityLines, ...staffProblems(404) },
      },
    },
    async (request) => {
      const deed = deedOf(request);
      demand(deed.actor, 'district.read', { districtId: deed.districtId });
      return there(await activityDesk.list(deed, request.query));
    },
  );

  app.post(
    routePattern(staffPaths.activities(':district')),
    {
      schema: {
        tags,
        summary: 'Write an activity',
        description: 'Who may not show it suggests it.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: ActivityForm,
        response: { 201: ActivitySaved, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const saved = there(await activityDesk.create(deedOnceOf(request), request.body));
      return reply.code(201).header('etag', tagOf(saved.activity.form)).send(saved);
    },
  );

  app.get(
    activity,
    {
      schema: {
        tags,
        summary: 'An activity as it is written',
        description: 'The `ETag` is that of its form, and goes along with a change.',
        params: ItemParams,
        response: { 200: StaffActivity, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const found = there(await activityDesk.find(deedOf(request), request.params.id));
      return reply.header('etag', tagOf(found.form)).send(found);
    },
  );

  app.put(
    activity,
    {
      schema: {
        tags,
        summary: 'Change an activity and all its occurrences to come',
        description:
          'Made from what `If-Match` names. Occurrences changed alone keep their change.',
        params: ItemParams,
        body: ActivityForm,
        response: { 200: ActivitySaved, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = expectedTags(request);
      const { id } = request.params;
      const deed = deedOf(request);
      const saved = there(await activityDesk.replace(deed, id, request.body, expected));
      return reply.header('etag', tagOf(saved.activity.form)).send(saved);
    },
  );

  app.post(
    routePattern(staffPaths.following(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Change an activity from one of its occurrences on',
        description:
          'It ends before that occurrence, and another goes on from there. Made from what `If-Match` names.',
        params: ItemParams,
        headers: OnceHeaders,
        body: FollowingChange,
        response: { 200: ActivitySaved, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const expected = expectedTags(request);
      const { id } = request.params;
      const deed = deedOnceOf(request);
      const saved = there(await activityDesk.replaceFollowing(deed, id, request.body, expected));
      return reply.header('etag', tagOf(saved.activity.form)).send(saved);
    },
  );

  app.delete(
    activity,
    {
      schema: {
        tags,
        summary: 'Take an activity away',
        description: 'With all its occurrences; it can be brought back for ten minutes.',
        params: ItemParams,
        response: { 200: Removed, ...staffProblems(404, 412, 428) },
      },
    },
    async (request) => {
      const expected = expectedTags(request);
      return there(await activityDesk.remove(deedOf(request), request.params.id, expected));
    },
  );

  app.get(
    occurrence,
    {
      schema: {
        tags,
        summary: 'An occurrence as staff see it',
        description: 'The `ETag` goes along with a change of it alone.',
        params: ItemParams,
        response: { 200: StaffOccurrence, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const found = there(await activityDesk.findOccurrence(deedOf(request), request.params.id));
      return reply.header('etag', found.etag).send(found);
    },
  );

  app.patch(
    occurrence,
    {
      schema: {
        tags,
        summary: 'Change one occurrence alone',
        description:
          'Cancel, move, postpone, restore it, tell how it was, or say who leads it instead.',
        params: ItemParams,
        body: OccurrencePatch,
        response: { 200: OccurrenceSaved, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = expectedTags(request);
      const { id } = request.params;
      const deed = deedOf(request);
      const saved = there(await activityDesk.changeOccurrence(deed, id, request.body, expected));
      return reply.header('etag', saved.occurrence.etag).send(saved);
    },
  );

  app.post(
    routePattern(staffPaths.undo(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Take back what one has just done',
        description: 'Once, within ten minutes, unless somebody has changed it since.',
        params: ItemParams,
        response: { 200: Undone, ...staffProblems(404, 412) },
      },
    },
    async (request) => there(await activityDesk.undo(deedOf(request), request.params.id)),
  );
}

/** Who asks for what district, in which language. */
export const deedOf = (request: FastifyRequest): Deed => ({
  actor: signedIn(request),
  districtId: (request.params as { district: string }).district,
  language: preferredLanguage(request.headers['accept-language']),
});

/** The same where something is made, which is not made twice. */
const deedOnceOf = (request: FastifyRequest): Deed => {
  const deed = deedOf(request);
  return { ...deed, once: onceOf(request, deed.actor.id) };
};

/** What was found, or the problem that nothing was. */
export function there<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Problem('not-found');
  return found;
}
