import { DistrictParams, ItemParams, posterPaperPath, weekPaperPath } from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { createLoader } from '../../pages/load.ts';
import { readValue } from '../../pages/query.ts';
import { Problem } from '../../problem.ts';
import { paperAnswer, sendPaper } from '../papers/send-paper.ts';
import { loadPoster } from './load-poster.ts';
import { loadWeek } from './load-week.ts';
import { sheetOfWeek } from './of-week.ts';
import { pictureFile } from './picture-file.ts';
import { readWeek } from './weeks.ts';

/** Whatever stands where a week should: what is none is answered as not found, and not as wrong. */
export const WeekParams = Type.Object({ ...DistrictParams.properties, week: Type.String() });

/** Sheets for walls as PDF; their pages are with the other pages. */
export function sheetRoutes(app: App, deps: Deps) {
  const { answers, press, settings } = deps;
  const load = createLoader(deps);
  const caching = 'public, max-age=0, must-revalidate';

  app.get(
    routePattern(weekPaperPath(':district', ':week')),
    {
      config: { kind: 'file' },
      preValidation: answers.known,
      schema: { params: WeekParams, hide: true },
    },
    (request, reply) => {
      const { params, query } = request;
      return answers.answer(request, reply, params.district, async () => {
        const context = await load.context(params.district, readValue(query, 'lang'));
        const week = readWeek(params.week);
        if (!week) throw new Problem('not-found');
        const facts = await loadWeek(deps, week, readValue(query, 'house'), context);
        const name = [params.district, facts.house?.id, week.name].filter(Boolean).join('-');
        const answer = await paperAnswer(press, sheetOfWeek(facts, context), {
          name,
          caching,
          line: 'everyone',
        });
        return { ...answer, validUntil: load.validUntil(context) };
      });
    },
  );

  app.get(
    routePattern(posterPaperPath(':district', ':id')),
    { config: { kind: 'file' }, schema: { params: ItemParams, hide: true } },
    async (request, reply) => {
      const { params, query } = request;
      const context = await load.context(params.district, readValue(query, 'lang'));
      const { poster, activity } = await loadPoster(load, params.id, context);
      const file = poster.picture && pictureFile(poster.picture.url, settings);
      return sendPaper(press, poster, request, reply, {
        name: activity.id,
        caching: activity.sensitive ? 'no-store' : caching,
        pictures: file ? { [poster.picture!.url]: file } : {},
        line: 'everyone',
      });
    },
  );
}
