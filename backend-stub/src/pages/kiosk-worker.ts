import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kioskPagePath } from '@klocket/contract';
import type { App } from '../http/app-type.ts';
import { Problem } from '../problem.ts';
import { kioskFiles } from './kiosk-page.ts';

/** A file that the screens keep; see `Told` in packages/kiosk. */
interface KeptFile {
  url: string;
  revision: string | null;
  integrity: string;
}

/** Where the worker of the screens is. Screens are never called so: their names have no dots. */
export const kioskWorkerPath = `${kioskPagePath()}/worker.js`;

/** The service worker of the screens, with what it is told before it. */
export function kioskWorkerRoutes(app: App, built: string) {
  app.get(
    kioskWorkerPath,
    { config: { kind: 'installed' }, schema: { hide: true } },
    async (_request, reply) => {
      const code = await kioskWorker(built);
      return (
        reply
          .type('text/javascript; charset=utf-8')
          // The pages are beside it, not below.
          .header('service-worker-allowed', kioskPagePath())
          .send(code)
      );
    },
  );
}

/**
 * The code of the worker after a list of all that pages may load from here. A screen shows any widget, in any
 * language, so it keeps every chunk there is; each with its hash, since a network that wants to be signed in to
 * answers everything with a page of its own, which must never be kept as a script.
 */
export async function kioskWorker(built: string): Promise<string> {
  const read = (file: string) => readFile(join(built, file));
  const code = await read('worker/kiosk.js').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Problem('not-found');
    throw error;
  });
  const widgets = globSync(['v1/klocket.js', 'v1/klocket-kiosk.js', 'v1/chunks/*.js'], {
    cwd: built,
  }).sort();
  const files: KeptFile[] = [
    ...kioskFiles.map(({ path, body }) => ({ url: path, revision: null, integrity: hashOf(body) })),
    ...(await Promise.all(
      widgets.map(async (file) => {
        const integrity = hashOf(await read(file));
        // A chunk is named by what is in it.
        const revision = file.includes('/chunks/') ? null : integrity.slice(-16);
        return { url: `/${file}`, revision, integrity };
      }),
    )),
  ];
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(code).update(list).digest('hex').slice(0, 12);
  return `self.klocketKiosk = { version: "${version}", files: ${list} };\n${code.toString()}`;
}

const hashOf = (content: Buffer) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
