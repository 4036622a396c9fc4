import { GoalFile, GoalPictureQuery, LanguageQuery, paths, type Goal } from '@klocket/contract';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { plainLine } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import { drawGoal } from './files/picture.ts';
import { tableOf } from './files/table.ts';
import { GoalParams, keptFor } from './routes.ts';

/** On these terms anyone may use the figures: who uses them says where they are from. */
const licence = 'https://creativecommons.org/licenses/by/4.0/';

const tags = ['goals'];

/** A goal as files: a table, open data, and a picture for where no script runs. */
export function goalFileRoutes(app: App, { answers, clock, districts, goals }: Deps) {
  const problems = problemResponses(400, 404, 429, 503);

  const find = async (district: string, id: string, lang: string | undefined) => {
    const found = await districts.summary(district);
    const goal = found && (await goals.find(district, id, lang));
    if (!goal) throw new Problem('not-found');
    return { goal, district: found, language: lang ?? found.languages[0]! };
  };
  const kept = () => ({ caching: caching.calendar, validUntil: millisecondsOf(clock) + keptFor });

  app.get(
    routePattern(paths.goalFile(':district', ':goal', 'csv')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'A goal as a table (CSV)',
        description:
          'Every figure is a row, with its target, period, source, n, direction and when it was updated. ' +
          'No cell is taken for a formula.',
        params: GoalParams,
        querystring: LanguageQuery,
        produces: ['text/csv; charset=utf-8'],
        response: problems,
      },
    },
    (request, reply) => {
      const { district, goal: id } = request.params;
      return answers.answer(request, reply, district, async () => {
        const { goal, language } = await find(district, id, request.query.lang);
        return {
          type: 'text/csv; charset=utf-8',
          body: tableOf(goal, wordsFor(language)),
          ...kept(),
          headers: {
            'content-language': language,
            'content-disposition': `attachment; filename="${district}-${id}.csv"`,
          },
        };
      });
    },
  );

  app.get(
    routePattern(paths.goalFile(':district', ':goal', 'json')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'A goal as open data (JSON)',
        description: 'All there is of it, with whose it is and on what terms it may be used.',
        params: GoalParams,
        querystring: LanguageQuery,
        response: { 200: GoalFile, ...problems },
      },
    },
    (request, reply) => {
      const { district: districtId, goal: id } = request.params;
      return answers.answer(request, reply, districtId, async () => {
        const { goal, district, language } = await find(districtId, id, request.query.lang);
        const words = wordsFor(language).goals.files;
        const attribution = insertText(words.attribution, {
          district: plainLine(district.name),
          goal: plainLine(goal.title),
        });
        const file: GoalFile = {
          district: { id: district.id, name: district.name },
          attribution: goal.invented ? `${attribution} ${words.invented}.` : attribution,
          licence,
          language,
          ...goal,
        };
        return jsonAnswer(reply, file, kept());
      });
    },
  );

  app.get(
    routePattern(paths.goalFile(':district', ':goal', 'svg')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'A goal as a picture (SVG)',
        description:
          'Its first indicator, or the one that is named: the number with its trend and the way to the target, ' +
          'or the steps of a milestone. For pages and letters where no script runs.',
        params: GoalParams,
        querystring: GoalPictureQuery,
        produces: ['image/svg+xml'],
        response: problems,
      },
    },
    (request, reply) => {
      const { district, goal: id } = request.params;
      const { indicator, lang, theme = 'light' } = request.query;
      return answers.answer(request, reply, district, async () => {
        const { goal, language } = await find(district, id, lang);
        return {
          type: 'image/svg+xml; charset=utf-8',
          body: drawGoal(goal, indicatorOf(goal, indicator), { language, theme }),
          ...kept(),
          headers: { 'content-language': language },
        };
      });
    },
  );
}

function indicatorOf({ indicators }: Goal, id: string | undefined) {
  const found = id === undefined ? indicators[0] : indicators.find((one) => one.id === id);
  if (!found) throw new Problem('not-found');
  return found;
}
