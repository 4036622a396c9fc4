import { DistrictParams, ItemParams, posterPath, thisWeekPath, weekPath } from '@klocket/contract';
import type { Deps } from '../deps.ts';
import { loadPoster } from '../features/sheets/load-poster.ts';
import { loadWeek } from '../features/sheets/load-week.ts';
import { sheetOfWeek } from '../features/sheets/of-week.ts';
import { WeekParams } from '../features/sheets/routes.ts';
import { readWeek, weekOf } from '../features/sheets/weeks.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { Problem } from '../problem.ts';
import { toAnswer } from './answer.ts';
import { pageUrl } from './context.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';
import { posterPage } from './poster-page.ts';
import { weekPage } from './week-page.ts';

/** The pages of what is put up on walls: to read, to print, and to choose another from. */
export function sheetPageRoutes(app: App, deps: Deps, load: Loader) {
  const { answers } = deps;
  const options = { config: { kind: 'page' }, preValidation: answers.known } as const;

  app.get(
    routePattern(thisWeekPath(':district')),
    { config: { kind: 'page' }, schema: { params: DistrictParams, hide: true } },
    async (request, reply) => {
      const context = await load.context(request.params.district, readValue(request.query, 'lang'));
      const path = weekPath(context.district.id, weekOf(context.today).name);
      const house = readValue(request.query, 'house');
      return reply.header('cache-control', 'no-cache').redirect(pageUrl(context, path, { house }));
    },
  );

  app.get(
    routePattern(weekPath(':district', ':week')),
    { ...options, schema: { params: WeekParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const { district, week: name } = request.params;
        const context = await load.context(district, readValue(request.query, 'lang'));
        const week = readWeek(name);
        if (!week) throw new Problem('not-found');
        const facts = await loadWeek(deps, week, readValue(request.query, 'house'), context);
        const page = weekPage(sheetOfWeek(facts, context), facts, context);
        return toAnswer(page, context, load.validUntil(context));
      }),
  );

  app.get(
    routePattern(posterPath(':district', ':id')),
    { ...options, schema: { params: ItemParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const { district, id } = request.params;
        const context = await load.context(district, readValue(request.query, 'lang'));
        const { poster, activity } = await loadPoster(load, id, context);
        const page = posterPage(poster, activity, context);
        return toAnswer(page, context, load.validUntil(context, [activity.upcoming[0]?.endsAt]));
      }),
  );
}
