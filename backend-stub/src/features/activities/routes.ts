import {
  Activity,
  DistrictParams,
  ItemParams,
  LanguageQuery,
  OccurrenceDetail,
  OccurrenceList,
  OccurrenceQuery,
  paths,
} from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { problemResponses } from '../../http/schemas.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { endOfDay, firstToCome } from '../../http/valid-until.ts';
import { Problem } from '../../problem.ts';
import { missingActivity, missingOccurrence } from './missing.ts';

/** What happens: a list of occurrences, and everything about one of them or about an activity. */
export function activityRoutes(app: App, deps: Deps) {
  const { districts, occurrences, activities, answers, clock } = deps;
  const preValidation = answers.known;
  const problems = problemResponses(400, 404, 406, 429, 503);

  app.get(
    routePattern(paths.occurrences(':district')),
    {
      preValidation,
      schema: {
        tags: ['calendar'],
        summary: 'What happens',
        description:
          'Occurrences in order of start, from today on unless `from` says otherwise. Several values ' +
          'of a filter stand between commas. `next` is the `cursor` of the following page.',
        params: DistrictParams,
        querystring: OccurrenceQuery,
        response: { 200: OccurrenceList, ...problems },
      },
    },
    (request, reply) => {
      const { district } = request.params;
      return answers.answer(request, reply, district, async () => {
        const now = clock();
        const summary = await districts.summary(district);
        const list = summary && (await occurrences.list(district, request.query));
        if (!list) throw new Problem('not-found');
        return jsonAnswer(reply, list, {
          caching: caching.calendar,
          validUntil: endOfDay(summary.zone, now),
        });
      });
    },
  );

  app.get(
    routePattern(paths.occurrence(':district', ':id')),
    {
      preValidation,
      schema: {
        tags: ['calendar'],
        summary: 'One occurrence',
        description: 'The occurrence, and everything about its activity.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: OccurrenceDetail, ...problems, ...problemResponses(410) },
      },
    },
    (request, reply) => {
      const { district, id } = request.params;
      const { lang } = request.query;
      return answers.answer(request, reply, district, async () => {
        const now = clock();
        const summary = await districts.summary(district);
        const occurrence = summary && (await occurrences.find(district, id, lang));
        const activity =
          occurrence && (await activities.find(district, occurrence.activityId, lang));
        if (!activity) throw await missingOccurrence(activities, district, id);
        return jsonAnswer(
          reply,
          { occurrence, activity },
          {
            caching: cachingOf(activity),
            validUntil: firstToCome(summary.zone, now, turns(activity)),
          },
        );
      });
    },
  );

  app.get(
    routePattern(paths.activity(':district', ':id')),
    {
      preValidation,
      schema: {
        tags: ['calendar'],
        summary: 'One activity',
        description: 'Texts, programme, materials, how one joins, and its dates.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: Activity, ...problems, ...problemResponses(410) },
      },
    },
    (request, reply) => {
      const { district, id } = request.params;
      return answers.answer(request, reply, district, async () => {
        const now = clock();
        const summary = await districts.summary(district);
        const activity = summary && (await activities.find(district, id, request.query.lang));
        if (!activity) throw await missingActivity(activities, district, id);
        return jsonAnswer(reply, activity, {
          caching: cachingOf(activity),
          validUntil: firstToCome(summary.zone, now, turns(activity)),
        });
      });
    },
  );
}

/** What is sensitive stays in no browser: a computer is shared. */
const cachingOf = ({ sensitive }: Activity) => (sensitive ? 'no-store' : caching.calendar);

/** The instants at which a coming date becomes a past one. */
const turns = ({ upcoming }: Activity) =>
  upcoming.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
