import type { FastifyReply } from 'fastify';
import type { App } from '../http/app-type.ts';
import { pagePolicy } from '../http/security-headers.ts';
import { listEml, readEml } from '../mail/eml-files.ts';
import type { MailSetting } from '../mail/settings.ts';
import { Problem } from '../problem.ts';
import { framePolicy, mailFrame, mailListPage, mailPage, readMailFile } from './mail-pages.ts';

const mostListed = 100;
/** The policy of a page of ours with a frame of ours in it. */
export const pageWithFrame = `${pagePolicy("'none'")}; frame-src 'self'`;

/** The mail that the demo has written as files, for whoever tries it out. */
export function demoMailRoutes(app: App, { smtp, folder }: MailSetting) {
  const page = { schema: { hide: true }, config: { kind: 'page' } } as const;
  const send = (reply: FastifyReply, text: string, policy = pageWithFrame) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-store', 'content-security-policy': policy })
      .send(text);
  const find = async (id: string) => {
    const file = await readEml(folder, id);
    if (!file) throw new Problem('not-found');
    return readMailFile(file);
  };

  app.get('/demo/mail', page, async (_request, reply) => {
    const newest = (await listEml(folder)).slice(0, mostListed);
    const files = await Promise.all(newest.map(({ id }) => readEml(folder, id)));
    const mails = await Promise.all(files.filter((file) => file !== undefined).map(readMailFile));
    return send(reply, mailListPage(mails, smtp?.host));
  });

  app.get<{ Params: { id: string } }>('/demo/mail/:id', page, async ({ params }, reply) =>
    send(reply, mailPage(await find(params.id))),
  );

  app.get<{ Params: { id: string } }>('/demo/mail/:id/html', page, async ({ params }, reply) =>
    send(reply, mailFrame(await find(params.id)), framePolicy),
  );
}
