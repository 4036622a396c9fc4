import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';

/** A page that shows one calendar: what its body holds, and the module it loads. */
export interface Page {
  body: string;
  script: string;
}

/**
 * Serves bench pages on an origin of their own, as a partner would, and the bare element's module on
 * another, as a content network would: both calendars pay for the same connections.
 */
export async function servePages(pages: Record<string, Page>, bareModule: string) {
  const bare = await readFile(bareModule);
  const modules = createServer((_request, response) => {
    response
      .writeHead(200, {
        'content-type': 'text/javascript',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=31536000',
      })
      .end(bare);
  });
  const host = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ? htmlOf(page) : '');
  });
  const origins = await Promise.all([listen(host), listen(modules)]);
  return {
    origin: origins[0],
    moduleUrl: `${origins[1]}/bare.js`,
    async stop() {
      for (const server of [host, modules]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listen(server: Server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The page reserves the calendar's height, as the guide tells a web editor to. */
const htmlOf = ({ body, script }: Page) => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width">
<style>klocket-calendar, bare-calendar { display: block; min-height: 60rem; }</style>
<script type="module" src="${script}"></script></head>
<body><h1>Vad händer?</h1>${body}</body></html>`;
