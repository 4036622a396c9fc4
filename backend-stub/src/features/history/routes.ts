import { DistrictParams, HistoryPage, HistoryQuery, staffPaths } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { demand, signedIn } from '../staff/guard.ts';
import { may } from '../staff/may.ts';

/** The log: all of it for who coordinates the district, one's own deeds for everyone else. */
export function historyRoutes(app: App, { history }: Deps) {
  app.get(
    routePattern(staffPaths.history(':district')),
    {
      schema: {
        tags: ['staff'],
        summary: 'What was done at the desk',
        description:
          'Newest first: all of it for who coordinates the district, one’s own deeds for everyone else.',
        params: DistrictParams,
        querystring: HistoryQuery,
        response: { 200: HistoryPage, ...staffProblems(404) },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const { district: districtId } = request.params;
      demand(actor, 'history.read', { districtId });
      const all = may(actor, 'history.read-all', { districtId });
      return history.list(districtId, { ...request.query, actorId: all ? undefined : actor.id });
    },
  );
}
