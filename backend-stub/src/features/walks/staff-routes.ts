import {
  DefectPhotoSent,
  DistrictParams,
  ItemParams,
  LanguageQuery,
  NewWalkDefect,
  staffPaths,
  WalkClosing,
  WalkFound,
  WalkLead,
  WalkNoteQuery,
  WalkSource,
  WalkVerdict,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { expectedTags, tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { abortWhenLeft, takeBytes } from '../defects/photo-routes.ts';
import { mostBytes } from '../pictures/rules.ts';
import { demand, signedIn } from '../staff/guard.ts';

const VerdictParams = Type.Object({
  ...ItemParams.properties,
  defect: Type.String({ maxLength: 80 }),
});
const PhotoParams = Type.Object({
  ...ItemParams.properties,
  photo: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$', maxLength: 64 }),
});
const Nothing = Type.Null();

/** Safety walks for who leads them: what to look at, what was seen, what was found, and the end. */
export function walkStaffRoutes(app: App, { walks, defectPhotos }: Deps) {
  const tags = ['staff'];
  const config = { invalidStatus: 422 };
  const walkerOf = (request: FastifyRequest, { district }: { district: string }) => {
    const actor = signedIn(request);
    demand(actor, 'walk.write', { districtId: district });
    return { actor, districtId: district };
  };
  const leadOf = async (district: string, id: string, language?: string) => {
    const lead = await walks.lead(district, id, language);
    if (!lead) throw new Problem('not-found');
    return { lead, tag: tagOf(lead.source) };
  };

  app.post(
    routePattern(staffPaths.walks(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Plan a safety walk',
        description: 'Its three meetings, the route, and who takes part as counts.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: WalkSource,
        response: { 201: WalkLead, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const walker = walkerOf(request, request.params);
      const id = await walks.plan(walker, request.body, onceOf(request, walker.actor.id));
      const { lead, tag } = await leadOf(walker.districtId, id);
      return reply.code(201).header('etag', tag).send(lead);
    },
  );

  app.get(
    routePattern(staffPaths.walk(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'A walk for who leads it',
        description:
          'Every unresolved defect on the route in the order one comes by it, what was noted so far, and ' +
          'what was found: all that a phone needs without a network.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: WalkLead, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { districtId } = walkerOf(request, request.params);
      const { lead, tag } = await leadOf(districtId, request.params.id, request.query.lang);
      return reply.header('etag', tag).send(lead);
    },
  );

  app.put(
    routePattern(staffPaths.walk(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Change a walk',
        description: 'What is written of it, all at once.',
        params: ItemParams,
        body: WalkSource,
        response: { 200: WalkLead, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const walker = walkerOf(request, request.params);
      const { id } = request.params;
      await walks.change(walker, id, request.body, expectedTags(request));
      const { lead, tag } = await leadOf(walker.districtId, id);
      return reply.header('etag', tag).send(lead);
    },
  );

  app.delete(
    routePattern(staffPaths.walk(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Take a walk away',
        description: 'One that has been made stays.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404, 409) },
      },
    },
    async (request, reply) => {
      await walks.remove(walkerOf(request, request.params), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.put(
    routePattern(staffPaths.walkVerdict(':district', ':id', ':defect')),
    {
      config,
      schema: {
        tags,
        summary: 'Note what a walk saw of a defect',
        description:
          'The note made last holds, whichever arrives last. It is said of the defect when the walk is closed, ' +
          'or at once when it comes later than that.',
        params: VerdictParams,
        body: WalkVerdict,
        response: { 204: Nothing, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id, defect } = request.params;
      await walks.note(walkerOf(request, request.params), id, defect, request.body);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    routePattern(staffPaths.walkVerdict(':district', ':id', ':defect')),
    {
      schema: {
        tags,
        summary: 'Take back what was noted of a defect',
        description: 'What another phone has noted later stays.',
        params: VerdictParams,
        querystring: WalkNoteQuery,
        response: { 204: Nothing, ...staffProblems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id, defect } = request.params;
      const { districtId } = walkerOf(request, request.params);
      await walks.takeBack(districtId, id, defect, request.query.notedAt);
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.walkDefects(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Write down what a walk found',
        description:
          'A new defect. Its words show at once, its photos when they are reviewed. One key is one defect.',
        params: ItemParams,
        headers: OnceHeaders,
        body: NewWalkDefect,
        response: { 201: WalkFound, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const walker = walkerOf(request, request.params);
      const once = onceOf(request, walker.actor.id);
      const key = request.headers['idempotency-key'];
      const id = await walks.find(walker, request.params.id, request.body, { key, once });
      return reply.code(201).send({ id });
    },
  );

  app.delete(
    routePattern(staffPaths.walkDefect(':district', ':id', ':defect')),
    {
      schema: {
        tags,
        summary: 'Take back what a walk found',
        description: 'Until the walk is closed.',
        params: VerdictParams,
        response: { 204: Nothing, ...staffProblems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id, defect } = request.params;
      const { districtId } = walkerOf(request, request.params);
      await walks.unfind(districtId, id, defect);
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.walkClosing(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Close a walk',
        description:
          'Says of each defect what was seen, and of the rest of the route that nobody came by; what is gone is checked, what was said to be mended and is not ' +
          'is open again. Then there is a protocol.',
        params: ItemParams,
        body: WalkClosing,
        response: { 200: WalkLead, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const walker = walkerOf(request, request.params);
      const { id } = request.params;
      await walks.close(walker, id, request.body);
      const { lead, tag } = await leadOf(walker.districtId, id);
      return reply.header('etag', tag).send(lead);
    },
  );

  app.register(async (scope) => {
    takeBytes(scope);
    scope.put<{ Params: { district: string; id: string; photo: string } }>(
      routePattern(staffPaths.walkPhoto(':district', ':id', ':photo')),
      {
        bodyLimit: mostBytes,
        schema: {
          tags,
          summary: 'Send a photo that a walk took',
          description:
            'The file itself is the body, under an id its sender makes up; the same id and bytes are the ' +
            'same photo. A note or a new defect names it.',
          params: PhotoParams,
          response: {
            200: DefectPhotoSent,
            201: DefectPhotoSent,
            ...staffProblems(404, 422),
          },
        },
      },
      async (request, reply) => {
        const { id, photo } = request.params;
        const { districtId } = walkerOf(request, request.params);
        if (!(await walks.protocol(districtId, id))) throw new Problem('not-found');
        const where = { districtId, id: photo, walkId: id };
        const taken = await defectPhotos.take(where, request.body, abortWhenLeft(reply));
        return reply.code(taken.isNew ? 201 : 200).send(taken.photo);
      },
    );
  });
}
