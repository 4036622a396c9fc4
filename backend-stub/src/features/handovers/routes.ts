import {
  HandoverAnswers,
  HandoverLinkSent,
  LanguageQuery,
  MyHandover,
  paths,
} from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { inPart } from '../../mail/address.ts';
import { idOf } from '../defects/mine-routes.ts';
import { fileNameOf } from '../papers/of-handover.ts';
import { sendPaper } from '../papers/send-paper.ts';
import { paperOfList } from './files.ts';
import { tableOf } from './table.ts';

/** Handovers as their receivers see them: they answer at a secret link without an account. */
export function handoverRoutes(app: App, deps: Deps) {
  const { handovers, defectSecrets: secrets, settings, press } = deps;
  const config = { invalidStatus: 422 };
  const problems = problemResponses(400, 401, 404, 410, 429, 503);

  app.get(
    routePattern(paths.myHandover()),
    {
      schema: {
        tags: ['defects'],
        summary: 'What was handed over to me',
        description:
          'Opened by `Authorization: Bearer` and the secret of a handover, while it lasts.',
        querystring: LanguageQuery,
        response: { 200: MyHandover, ...problems },
      },
    },
    async (request, reply) => {
      const mine = await handovers.mine(idOf(request, secrets), request.query.lang);
      return reply.header('cache-control', 'no-store').send(mine);
    },
  );

  app.post(
    routePattern(paths.myHandoverAnswers()),
    {
      config,
      schema: {
        tags: ['defects'],
        summary: 'Answer for a receiver',
        description:
          'Status, words and dates of several defects at once. One without anything is acknowledged.',
        querystring: LanguageQuery,
        headers: OnceHeaders,
        body: HandoverAnswers,
        response: { 200: MyHandover, ...problems, ...problemResponses(409, 422) },
      },
    },
    async (request, reply) => {
      const id = idOf(request, secrets);
      await handovers.answer(id, request.body, onceOf(request, `handover ${id}`));
      const mine = await handovers.mine(id, request.query.lang);
      return reply.header('cache-control', 'no-store').send(mine);
    },
  );

  app.get(
    routePattern(paths.myHandoverFile()),
    {
      schema: {
        tags: ['defects'],
        summary: 'What was handed over to me, as a table',
        description: 'CSV for the receiver’s own system.',
        querystring: LanguageQuery,
        response: { 200: Type.String(), ...problems },
        produces: ['text/csv; charset=utf-8'],
      },
    },
    async (request, reply) => {
      const { lang } = request.query;
      const list = await handovers.mine(idOf(request, secrets), lang);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${fileNameOf(list)}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(tableOf(list, settings.publicUrl, lang ?? 'sv'));
    },
  );

  app.get(
    routePattern(paths.myHandoverPaper()),
    {
      schema: {
        tags: ['defects'],
        summary: 'What was handed over to me, as a paper',
        description: 'PDF to print and to put on file; the secret link is not on it.',
        querystring: LanguageQuery,
        response: { 200: Type.Unsafe<Buffer>({}), ...problems },
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const { lang = 'sv' } = request.query;
      const list = await handovers.mine(idOf(request, secrets), lang);
      const paper = await paperOfList(deps, list, lang);
      return sendPaper(press, paper, request, reply, {
        name: fileNameOf(list),
        caching: 'no-store',
      });
    },
  );

  app.post(
    routePattern(paths.myHandoverLinks()),
    {
      schema: {
        tags: ['defects'],
        summary: 'Ask for a new link',
        description:
          'Opened by the secret of a link that has ended, too. The new one goes to the address that the list ' +
          'was sent to, by mail; it is told here in part.',
        response: { 202: HandoverLinkSent, ...problems, ...problemResponses(422) },
      },
    },
    async (request, reply) => {
      const email = inPart(await handovers.askForLink(idOf(request, secrets)));
      return reply.code(202).header('cache-control', 'no-store').send({ email });
    },
  );
}
