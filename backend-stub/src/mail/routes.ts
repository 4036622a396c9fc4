import { ItemParams, DistrictParams, StaffMailList, staffPaths } from '@klocket/contract';
import { toStored } from '../clock.ts';
import type { Deps } from '../deps.ts';
import { record } from '../features/history/repository.ts';
import { demand, signedIn } from '../features/staff/guard.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { Nothing, staffProblems } from '../http/schemas.ts';
import { Problem } from '../problem.ts';
import { findMail, resendMail } from './repository.ts';

/** Mail that did not reach its recipient, for those who coordinate the district. */
export function mailRoutes(app: App, { db, clock, mails }: Deps) {
  app.get(
    routePattern(staffPaths.mail(':district')),
    {
      schema: {
        tags: ['staff'],
        summary: 'Mail that could not be sent',
        description: 'What was refused or given up, and what is still tried again; newest first.',
        params: DistrictParams,
        response: { 200: StaffMailList, ...staffProblems(404) },
      },
    },
    async (request) => {
      const districtId = request.params.district;
      demand(signedIn(request), 'mail.read', { districtId });
      return { items: await mails.unsent(districtId) };
    },
  );

  app.post(
    routePattern(staffPaths.mailResends(':district', ':id')),
    {
      schema: {
        tags: ['staff'],
        summary: 'Send a mail again',
        description: 'Tries a mail once more, at once. What was in a sign-in mail is gone.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404, 410) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const { district: districtId, id } = request.params;
      demand(actor, 'mail.read', { districtId });
      const at = toStored(clock());
      await db.transaction().execute(async (tx) => {
        const mail = await findMail(tx, districtId, id);
        if (!mail) throw new Problem('not-found');
        if (!(await resendMail(tx, mail, at))) throw new Problem('gone');
        const object = { kind: 'mail', id, title: mail.recipient };
        const details = { template: mail.template };
        await record(tx, { districtId, actor, action: 'mail.resent', object, details }, at);
      });
      return reply.code(204).send(null);
    },
  );
}
