import { DistrictParams, goalPagePath, goalsPagePath, Slug } from '@klocket/contract';
import { Type } from 'typebox';
import { millisecondsOf } from '../clock.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { keptFor } from '../features/goals/routes.ts';
import { toAnswer } from './answer.ts';
import { goalPage } from './goal-page.ts';
import { goalsPage } from './goals-page.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';

const GoalPageParams = Type.Object({ ...DistrictParams.properties, goal: Slug });

/** The pages of goals: all of them, and one with its history. */
export function goalPageRoutes(app: App, { answers, clock }: Deps, load: Loader) {
  const options = { config: { kind: 'page' }, preValidation: answers.known } as const;
  // A total moves without anybody asking for the page.
  const validUntil = () => millisecondsOf(clock) + keptFor;

  app.get(
    routePattern(goalsPagePath(':district')),
    { ...options, schema: { params: DistrictParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const context = await load.context(
          request.params.district,
          readValue(request.query, 'lang'),
        );
        return toAnswer(goalsPage(await load.goals(context), context), context, validUntil());
      }),
  );

  app.get(
    routePattern(goalPagePath(':district', ':goal')),
    { ...options, schema: { params: GoalPageParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const { district, goal } = request.params;
        const context = await load.context(district, readValue(request.query, 'lang'));
        return toAnswer(goalPage(await load.goal(context, goal), context), context, validUntil());
      }),
  );
}
