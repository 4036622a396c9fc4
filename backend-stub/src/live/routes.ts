import type { OutgoingHttpHeaders } from 'node:http';
import { DistrictParams, paths } from '@klocket/contract';
import { Type } from 'typebox';
import { addressPrefix } from '../http/address-prefix.ts';
import type { App } from '../http/app-type.ts';
import { describeError } from '../http/logging.ts';
import { routePattern } from '../http/route-pattern.ts';
import { problemResponses } from '../http/schemas.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const LiveQuery = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0, description: 'The last event number seen.' })),
  },
  { additionalProperties: false },
);

/** The live stream: what changes, as it changes. */
export function liveRoutes(app: App, { revisions, live }: Deps) {
  app.get(
    routePattern(paths.live(':district')),
    {
      exposeHeadRoute: false,
      schema: {
        tags: ['live'],
        summary: 'Follow what changes',
        description:
          'Server-sent events. `occurrence` names what was created, changed or removed; fetch it again. ' +
          'Reconnecting with `Last-Event-ID` (a browser does it by itself) tells what was missed; ' +
          '`reset` says that too much was missed, or that the number is unknown: fetch everything again. ' +
          'A comment is sent every 15 seconds.',
        params: DistrictParams,
        querystring: LiveQuery,
        produces: ['text/event-stream'],
        response: { ...problemResponses(400, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district } = request.params;
      if (!revisions.fresh) await revisions.refresh();
      if (revisions.of(district) === undefined) throw new Problem('not-found');
      const leave = [live.admit(addressPrefix(request.ip))];
      reply.raw.once('close', () => leave.forEach((each) => each()));
      reply.headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
      reply.hijack();
      reply.raw.socket?.setTimeout(0);
      reply.raw.writeHead(200, reply.getHeaders() as OutgoingHttpHeaders);
      const after = positionOf(request.headers['last-event-id']) ?? request.query.after;
      try {
        leave.push(await live.join(district, reply.raw, after));
      } catch (error) {
        request.log.error({ error: describeError(error) }, 'a live stream could not begin');
        reply.raw.destroy();
      }
      if (reply.raw.destroyed) leave.forEach((each) => each());
    },
  );
}

/** A number we never gave out is beyond every other, and so answered by a `reset`. */
function positionOf(header: string | string[] | undefined) {
  if (typeof header !== 'string' || header === '') return undefined;
  return /^\d{1,15}$/.test(header) ? Number(header) : Number.MAX_SAFE_INTEGER;
}
