import { District, DistrictList, DistrictParams, LanguageQuery, paths } from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { problemResponses } from '../../http/schemas.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { endOfDay } from '../../http/valid-until.ts';
import { Problem } from '../../problem.ts';

/** The districts, and what a visitor can choose from in one of them. */
export function districtRoutes(app: App, { districts, answers, clock }: Deps) {
  const preValidation = answers.known;

  app.get(
    routePattern(paths.districts()),
    {
      preValidation,
      schema: {
        tags: ['districts'],
        summary: 'All districts',
        description: 'The districts that this server has calendars for.',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: DistrictList, ...problemResponses(400, 406, 429, 503) },
      },
    },
    (request, reply) =>
      answers.answer(request, reply, undefined, async () =>
        jsonAnswer(reply, { items: await districts.list() }, { caching: caching.district }),
      ),
  );

  app.get(
    routePattern(paths.district(':district')),
    {
      preValidation,
      schema: {
        tags: ['districts'],
        summary: 'One district',
        description:
          'Houses, organisers, themes and languages to choose from, and a person to turn to.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: District, ...problemResponses(400, 404, 406, 429, 503) },
      },
    },
    (request, reply) => {
      const { district: id } = request.params;
      return answers.answer(request, reply, id, async () => {
        const now = clock();
        const district = await districts.find(id, request.query.lang);
        if (!district) throw new Problem('not-found');
        return jsonAnswer(reply, district, {
          caching: caching.district,
          validUntil: endOfDay(district.zone, now),
        });
      });
    },
  );
}
