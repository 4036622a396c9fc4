import { DistrictParams, Goal, GoalList, LanguageQuery, paths, Slug } from '@klocket/contract';
import { Type } from 'typebox';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';

/** Dates come to an end without anybody writing that down; so old may a total be. */
export const keptFor = 60_000;

const tags = ['goals'];
export const GoalParams = Type.Object({ ...DistrictParams.properties, goal: Slug });

/** Goals for everyone: how far they have come, and how that is known. */
export function goalRoutes(app: App, { answers, clock, goals }: Deps) {
  const problems = problemResponses(400, 404, 406, 429, 503);

  app.get(
    routePattern(paths.goals(':district')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'Goals',
        description:
          'All goals of a district with what follows them up and its history. A running total is at most a ' +
          'minute old; the live stream tells when it moves.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: GoalList, ...problems },
      },
    },
    (request, reply) => {
      const { district } = request.params;
      return answers.answer(request, reply, district, async () => {
        const items = await goals.list(district, request.query.lang);
        if (!items) throw new Problem('not-found');
        const validUntil = millisecondsOf(clock) + keptFor;
        return jsonAnswer(reply, { items }, { caching: caching.calendar, validUntil });
      });
    },
  );

  app.get(
    routePattern(paths.goal(':district', ':goal')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'A goal with its history',
        description:
          'Each value with its target, period, source, n, direction and when it was updated. Where there is ' +
          'no value, `gap` says why.',
        params: GoalParams,
        querystring: LanguageQuery,
        response: { 200: Goal, ...problems },
      },
    },
    (request, reply) => {
      const { district, goal } = request.params;
      return answers.answer(request, reply, district, async () => {
        const found = await goals.find(district, goal, request.query.lang);
        if (!found) throw new Problem('not-found');
        const validUntil = millisecondsOf(clock) + keptFor;
        return jsonAnswer(reply, found, { caching: caching.calendar, validUntil });
      });
    },
  );
}
