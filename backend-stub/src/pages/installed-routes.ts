import { defectsPagePath, DistrictParams, ItemParams, walkLeadPagePath } from '@klocket/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import { builtFolder } from '../http/assets.ts';
import { routePattern } from '../http/route-pattern.ts';
import { Problem } from '../problem.ts';
import { htmlType } from './answer.ts';
import { assets } from './assets.ts';
import type { PageContext } from './context.ts';
import { defectsAppOf } from './defects-page.ts';
import { chunksOf, manifestOf, workerWith, type Installed, type Shell } from './installed.ts';
import { leadFiles, leadOf, leadPage, leadScript } from './lead-page.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';

/** Pages of ours that can be installed, with their manifests and service workers. */
export function installedRoutes(app: App, { walks, districts }: Deps, load: Loader) {
  const ofDistrict = {
    config: { kind: 'installed' },
    schema: { params: DistrictParams, hide: true },
  } as const;
  const ofItem = {
    config: { kind: 'installed' },
    schema: { params: ItemParams, hide: true },
  } as const;

  app.get(routePattern(walkLeadPagePath(':district', ':id')), ofItem, async (request, reply) => {
    const { context, walk } = await walkOf(request);
    return reply
      .type(htmlType)
      .header('content-language', context.language)
      .send(leadPage(walk, context));
  });

  app.get('/:district/walks/:id/app.webmanifest', ofItem, async (request, reply) => {
    const { context, walk } = await walkOf(request);
    return sendManifest(reply, leadOf(walk, context), context);
  });

  app.get('/:district/walks/worker.js', ofDistrict, async (request, reply) => {
    const { district } = request.params;
    return sendWorker(reply, district, {
      name: `walks-${district}`,
      pages: `^/${district}/walks/[^/]+/lead$`,
      isFrame: true,
      files: [...leadFiles(), leadScript],
      data: [],
    });
  });

  app.get(`/:district/defects/app.webmanifest`, ofDistrict, async (request, reply) => {
    const context = await load.context(request.params.district, readValue(request.query, 'lang'));
    return sendManifest(reply, defectsAppOf(context), context);
  });

  app.get('/:district/defects/worker.js', ofDistrict, async (request, reply) => {
    const { district } = request.params;
    const page = defectsPagePath(district);
    const chunks = await chunksOf(['klocket-defect-report', 'klocket-defect-list'], builtFolder);
    // A page is below it, not beside it.
    reply.header('service-worker-allowed', page);
    return sendWorker(reply, district, {
      name: `defects-${district}`,
      pages: `^${page}$`,
      isFrame: false,
      files: [
        assets.style.path,
        assets.followedStyle.path,
        assets.mark.path,
        assets.arrive.path,
        assets.installed.path,
        '/v1/klocket.js',
        ...chunks,
      ],
      data: [`/api/v1/districts/${district}/defect-form`, `/api/v1/districts/${district}/defects`],
    });
  });

  async function walkOf({
    params,
    query,
  }: FastifyRequest<{ Params: { district: string; id: string } }>) {
    const context = await load.context(params.district, readValue(query, 'lang'));
    const walk = await walks.protocol(params.district, params.id, context.language);
    if (!walk) throw new Problem('not-found');
    return { context, walk };
  }

  async function sendWorker(reply: FastifyReply, district: string, shell: Shell) {
    if (!(await districts.exists(district))) throw new Problem('not-found');
    const code = await workerWith(shell, builtFolder);
    return reply.type('text/javascript; charset=utf-8').send(code);
  }
}

const sendManifest = (reply: FastifyReply, page: Installed, { language }: PageContext) =>
  reply.type('application/manifest+json; charset=utf-8').send(manifestOf(page, language));
