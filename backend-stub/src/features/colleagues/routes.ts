import {
  Colleague,
  ColleagueChange,
  ColleagueList,
  DistrictParams,
  NewColleague,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { expectedTags } from '../../http/if-match.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { signedIn } from '../staff/guard.ts';

const ColleagueParams = Type.Object({
  ...DistrictParams.properties,
  id: Type.String({ maxLength: 80 }),
});

/** The people of a district: who they are, what they may, and the ways in and out. */
export function colleagueRoutes(app: App, { colleagues, settings }: Deps) {
  const tags = ['staff'];
  const place = (request: FastifyRequest, { district }: { district: string }) => ({
    actor: signedIn(request),
    districtId: district,
  });

  app.get(
    routePattern(staffPaths.colleagues(':district')),
    {
      schema: {
        tags,
        summary: 'Colleagues',
        description: 'All of the district for who coordinates it; an organiser’s own people.',
        params: DistrictParams,
        response: { 200: ColleagueList, ...staffProblems(404) },
      },
    },
    (request) => colleagues.list(place(request, request.params)),
  );

  app.post(
    routePattern(staffPaths.colleagues(':district')),
    {
      schema: {
        tags,
        summary: 'Invite a colleague',
        description: 'Mails an invitation. Nobody gives more than they have. Takes a passkey.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: NewColleague,
        response: { 201: Colleague, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const origin = ownOrigin(settings.publicUrl, request.headers.host);
      const { body, params } = request;
      const { actor, districtId } = place(request, params);
      const once = onceOf(request, actor.id);
      const colleague = await colleagues.invite({ actor, districtId, once }, body, origin);
      return reply.code(201).header('etag', colleague.tag).send(colleague);
    },
  );

  app.get(
    routePattern(staffPaths.colleague(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'One colleague',
        description: 'Its tag is that of the roles.',
        params: ColleagueParams,
        response: { 200: Colleague, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const colleague = await colleagues.find(place(request, request.params), request.params.id);
      return reply.header('etag', colleague.tag).send(colleague);
    },
  );

  app.patch(
    routePattern(staffPaths.colleague(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Change a colleague’s roles',
        description: 'Those in this district, all at once. Takes a passkey.',
        params: ColleagueParams,
        body: ColleagueChange,
        response: { 200: Colleague, ...staffProblems(404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const expected = expectedTags(request);
      const changed = await colleagues.changeRoles(
        place(request, params),
        params.id,
        body.roles,
        expected,
      );
      return reply.header('etag', changed.tag).send(changed);
    },
  );

  app.delete(
    routePattern(staffPaths.colleague(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Remove a colleague',
        description: 'From this district; signed out everywhere at once. Takes a passkey.',
        params: ColleagueParams,
        response: { 204: Nothing, ...staffProblems(404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { params } = request;
      await colleagues.remove(place(request, params), params.id, expectedTags(request));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    routePattern(staffPaths.colleaguePasskeys(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Remove a colleague’s passkeys',
        description: 'For who has lost them: mail lets them in to add others. Takes a passkey.',
        params: ColleagueParams,
        response: { 204: Nothing, ...staffProblems(404, 409) },
      },
    },
    async (request, reply) => {
      const { params } = request;
      await colleagues.forgetPasskeys(place(request, params), params.id);
      return reply.code(204).send(null);
    },
  );
}
