import { Type } from 'typebox';
import { millisecondsOf } from '../clock.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import { ownOrigin } from '../http/own-origin.ts';
import { pagePolicy } from '../http/security-headers.ts';
import { frameOf } from '../oembed/frame-of.ts';
import { subjectOf } from '../oembed/subject.ts';
import { Problem } from '../problem.ts';
import { frames, isFrame } from './frames.ts';
import { createLoader } from './load.ts';
import { readValue } from './query.ts';

/** A partner that was added lately may have to wait this long for its frames. */
const policyAge = 60_000;

const FrameParams = Type.Object({ widget: Type.String({ maxLength: 40 }) });

/** The pages that partners show in a frame: one widget each. `/embed?page=` leads to the one that shows a page. */
export function embedRoutes(app: App, deps: Deps) {
  const { answers, clock, partners, signupSecrets: secrets } = deps;
  const load = createLoader(deps);

  app.get(
    '/embed/:widget',
    {
      config: { kind: 'frame' },
      schema: { params: FrameParams, hide: true },
      preValidation: answers.known,
    },
    async (request, reply) => {
      const { widget } = request.params;
      if (!isFrame(widget)) throw new Problem('not-found');
      const { query } = request;
      const districtId = readValue(query, 'district') ?? (await onlyDistrict());
      return answers.answer(request, reply, districtId, async () => {
        const context = await load.context(districtId, readValue(query, 'lang'));
        const token = secrets.formToken(districtId, millisecondsOf(clock));
        const frame = await frames[widget](query, context, load, token);
        const { body, sensitive, writes } = frame;
        const origins = await partners.origins(districtId);
        return {
          type: 'text/html; charset=utf-8',
          body,
          // Never stale: a partner that was refused before it was one looks again after a minute.
          caching: sensitive || writes ? 'no-store' : 'public, max-age=60',
          validUntil: Math.min(load.validUntil(context), millisecondsOf(clock) + policyAge),
          headers: {
            'content-language': context.language,
            'content-security-policy': pagePolicy(
              ["'self'", ...origins].join(' '),
              deps.settings.tiles,
            ),
            'x-robots-tag': 'noindex',
            ...(sensitive ? { 'referrer-policy': 'no-referrer' } : {}),
          },
        };
      });
    },
  );

  app.get(
    '/embed',
    { config: { kind: 'frame' }, schema: { hide: true } },
    ({ query, headers }, reply) => {
      const origin = ownOrigin(deps.settings.publicUrl, headers.host);
      const subject = subjectOf(readValue(query, 'page', 2000) ?? '', [origin]);
      const look = { frame: readValue(query, 'frame'), theme: readValue(query, 'theme') };
      const frame = subject && frameOf(subject, { lang: subject.lang, ...look });
      if (!frame) throw new Problem('not-found');
      return reply.header('cache-control', 'no-cache').redirect(frame.path);
    },
  );

  async function onlyDistrict() {
    const [first, second] = await load.districts();
    if (!first || second) throw new Problem('not-found');
    return first.id;
  }
}
