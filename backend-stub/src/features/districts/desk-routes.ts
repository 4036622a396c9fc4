import {
  DistrictForm,
  DistrictParams,
  DistrictSummary,
  HolidayList,
  NewDistrict,
  staffPaths,
} from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { expectedTags, tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { InputError } from '../../input-error.ts';
import { Problem } from '../../problem.ts';
import { holidaysAhead } from '../activities/holidays.ts';
import { demand, signedIn } from '../staff/guard.ts';

/** A district as staff write it: its houses, organisers, themes, texts, languages and contact. */
export function districtDeskRoutes(app: App, { districtDesk, clock }: Deps) {
  const district = routePattern(staffPaths.district(':district'));

  app.get(
    district,
    {
      schema: {
        tags: ['staff'],
        summary: 'A district as it is written',
        description: 'In every language side by side. The `ETag` goes along with a change.',
        params: DistrictParams,
        response: { 200: DistrictForm, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'district.read', { districtId });
      const form = await districtDesk.find(districtId);
      if (!form) throw new Problem('not-found');
      return reply.header('etag', tagOf(form)).send(form);
    },
  );

  app.put(
    district,
    {
      schema: {
        tags: ['staff'],
        summary: 'Change a district',
        description: 'All of it at once, made from what `If-Match` names. Partner sites stay.',
        params: DistrictParams,
        body: DistrictForm,
        response: { 200: DistrictForm, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'district.write', { districtId });
      const expected = expectedTags(request);
      if (request.body.id !== districtId) throw new InputError('id-fixed', '/id');
      const form = await districtDesk.replace(actor, request.body, expected);
      if (!form) throw new Problem('not-found');
      return reply.header('etag', tagOf(form)).send(form);
    },
  );

  app.get(
    routePattern(staffPaths.holidays(':district')),
    {
      schema: {
        tags: ['staff'],
        summary: 'Public holidays to come',
        description:
          'Those of a year ahead, for houses that close on them. None where we know none.',
        params: DistrictParams,
        response: { 200: HolidayList, ...staffProblems(404) },
      },
    },
    async (request) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'district.read', { districtId });
      const form = await districtDesk.find(districtId);
      if (!form) throw new Problem('not-found');
      return { items: holidaysAhead(form.zone, clock()) };
    },
  );

  app.post(
    routePattern(staffPaths.districts()),
    {
      schema: {
        tags: ['staff'],
        summary: 'Make a district after the pattern of another',
        description: 'Whoever makes it coordinates it.',
        headers: OnceHeaders,
        body: NewDistrict,
        response: { 201: DistrictSummary, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      demand(actor, 'district.create', { districtId: request.body.from });
      const once = onceOf(request, actor.id);
      const form = await districtDesk.create(actor, request.body, once);
      if (!form) throw new Problem('not-found');
      return reply.code(201).send(form);
    },
  );
}
