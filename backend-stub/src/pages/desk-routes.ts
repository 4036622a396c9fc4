import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { staffPaths } from '@klocket/contract';
import type { App } from '../http/app-type.ts';
import { builtDesk } from '../http/assets.ts';
import { preferredLanguage } from '../http/language.ts';
import type { Settings } from '../settings.ts';
import { deskPage, type DeskManifest } from './desk-page.ts';

/** The page where staff work; one for all its addresses, since the desk finds its own way. */
export function deskRoutes(app: App, { demo }: Settings, folder = builtDesk) {
  for (const path of ['/desk', '/desk/*']) {
    app.get(path, { config: { kind: 'desk' }, schema: { hide: true } }, async (request, reply) => {
      const preferred = preferredLanguage(request.headers['accept-language']);
      const language = preferred === 'sv' ? 'sv' : 'en';
      return reply
        .type('text/html; charset=utf-8')
        .headers({ 'content-language': language, vary: 'Accept-Language' })
        .send(deskPage(await readManifest(folder), { language, demo, asks: asksOf(request.url) }));
    });
  }
}

/** Who is here and, on the address of the first room, what there is to show in it. */
function asksOf(url: string) {
  const district = /^\/desk\/([a-z0-9-]{1,80})\/today\/?(\?|$)/.exec(url)?.[1];
  return [staffPaths.me(), ...(district ? [staffPaths.today(district)] : [])];
}

/** Read each time: a small file, and while somebody works on the desk it changes. */
async function readManifest(folder: string): Promise<DeskManifest | undefined> {
  try {
    return JSON.parse(await readFile(resolve(folder, 'manifest.json'), 'utf8')) as DeskManifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
