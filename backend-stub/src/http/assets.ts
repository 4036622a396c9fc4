import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app-type.ts';

/** What the build makes for partners' pages. */
const builtAssets = resolve(import.meta.dirname, '../../../dist/v1');

/** Names that carry a hash of their content never change under their name. */
const hashed = /[-.][A-Za-z0-9_-]{8,}\.(js|css|json|svg|woff2)(\.map)?$/;

/** Serves the loader and its chunks under `/v1/`, compressed beforehand where the build has done it. */
export async function assetRoutes(app: App, folder = builtAssets) {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, kind: 'file', unlimited: true };
      route.schema = { ...route.schema, hide: true };
    });
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/v1/',
      preCompressed: true,
      index: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const isImmutable =
          path.includes('/chunks/') && hashed.test(path.replace(/\.(br|gz)$/, ''));
        reply.header(
          'cache-control',
          isImmutable
            ? 'public, max-age=31536000, immutable'
            : 'public, max-age=300, stale-while-revalidate=86400',
        );
      },
    });
  });
}
