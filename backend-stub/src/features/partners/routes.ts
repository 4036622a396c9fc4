import {
  DistrictParams,
  NewPartnerSite,
  PartnerSite,
  PartnerSiteList,
  PartnerSiteQuery,
  staffPaths,
} from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { makeOnce, OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { record } from '../history/repository.ts';
import { demand, signedIn } from '../staff/guard.ts';
import { addPartner, removePartner } from './repository.ts';

/** The web sites that may write, and frame our pages: staff add them and take them away. */
export function partnerRoutes(app: App, { db, clock, partners, settings }: Deps) {
  const address = routePattern(staffPaths.partners(':district'));

  app.get(
    address,
    {
      schema: {
        tags: ['staff'],
        summary: 'The partner sites of a district',
        description: 'The sites from which visitors may write to us, and which may frame us.',
        params: DistrictParams,
        response: { 200: PartnerSiteList, ...staffProblems(404) },
      },
    },
    async (request) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'partner.write', { districtId });
      return { items: await partners.list(districtId), server: settings.publicUrl };
    },
  );

  app.post(
    address,
    {
      schema: {
        tags: ['staff'],
        summary: 'Add a partner site',
        description: 'Any address of the site will do. One that is there already is renamed.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: NewPartnerSite,
        response: { 201: PartnerSite, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'partner.write', { districtId });
      const at = toStored(clock());
      const once = onceOf(request, actor.id);
      const site = await db.transaction().execute((tx) =>
        makeOnce(tx, once, at, async () => {
          const added = await addPartner(tx, districtId, request.body);
          const object = { kind: 'partner', id: added.origin, title: added.name };
          await record(tx, { districtId, actor, action: 'partner.added', object }, at);
          return added;
        }),
      );
      return reply.code(201).send(site);
    },
  );

  app.delete(
    address,
    {
      schema: {
        tags: ['staff'],
        summary: 'Take a partner site away',
        description: 'It may still read and show the calendar, as anyone may.',
        params: DistrictParams,
        querystring: PartnerSiteQuery,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'partner.write', { districtId });
      const at = toStored(clock());
      await db.transaction().execute(async (tx) => {
        const gone = await removePartner(tx, districtId, request.query.origin);
        if (!gone) throw new Problem('not-found');
        const object = { kind: 'partner', id: gone.origin, title: gone.name };
        await record(tx, { districtId, actor, action: 'partner.removed', object }, at);
      });
      return reply.code(204).send(null);
    },
  );
}
