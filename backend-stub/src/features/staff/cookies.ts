import type { FastifyReply, FastifyRequest } from 'fastify';

/*
 * Both cookies carry the `__Host-` prefix: set by this very host, over a safe connection, for all of
 * it; neither another host beside ours nor a partner's page can plant one. Browsers count
 * http://localhost as safe.
 */

const sessionName = '__Host-klocket-session';
const browserName = '__Host-klocket-browser';

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** The secret of the session. */
export const sessionCookie = ofName(sessionName, 12 * 60 * 60);

/** The secret that binds a mail to the browser it was asked for in. */
export const browserCookie = ofName(browserName, 10 * 60);

function ofName(name: string, maxAge: number) {
  return {
    read: ({ cookies }: FastifyRequest) => cookies[name],
    set: (reply: FastifyReply, secret: string) =>
      reply.setCookie(name, secret, { ...options, maxAge }),
    clear: (reply: FastifyReply) => reply.clearCookie(name, options),
  };
}
