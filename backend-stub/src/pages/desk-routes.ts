import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
        .send(deskPage(await readManifest(folder), { language, demo }));
    });
  }
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
