import { DistrictParams, embedBuilderPath } from '@klocket/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { readAddress } from '../../features/page-checks/check.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { pagePolicy } from '../../http/security-headers.ts';
import { htmlType, toAnswer } from '../answer.ts';
import type { PageContext } from '../context.ts';
import { renderPage } from '../layout.ts';
import type { Loader } from '../load.ts';
import { readValue } from '../query.ts';
import { builderPage } from './builder-page.ts';
import { readEmbedChoice, type EmbedChoice, type Subjects } from './embed-choice.ts';

/** Where anybody puts together what to paste into a site of theirs. */
export function builderRoutes(app: App, { answers, settings, pageChecker }: Deps, load: Loader) {
  // It shows frames of ours, and loads nothing else that other pages do not.
  const policy = `${pagePolicy("'none'", settings.tiles)}; frame-src 'self'`;

  app.get(
    routePattern(embedBuilderPath(':district')),
    {
      config: { kind: 'page' },
      preValidation: answers.known,
      schema: { params: DistrictParams, hide: true },
    },
    async (request, reply) => {
      // What a page is like today is kept by nobody, and no other site makes us fetch one.
      const address = readValue(request.query, 'check', 2000);
      if (address !== undefined && request.headers['sec-fetch-site'] !== 'cross-site') {
        return answerCheck(request, reply, address);
      }
      return answers.answer(request, reply, request.params.district, async () => {
        const { params, query } = request;
        const context = await load.context(params.district, readValue(query, 'lang'));
        const page = builderPage(...(await chosen(query, context)), context);
        const answer = toAnswer(page, context, load.validUntil(context));
        const headers = { ...answer.headers, 'content-security-policy': policy };
        return { ...answer, headers };
      });
    },
  );

  /** What is chosen, by the names it has in the language it is shown in, and what can be. */
  async function chosen(query: unknown, context: PageContext): Promise<[EmbedChoice, Subjects]> {
    const subjects = await load.subjects(context);
    const choice = readEmbedChoice(query, context, subjects);
    const { language = context.languages[0]! } = choice;
    if (!choice.subject || language === context.language) return [choice, subjects];
    return [
      readEmbedChoice(query, context, await load.subjects({ ...context, language })),
      subjects,
    ];
  }

  async function answerCheck(
    request: FastifyRequest<{ Params: { district: string } }>,
    reply: FastifyReply,
    address: string,
  ) {
    const { district } = request.params;
    const context = await load.context(district, readValue(request.query, 'lang'));
    const url = readAddress(address);
    const check = url && (await pageChecker(request, district, url, context.language));
    const asked = { address, check };
    const page = builderPage(...(await chosen(request.query, context)), context, asked);
    return reply
      .code(url ? 200 : 422)
      .type(htmlType)
      .headers({
        'cache-control': 'no-store',
        'content-language': context.language,
        'content-security-policy': policy,
      })
      .send(renderPage(page, context));
  }
}
