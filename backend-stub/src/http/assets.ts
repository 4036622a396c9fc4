import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { App } from './app-type.ts';

/** Where the build puts what it makes. */
export const builtFolder = resolve(import.meta.dirname, '../../../dist');
const built = (name: string) => resolve(builtFolder, name);

/** What the build makes for partners' pages. */
export const builtWidgets = built('v1');

/** What the build makes for the desk's page. */
export const builtDesk = built('desk');

/** Names that carry a hash of their content never change under their name. */
const hashed = /[-.][A-Za-z0-9_-]{6,}\.(js|css|json|svg|woff2)(\.map)?$/;

/** What never changes under its name is asked for once. */
const keptForEver = 'public, max-age=31536000, immutable';

/** Takes off the headers by which a browser asks again, for a part, or for our own code's sake. */
function dropQuestions(reply: FastifyReply) {
  for (const name of ['etag', 'last-modified', 'accept-ranges', 'access-control-expose-headers']) {
    reply.removeHeader(name);
  }
}

/**
 * Serves the loader and its chunks under `/v1/`, every version that was ever built here under its number, and the
 * desk's files, compressed beforehand where the build has done it.
 */
export async function assetRoutes(app: App, widgets = builtWidgets, desk = builtDesk) {
  await serve(app, '/v1/', widgets);
  await serve(app, '/assets/desk/', desk);
  const releases = resolve(widgets, '..', 'releases');
  for (const version of globSync('*.*.*', { cwd: releases })) {
    await serve(app, `/${version}/`, resolve(releases, version), { isRelease: true });
  }
}

async function serve(app: App, prefix: string, folder: string, { isRelease = false } = {}) {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, kind: 'file', unlimited: true };
      route.schema = { ...route.schema, hide: true };
    });
    // A file of a widget is small enough for its headers to count.
    scope.addHook('onSend', (_request, reply, _payload, done) => {
      if (reply.getHeader('cache-control') === keptForEver) dropQuestions(reply);
      done();
    });
    await scope.register(fastifyStatic, {
      root: folder,
      prefix,
      preCompressed: true,
      index: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.includes('/chunks/') && hashed.test(path.replace(/\.(br|gz)$/, ''));
        reply.header(
          'cache-control',
          isRelease || isHashed ? keptForEver : 'public, max-age=300, stale-while-revalidate=86400',
        );
      },
    });
  });
}
