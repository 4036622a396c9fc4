import { DistrictParams, embedBuilderPath } from '@klocket/contract';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { pagePolicy } from '../http/security-headers.ts';
import { toAnswer } from './answer.ts';
import { builderPage, readEmbedChoice } from './builder-page.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';

/** Where anybody puts together what to paste into a site of theirs. */
export function builderRoutes(app: App, { answers, settings }: Deps, load: Loader) {
  // It shows frames of ours, and loads nothing else that other pages do not.
  const policy = `${pagePolicy("'none'", settings.tiles)}; frame-src 'self'`;

  app.get(
    routePattern(embedBuilderPath(':district')),
    {
      config: { kind: 'page' },
      preValidation: answers.known,
      schema: { params: DistrictParams, hide: true },
    },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const { params, query } = request;
        const context = await load.context(params.district, readValue(query, 'lang'));
        const page = builderPage(readEmbedChoice(query, context), context);
        const answer = toAnswer(page, context, load.validUntil(context));
        const headers = { ...answer.headers, 'content-security-policy': policy };
        return { ...answer, headers };
      }),
  );
}
