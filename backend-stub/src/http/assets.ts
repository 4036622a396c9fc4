import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app-type.ts';

/** Where the build puts what it makes. */
export const builtFolder = resolve(import.meta.dirname, '../../../dist');
const built = (name: string) => resolve(builtFolder, name);

/** What the build makes for partners' pages. */
const builtWidgets = built('v1');

/** What the build makes for the desk's page. */
export const builtDesk = built('desk');

/** Names that carry a hash of their content never change under their name. */
const hashed = /[-.][A-Za-z0-9_-]{6,}\.(js|css|json|svg|woff2)(\.map)?$/;

/** Serves the loader and its chunks under `/v1/` and the desk's files, compressed beforehand where the build has done it. */
export async function assetRoutes(app: App, widgets = builtWidgets, desk = builtDesk) {
  await serve(app, '/v1/', widgets);
  await serve(app, '/assets/desk/', desk);
}

async function serve(app: App, prefix: string, folder: string) {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, kind: 'file', unlimited: true };
      route.schema = { ...route.schema, hide: true };
    });
    await scope.register(fastifyStatic, {
      root: folder,
      prefix,
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
