import { DistrictParams, yearReportPaperPath, yearReportPath } from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { followsLink } from '../../http/follows-link.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { createLoader } from '../../pages/load.ts';
import { readValue } from '../../pages/query.ts';
import { Problem } from '../../problem.ts';
import { sendPaper } from '../papers/send-paper.ts';
import { reportOfYear } from './of-year.ts';
import { readYear } from './years.ts';

/** Whatever stands where a year should: what is none is answered as not found, and not as wrong. */
export const YearParams = Type.Object({ ...DistrictParams.properties, year: Type.String() });

/** The year report as a PDF; the page of the same is with the other pages. */
export function yearReportRoutes(app: App, deps: Deps) {
  const { press, settings, yearReports } = deps;
  const load = createLoader(deps);

  app.get(
    routePattern(yearReportPaperPath(':district', ':year')),
    { config: { kind: 'file' }, schema: { params: YearParams, hide: true } },
    async (request, reply) => {
      const { district } = request.params;
      const language = await load.language(district, readValue(request.query, 'lang'));
      const year = readYear(request.params.year);
      const facts = year && (await yearReports.find(district, year, language));
      if (!facts) {
        // Its page says which reports there are.
        const page = `${yearReportPath(district, request.params.year)}?lang=${language}`;
        if (followsLink(request)) return reply.header('vary', 'Accept').redirect(page);
        throw new Problem('not-found');
      }
      const report = reportOfYear(facts, { language, publicUrl: settings.publicUrl });
      const caching = 'public, max-age=0, must-revalidate';
      return sendPaper(press, report, request, reply, {
        name: `${district}-${year}`,
        caching,
        line: 'everyone',
      });
    },
  );
}
