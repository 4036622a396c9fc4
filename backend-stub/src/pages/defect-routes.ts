import {
  defectPagePath,
  defectsPagePath,
  DistrictParams,
  ItemParams,
  myDefectPagePath,
  myHandoverPagePath,
  walkPagePath,
} from '@klocket/contract';
import type { Deps } from '../deps.ts';
import { contextOfPaper } from '../features/papers/context.ts';
import { paperOfWalk } from '../features/papers/of-walk.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { Problem } from '../problem.ts';
import { toAnswer } from './answer.ts';
import { defectPage } from './defect-page.ts';
import { readDefectChoice } from './defect-choice.ts';
import { defectsPage } from './defects-page.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';
import { myDefectPage, myHandoverPage } from './secret-pages.ts';
import { walkPage } from './walk-page.ts';

/** The pages of what is broken: the list, one defect's story, and what a safety walk saw. */
export function defectPageRoutes(app: App, deps: Deps, load: Loader) {
  const { answers, defects, walks } = deps;
  const options = { config: { kind: 'page' }, preValidation: answers.known } as const;
  const ofDistrict = { ...options, schema: { params: DistrictParams, hide: true } };
  const ofItem = { ...options, schema: { params: ItemParams, hide: true } };

  app.get(routePattern(defectsPagePath(':district')), ofDistrict, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const { language, district } = context;
      const choice = readDefectChoice(request.query);
      const [list, walkList] = await Promise.all([
        load.defects(context, choice),
        walks.list(district.id, language),
      ]);
      if (!walkList) throw new Problem('not-found');
      const view = { choice, defects: list, walks: walkList };
      return toAnswer(defectsPage(view, context), context, load.validUntil(context));
    }),
  );

  app.get(routePattern(defectPagePath(':district', ':id')), ofItem, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const defect = await defects.find(context.district.id, request.params.id, context.language);
      if (!defect) throw new Problem('not-found');
      return toAnswer(defectPage(defect, context), context, load.validUntil(context));
    }),
  );

  app.get(routePattern(walkPagePath(':district', ':id')), ofItem, (request, reply) =>
    answers.answer(request, reply, request.params.district, async () => {
      const context = await contextOf(request);
      const { language, district } = context;
      const walk = await walks.protocol(district.id, request.params.id, language);
      if (!walk) throw new Problem('not-found');
      const plan =
        walk.state === 'walked'
          ? paperOfWalk(walk, await contextOfPaper(deps, district.id, language)).plan
          : undefined;
      return toAnswer(walkPage(walk, context, plan), context, load.validUntil(context));
    }),
  );

  for (const [path, page] of [
    [myDefectPagePath(':district'), myDefectPage],
    [myHandoverPagePath(':district'), myHandoverPage],
  ] as const) {
    app.get(routePattern(path), ofDistrict, (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const context = await contextOf(request);
        return toAnswer(page(context), context, load.validUntil(context));
      }),
    );
  }

  function contextOf({ params, query }: { params: { district: string }; query: unknown }) {
    return load.context(params.district, readValue(query, 'lang'));
  }
}
