import { DistrictParams, yearReportPath, yearReportsPath } from '@klocket/contract';
import type { Deps } from '../deps.ts';
import { reportOfYear } from '../features/year-reports/of-year.ts';
import { YearParams } from '../features/year-reports/routes.ts';
import { readYear } from '../features/year-reports/years.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { Problem } from '../problem.ts';
import { htmlType, toAnswer } from './answer.ts';
import { renderPage } from './layout.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';
import { missingYearPage, yearReportPage, yearReportsPage } from './year-report-page.ts';

/** The pages of the year reports: which there are, and each of them to read and print. */
export function yearReportPageRoutes(app: App, deps: Deps, load: Loader) {
  const { answers, settings, yearReports } = deps;
  const options = { config: { kind: 'page' }, preValidation: answers.known } as const;

  app.get(
    routePattern(yearReportsPath(':district')),
    { ...options, schema: { params: DistrictParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const context = await contextOf(request);
        const years = (await yearReports.years(context.district.id)) ?? [];
        return toAnswer(yearReportsPage(years, context), context, load.validUntil(context));
      }),
  );

  app.get(
    routePattern(yearReportPath(':district', ':year')),
    { ...options, schema: { params: YearParams, hide: true } },
    async (request, reply) => {
      const { district } = request.params;
      const context = await contextOf(request);
      const year = readYear(request.params.year);
      const years = await yearReports.years(district);
      if (!years) throw new Problem('not-found');
      if (year === undefined || !years.includes(year)) {
        const body = renderPage(missingYearPage(years, context), context);
        return reply
          .code(404)
          .headers({ 'cache-control': 'no-cache', 'content-language': context.language })
          .type(htmlType)
          .send(body);
      }
      return answers.answer(request, reply, district, async () => {
        const facts = await yearReports.find(district, year, context.language);
        if (!facts) throw new Problem('not-found');
        const { language } = context;
        const report = reportOfYear(facts, { language, publicUrl: settings.publicUrl });
        return toAnswer(yearReportPage(report, context), context, load.validUntil(context));
      });
    },
  );

  function contextOf({ params, query }: { params: { district: string }; query: unknown }) {
    return load.context(params.district, readValue(query, 'lang'));
  }
}
