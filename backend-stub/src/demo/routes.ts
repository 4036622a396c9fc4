import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { App } from '../http/app-type.ts';
import { builtFolder } from '../http/assets.ts';
import { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { demoMailRoutes, pageWithFrame } from './mail-routes.ts';
import { fill, frontPageValues, widgetPageValues } from './own-pages.ts';
import { originFor, siteOf, sitePolicy, sitesRoot, type SiteName } from './partner-sites.ts';
import type { Ask } from './expanded-post.ts';
import { sitePage } from './site-page.ts';
import { wayOf } from './ways.ts';
import { isDemoLanguage, widgetPages } from './widget-pages.ts';

const folder = resolve(import.meta.dirname, '../../../demo');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The demo's front page, its widget pages and files, and the sites of other hosts; only in a demo. */
export function demoRoutes(app: App, { demo, publicUrl, mail }: Settings) {
  if (!demo) return;
  const schema = { hide: true };
  const page = { schema, config: { kind: 'page' } } as const;
  const files = filesOf(folder);
  const send = async (reply: FastifyReply, path: string, values?: Record<string, string>) => {
    const file = join(folder, path);
    const type = files.has(path) && types[extname(path)];
    if (!type) throw new Problem('not-found');
    reply.type(type).header('cache-control', 'no-cache');
    if (!values) return reply.send(await readFile(file));
    return reply.send(fill(await readFile(file, 'utf8'), values));
  };

  app.get('/demo', page, (_request, reply) => reply.redirect('/demo/'));
  app.get('/demo/', page, ({ headers }, reply) =>
    send(reply, 'own/index.html', frontPageValues(headers, publicUrl)),
  );
  for (const sheet of ['style.css', 'mail.css']) {
    app.get(`/demo/${sheet}`, page, (_request, reply) => send(reply, `own/${sheet}`));
  }
  demoMailRoutes(app, mail);

  app.get<{ Params: { lang: string; name: string } }>(
    '/demo/:lang/:name',
    page,
    (request, reply) => {
      const { lang, name } = request.params;
      const widget = widgetPages.find((widget) => widget.name === name);
      if (!widget || !isDemoLanguage(lang)) throw new Problem('not-found');
      const server = originFor(request.headers, publicUrl);
      if (widget.inFrame) reply.header('content-security-policy', pageWithFrame);
      return send(reply, 'own/widget.html', widgetPageValues(widget, lang, server));
    },
  );

  app.get<{ Params: { name: string } }>(
    '/demo-files/:name',
    { schema, config: { kind: 'file', unlimited: true } },
    ({ params }, reply) => send(reply, `files/${params.name}`),
  );

  app.get<{ Params: { site: SiteName; '*': string } }>(
    `${sitesRoot}/:site/*`,
    { schema, config: { kind: 'page', unlimited: true } },
    async (request, reply) => {
      const { site, '*': asked } = request.params;
      if (siteOf(request.headers) !== site) throw new Problem('not-found');
      const server = originFor(request.headers, publicUrl);
      const { way, path } = wayOf(asked);
      reply.header('content-security-policy', sitePolicy(server, way));
      if (path.startsWith('ways/')) return send(reply, path);
      if (site === bundled.site && path === bundled.path) return sendBundle(reply);
      const isPage = path === '' || path.endsWith('/');
      if (!isPage) return send(reply, `${site}/${path}`, { server });
      const file = `${site}/${path}index.html`;
      if (!files.has(file)) throw new Problem('not-found');
      const ask: Ask = async (address) => {
        const { pathname, search, host } = new URL(address);
        const { statusCode, body } = await app.inject({
          url: pathname + search,
          headers: { host },
        });
        return statusCode === 200 ? body : undefined;
      };
      const written = fill(await readFile(join(folder, file), 'utf8'), { server });
      const page = await sitePage(written, { site, way, path, server, ask });
      return reply.type(types['.html']!).header('cache-control', 'no-cache').send(page);
    },
  );
}

/** The one site that has our packages in a script of its own, which the build makes. */
const bundled = { site: 'odlarna', path: 'app.js', file: join(builtFolder, 'demo', 'odlarna.js') };

async function sendBundle(reply: FastifyReply) {
  const script = await readFile(bundled.file).catch(() => undefined);
  if (!script) throw new Problem('not-found');
  return reply.type(types['.js']!).header('cache-control', 'no-cache').send(script);
}

/** The files there are, by their path inside the folder; nothing else is ever read. */
const filesOf = (folder: string) =>
  new Set(readdirSync(folder, { recursive: true }).map((path) => `${path}`.replaceAll(sep, '/')));
