import { DistrictParams, HouseList, LanguageQuery, paths } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { firstToCome } from '../../http/valid-until.ts';
import { Problem } from '../../problem.ts';

/** The houses of a district and what is open now. */
export function houseRoutes(app: App, { districts, houses, answers, clock }: Deps) {
  app.get(
    routePattern(paths.houses(':district')),
    {
      preValidation: answers.known,
      schema: {
        tags: ['districts'],
        summary: 'The houses of a district',
        description:
          'Address, access, opening hours and exceptions; whether each is open now, and until when.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: HouseList, ...problemResponses(400, 404, 406, 429, 503) },
      },
    },
    (request, reply) => {
      const { district } = request.params;
      return answers.answer(request, reply, district, async () => {
        const now = clock();
        const summary = await districts.summary(district);
        const list = summary && (await houses.list(district, request.query.lang));
        if (!list) throw new Problem('not-found');
        const changes = list.items.map(({ open }) => open.changesAt);
        return jsonAnswer(reply, list, {
          caching: caching.calendar,
          validUntil: firstToCome(summary.zone, now, changes),
        });
      });
    },
  );
}
