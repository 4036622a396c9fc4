import {
  DistrictParams,
  HandoverPreview,
  HandoverRenewed,
  ItemParams,
  NewHandover,
  StaffHandover,
  StaffHandoverList,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { secretDefectLink } from '../defects/links.ts';
import { contextOfPaper } from '../papers/context.ts';
import { fileNameOf, paperOfHandover } from '../papers/of-handover.ts';
import { sendPaper } from '../papers/send-paper.ts';
import { demand, signedIn } from '../staff/guard.ts';
import { paperOfList } from './files.ts';
import { previewList, previewMail } from './preview.ts';

/** Handovers at the desk: a list is looked at, sent, reminded of and sent again. */
export function handoverStaffRoutes(app: App, deps: Deps) {
  const { handovers, defectSecrets: secrets, settings, press } = deps;
  const config = { invalidStatus: 422 };
  const tags = ['staff'];
  const senderOf = (request: FastifyRequest, { district }: { district: string }) => {
    const actor = signedIn(request);
    demand(actor, 'defect.write', { districtId: district });
    return { actor, districtId: district };
  };

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
      const list = await handovers.find(sender.districtId, id, sender.actor.language);
      return reply.code(201).send({ items: [list] });
    },
  );

  app.post(
    routePattern(staffPaths.handoverPreviews(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Look at a handover before it is sent',
        description: 'The mail in words, without its secret link. Nothing is sent or written.',
        params: DistrictParams,
        body: NewHandover,
        response: { 200: HandoverPreview, ...staffProblems(404, 422) },
      },
    },
    (request) => {
      const { districtId } = senderOf(request, request.params);
      return previewMail(deps, districtId, request.body);
    },
  );

  app.post(
    routePattern(staffPaths.handoverPreviewPaper(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Print a handover before it is sent',
        description: 'The PDF that would go along with the mail.',
        params: DistrictParams,
        body: NewHandover,
        response: { 200: Type.Unsafe<Buffer>({}), ...staffProblems(404, 422) },
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const { districtId } = senderOf(request, request.params);
      const { list, language, publicRecord } = await previewList(deps, districtId, request.body);
      const context = await contextOfPaper(deps, districtId, language);
      const paper = paperOfHandover({ ...list, publicRecord }, context);
      const name = fileNameOf(list);
      return sendPaper(press, paper, request, reply, { name, caching: 'no-store' });
    },
  );

  app.get(
    routePattern(staffPaths.handoverPaper(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'A list that was handed over, as a paper',
        description: 'PDF, in the language of who asks.',
        params: ItemParams,
        response: { 200: Type.Unsafe<Buffer>({}), ...staffProblems(404) },
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const { actor, districtId } = senderOf(request, request.params);
      const list = await handovers.read(districtId, request.params.id, actor.language);
      const paper = await paperOfList(deps, list, actor.language);
      const name = fileNameOf(list);
      return sendPaper(press, paper, request, reply, { name, caching: 'no-store' });
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

  for (const [path, deed, words] of [
    [
      staffPaths.handoverMails(':district', ':id'),
      'again',
      ['Send a list again', 'The same mail at the same link, with its files as they are now.'],
    ],
    [
      staffPaths.handoverReminders(':district', ':id'),
      'remind',
      ['Remind of a list', 'A mail with what has not been answered; the link lasts longer.'],
    ],
    [
      staffPaths.handoverBounces(':district', ':id'),
      'bounce',
      ['A list did not arrive', 'What the mail server took and sent back later.'],
    ],
  ] as const) {
    app.post(
      routePattern(path),
      {
        schema: {
          tags,
          summary: words[0],
          description: words[1],
          params: ItemParams,
          response: { 200: StaffHandover, ...staffProblems(404, 409, 422) },
        },
      },
      async (request) => {
        const sender = senderOf(request, request.params);
        const { id } = request.params;
        await handovers[deed](sender, id);
        return handovers.find(sender.districtId, id, sender.actor.language);
      },
    );
  }
}
