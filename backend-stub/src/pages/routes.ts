import { join } from 'node:path';
import { DistrictParams, ItemParams, paths } from '@klocket/contract';
import type { App } from '../http/app-type.ts';
import { builtWidgets } from '../http/assets.ts';
import type { Deps } from '../deps.ts';
import { preferredLanguage } from '../http/language.ts';
import { routePattern } from '../http/route-pattern.ts';
import { aboutPageRoutes } from './about-routes.ts';
import { activityPage } from './activity-page.ts';
import { pageAssetRoutes } from './asset-routes.ts';
import { htmlType, toAnswer } from './answer.ts';
import { builderRoutes } from './builder/builder-routes.ts';
import { defectPageRoutes } from './defect-routes.ts';
import { districtPage } from './district-page.ts';
import { goalPageRoutes } from './goal-routes.ts';
import { frontPage } from './front-page.ts';
import { housePage } from './house-page.ts';
import { installedRoutes } from './installed-routes.ts';
import { kioskWorkerRoutes } from './kiosk-worker.ts';
import { kioskPageRoutes } from './kiosk-routes.ts';
import { createLoader } from './load.ts';
import { myPage } from './my-page.ts';
import { occurrencePage } from './occurrence-page.ts';
import { readChoice, readDay, readValue } from './query.ts';
import { sheetPageRoutes } from './sheet-routes.ts';
import { siteRoutes } from './site-routes.ts';
import { yearReportPageRoutes } from './year-report-routes.ts';

/** The pages people come to by a link: a district, its houses, its activities and occurrences. */
export function pageRoutes(app: App, deps: Deps, release: string, widgets = builtWidgets) {
  const { answers } = deps;
  const load = createLoader(deps);
  const options = { config: { kind: 'page' }, preValidation: answers.known } as const;
  const ofDistrict = { ...options, schema: { params: DistrictParams, hide: true } };
  const ofItem = { ...options, schema: { params: ItemParams, hide: true } };

  app.get(
    '/',
    { ...options, config: { kind: 'page', byLanguage: true }, schema: { hide: true } },
    async (request, reply) => {
      const districts = await load.districts();
      const only = districts.length === 1 && districts[0];
      if (only) return reply.header('cache-control', 'no-cache').redirect(`/${only.id}`);
      const language = preferredLanguage(request.headers['accept-language']);
      return answers.answer(request, reply, undefined, async () => ({
        type: htmlType,
        body: frontPage(districts, language),
        caching: 'no-cache',
      }));
    },
  );

  app.get(routePattern(paths.page(':district')), ofDistrict, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const from = readDay(request.query, 'from');
      const view = await load.calendar(context, readChoice(request.query), from);
      const validUntil = load.validUntil(context, [
        ...view.houses.items.map(({ open }) => open.changesAt),
        // What is left of today.
        ...view.occurrences.items
          .filter(({ day }) => day === context.today)
          .map(({ endsAt }) => endsAt),
      ]);
      return toAnswer(districtPage(view, context), context, validUntil);
    }),
  );

  app.get(routePattern(paths.housePage(':district', ':id')), ofItem, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const { district, language } = context;
      const house = await load.house(district.id, request.params.id, language);
      const { occurrences } = await load.calendar(context, { house: house.id });
      const validUntil = load.validUntil(context, [house.open.changesAt]);
      return toAnswer(housePage(house, occurrences, context), context, validUntil);
    }),
  );

  app.get(routePattern(paths.activityPage(':district', ':id')), ofItem, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const { district, language } = context;
      const activity = await load.activity(district.id, request.params.id, language);
      const validUntil = load.validUntil(context, [activity.upcoming[0]?.endsAt]);
      return toAnswer(activityPage(activity, context), context, validUntil);
    }),
  );

  app.get(routePattern(paths.occurrencePage(':district', ':id')), ofItem, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const { district, language } = context;
      const { house, ...detail } = await load.occurrence(district.id, request.params.id, language);
      const page = occurrencePage(detail, house, context);
      return toAnswer(page, context, load.validUntil(context));
    }),
  );

  app.get(routePattern(paths.myPage(':district')), ofDistrict, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const answer = toAnswer(myPage(context), context, load.validUntil(context));
      const headers = { ...answer.headers, 'referrer-policy': 'no-referrer' };
      return { ...answer, headers };
    }),
  );

  defectPageRoutes(app, deps, load);
  goalPageRoutes(app, deps, load);
  yearReportPageRoutes(app, deps, load);
  builderRoutes(app, deps, load);
  sheetPageRoutes(app, deps, load);
  aboutPageRoutes(app, deps, load);
  installedRoutes(app, deps, load);
  kioskWorkerRoutes(app, join(widgets, '..'));
  kioskPageRoutes(app, deps, load, release);
  siteRoutes(app, deps, load);

  pageAssetRoutes(app);

  function contextOf({ params, query }: { params: { district: string }; query: unknown }) {
    return load.context(params.district, readValue(query, 'lang'));
  }
}
