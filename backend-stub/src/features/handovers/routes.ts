import {
  DistrictParams,
  HandoverAnswers,
  HandoverRenewed,
  ItemParams,
  LanguageQuery,
  MyHandover,
  NewHandover,
  paths,
  StaffHandoverList,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { csvLine } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses, staffProblems } from '../../http/schemas.ts';
import { wordsFor } from '../../words/index.ts';
import { secretDefectLink } from '../defects/links.ts';
import { idOf } from '../defects/mine-routes.ts';
import { demand, signedIn } from '../staff/guard.ts';

/** Handovers: the desk sends a list, its receiver answers at a secret link without an account. */
export function handoverRoutes(app: App, deps: Deps) {
  const { handovers, defectSecrets: secrets, settings } = deps;
  const config = { invalidStatus: 422 };
  const problems = problemResponses(400, 401, 404, 410, 429, 503);
  const senderOf = (request: FastifyRequest, { district }: { district: string }) => {
    const actor = signedIn(request);
    demand(actor, 'defect.write', { districtId: district });
    return { actor, districtId: district };
  };

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
      const { items } = await handovers.mine(idOf(request, secrets), request.query.lang);
      const { columns, statuses } = wordsFor(request.query.lang ?? 'sv').defects;
      const head = [
        columns.number,
        columns.category,
        columns.status,
        columns.words,
        columns.spot,
        columns.address,
        columns.latitude,
        columns.longitude,
        columns.reported,
        columns.url,
      ];
      const rows = items.map(({ number, category, status, words, place, reportedAt, url }) => [
        String(number),
        category.name,
        statuses[status],
        words ?? '',
        place.spot?.name ?? '',
        place.address ?? '',
        place.position ? String(place.position.latitude) : '',
        place.position ? String(place.position.longitude) : '',
        reportedAt,
        settings.publicUrl + url,
      ]);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="defects.csv"')
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${[head, ...rows].map(csvLine).join('')}`);
    },
  );

  app.get(
    routePattern(staffPaths.handovers(':district')),
    {
      schema: {
        tags: ['staff'],
        summary: 'What was handed over',
        description: 'The newest first: how far the mail came, and how much has been answered.',
        params: DistrictParams,
        response: { 200: StaffHandoverList, ...staffProblems(404) },
      },
    },
    (request) => {
      const { actor, districtId } = senderOf(request, request.params);
      return handovers.list(districtId, actor.language);
    },
  );

  app.post(
    routePattern(staffPaths.handovers(':district')),
    {
      config,
      schema: {
        tags: ['staff'],
        summary: 'Hand defects over',
        description: 'A list to one receiver: a mail with a secret link at which they answer.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: NewHandover,
        response: { 201: StaffHandoverList, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const sender = senderOf(request, request.params);
      const once = onceOf(request, sender.actor.id);
      const id = await handovers.send(sender, request.body, once);
      const { items } = await handovers.list(sender.districtId, sender.actor.language);
      return reply.code(201).send({ items: items.filter((one) => one.id === id) });
    },
  );

  app.post(
    routePattern(staffPaths.handoverRenewals(':district', ':id')),
    {
      schema: {
        tags: ['staff'],
        summary: 'Make the secret link anew',
        description: 'Mails it once more, as a reminder. Links from before open nothing.',
        params: ItemParams,
        response: { 200: HandoverRenewed, ...staffProblems(404, 422) },
      },
    },
    async (request) => {
      const sender = senderOf(request, request.params);
      const { tokenId, until, language } = await handovers.renew(sender, request.params.id);
      const { publicUrl } = settings;
      const { districtId } = sender;
      return {
        url: secretDefectLink(publicUrl, secrets, { districtId, tokenId, language }),
        until,
      };
    },
  );
}
