import {
  DistrictParams,
  ItemParams,
  NewVisit,
  NewVisitCounter,
  staffPaths,
  VisitCorrection,
  VisitCounted,
  VisitCounterList,
  VisitCounterMade,
  VisitDay,
  VisitDayQuery,
} from '@klocket/contract';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { DemandedOnceHeaders, OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { demand, demandPasskey, signedIn } from '../staff/guard.ts';
import { onceOfVisit } from './once.ts';
import { mostPosts } from './rules.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

/** Heads at the door as staff count and correct them, and what counts by itself. */
export function visitStaffRoutes(app: App, { visits, counters, clock }: Deps) {
  const posts = createGuessLimit(() => millisecondsOf(clock), mostPosts);
  const ofDistrict = routePattern(staffPaths.visits(':district'));

  app.get(
    ofDistrict,
    {
      schema: {
        tags,
        summary: 'The heads of a day',
        description: 'House by house and hour by hour; without `day` those of today.',
        params: DistrictParams,
        querystring: VisitDayQuery,
        response: { 200: VisitDay, ...staffProblems(404) },
      },
    },
    (request) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'goal.read', { districtId });
      const { day, lang } = request.query;
      return visits.day(districtId, day, lang);
    },
  );

  app.post(
    ofDistrict,
    {
      config,
      schema: {
        tags,
        summary: 'Count a visit by hand',
        description: 'The same as a counter sends, of any house of the district.',
        params: DistrictParams,
        headers: DemandedOnceHeaders,
        body: NewVisit,
        response: { 201: VisitCounted, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'visit.write', { districtId });
      posts.begin(actor.id);
      const counted = await visits.count(districtId, request.body, onceOfVisit(request, actor.id));
      return reply.code(201).send(counted);
    },
  );

  app.post(
    routePattern(staffPaths.visitCorrections(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Put the heads of an hour right',
        description: 'With a reason, which stands in the history. Answers with that day.',
        params: DistrictParams,
        querystring: VisitDayQuery,
        headers: OnceHeaders,
        body: VisitCorrection,
        response: { 200: VisitDay, ...staffProblems(404, 412, 422) },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'visit.write', { districtId });
      await visits.correct(actor, districtId, request.body, onceOf(request, actor.id));
      return visits.day(districtId, request.body.day, request.query.lang);
    },
  );

  app.get(
    routePattern(staffPaths.visitCounters(':district')),
    {
      schema: {
        tags,
        summary: 'What counts by itself',
        description: 'Doors, kiosks and other things with a key, and when they were last heard of.',
        params: DistrictParams,
        response: { 200: VisitCounterList, ...staffProblems(404) },
      },
    },
    async (request) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'district.write', { districtId });
      return { items: await counters.list(districtId) };
    },
  );

  app.post(
    routePattern(staffPaths.visitCounters(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Let something count',
        description: 'Makes a key, which is shown in this answer alone. Takes a passkey.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: NewVisitCounter,
        response: { 201: VisitCounterMade, ...staffProblems(404, 410, 422) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'district.write', { districtId });
      demandPasskey(actor);
      const once = onceOf(request, actor.id);
      return reply.code(201).send(await counters.add(actor, districtId, request.body, once));
    },
  );

  app.delete(
    routePattern(staffPaths.visitCounter(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Take the key of a counter away',
        description: 'It can count no more; what it has counted stays. Takes a passkey.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const { district, id } = request.params;
      demand(actor, 'district.write', { districtId: district });
      demandPasskey(actor);
      if (!(await counters.remove(actor, district, id))) throw new Problem('not-found');
      return reply.code(204).send(null);
    },
  );
}
