import {
  DistrictParams,
  ItemParams,
  LanguageQuery,
  paths,
  WalkList,
  WalkProtocol,
} from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';

/** Safety walks for everyone: those to come, and the protocol of those that were made. */
export function walkRoutes(app: App, { walks, answers }: Deps) {
  const tags = ['defects'];
  const problems = problemResponses(400, 404, 406, 429, 503);

  app.get(
    routePattern(paths.walks(':district')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'Safety walks',
        description: 'The newest first. Who takes part is told as counts only.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: WalkList, ...problems },
      },
    },
    (request, reply) => {
      const { district } = request.params;
      return answers.answer(request, reply, district, async () => {
        const list = await walks.list(district, request.query.lang);
        if (!list) throw new Problem('not-found');
        return jsonAnswer(reply, list, { caching: caching.calendar });
      });
    },
  );

  app.get(
    routePattern(paths.walk(':district', ':id')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'A safety walk with its protocol',
        description:
          'What was looked at again and what was found anew, once it is over. `differs` stands at a defect ' +
          'where a receiver had said another thing.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: WalkProtocol, ...problems },
      },
    },
    (request, reply) => {
      const { district, id } = request.params;
      return answers.answer(request, reply, district, async () => {
        const protocol = await walks.protocol(district, id, request.query.lang);
        if (!protocol) throw new Problem('not-found');
        return jsonAnswer(reply, protocol, { caching: caching.calendar });
      });
    },
  );
}
