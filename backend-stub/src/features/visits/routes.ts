import { DistrictParams, NewVisit, paths, VisitCounted } from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { DemandedOnceHeaders } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { onceOfVisit } from './once.ts';
import { mostPosts } from './rules.ts';

/** What counts, and where: a counter, or a screen, which may stand in no house. */
interface Counter {
  id: string;
  house: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What counts, where a visit comes with its key. */
    visitCounter: Counter | null;
  }
}

/** Heads at the door, from a thing that counts them, or somebody who taps at a screen. */
export function visitRoutes(app: App, { visits, counters, kiosks, clock }: Deps) {
  const posts = createGuessLimit(() => millisecondsOf(clock), mostPosts);
  app.decorateRequest('visitCounter', null);

  /** Whose key it is, in a district. */
  async function counterOf(district: string, key: string): Promise<Counter | undefined> {
    const counter = await counters.byKey(district, key);
    if (counter) return counter;
    const screen = await kiosks.byToken(key);
    if (screen?.district_id !== district) return undefined;
    return { id: `screen ${screen.id}`, house: screen.house_id };
  }

  app.post(
    routePattern(paths.visits(':district')),
    {
      config: { invalidStatus: 422 },
      // Who it is, and how often, is asked before anything is read of what was sent.
      async preValidation(request) {
        const { district } = request.params as { district: string };
        const counter = await counterOf(district, keyOf(request));
        if (!counter) throw new Problem('unauthenticated');
        posts.begin(counter.id);
        request.visitCounter = counter;
      },
      schema: {
        tags: ['goals'],
        summary: 'Count a visit',
        description:
          'By the key of a counter or the token of a screen, `Authorization: Bearer`, of its own house. Heads are kept by the hour. ' +
          'Age band and gender are voluntary, those of one of the heads, and kept as counts of a month apart ' +
          'from everything else. What is counted later than a week after is refused.',
        params: DistrictParams,
        headers: DemandedOnceHeaders,
        body: NewVisit,
        response: { 201: VisitCounted, ...problemResponses(400, 401, 403, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const counter = request.visitCounter!;
      if (request.body.house !== counter.house) throw new Problem('forbidden');
      const once = onceOfVisit(request, `counter ${counter.id}`);
      const counted = await visits.count(request.params.district, request.body, once);
      return reply.code(201).header('cache-control', 'no-store').send(counted);
    },
  );
}

/** The key that a counter shows. */
function keyOf({ headers }: Pick<FastifyRequest, 'headers'>) {
  const [, key] = /^Bearer +([\w-]{1,100})$/i.exec(headers.authorization ?? '') ?? [];
  if (key === undefined) throw new Problem('unauthenticated');
  return key;
}
