import type { App } from './app-type.ts';

/** Where partners' pages and players of ours may look from any origin. */
const openBranches = ['/api/*', '/feeds/*', '/v1/*'];

/**
 * Answers preflights: every origin may read, with the headers our widgets send. Which may write is
 * for the address itself to say, in words that a widget can show.
 */
export function preflight(app: App) {
  for (const branch of openBranches) {
    app.options(branch, { schema: { hide: true } }, (_request, reply) =>
      reply
        .code(204)
        .headers({
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
          'access-control-allow-headers':
            'Accept-Language, Authorization, Cache-Control, Content-Type, Idempotency-Key, ' +
            'If-None-Match, Last-Event-ID, X-Klocket-Form',
          'access-control-max-age': '86400',
          'cache-control': 'public, max-age=86400',
        })
        .send(),
    );
  }
}
