import { DistrictParams, PulseSource, staffPaths } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { expectedTags, tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { demand, signedIn } from '../staff/guard.ts';

/** The questions of the pulse, in every language side by side. */
export function pulseStaffRoutes(app: App, { pulseDesk }: Deps) {
  const address = routePattern(staffPaths.pulse(':district'));

  app.get(
    address,
    {
      schema: {
        tags: ['staff'],
        summary: 'The questions of the pulse',
        description:
          'In the order they are asked, with those that wait. `ETag` goes along with a change.',
        params: DistrictParams,
        response: { 200: PulseSource, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'goal.read', { districtId });
      const source = await pulseDesk.find(districtId);
      return reply.header('etag', tagOf(source)).send(source);
    },
  );

  app.put(
    address,
    {
      config: { invalidStatus: 422 },
      schema: {
        tags: ['staff'],
        summary: 'Change the questions of the pulse',
        description:
          'All of them at once, made from what `If-Match` names. One that is left out is forgotten, or asked ' +
          'no more where somebody has answered it or an indicator follows it.',
        params: DistrictParams,
        body: PulseSource,
        response: { 200: PulseSource, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'goal.write', { districtId });
      const expected = expectedTags(request);
      const source = await pulseDesk.replace(actor, districtId, request.body, expected);
      return reply.header('etag', tagOf(source)).send(source);
    },
  );
}
