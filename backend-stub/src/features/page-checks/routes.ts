import { DistrictParams, NewPageCheck, PageCheck, pageChecksPath } from '@klocket/contract';
import { millisecondsOf } from '../../clock.ts';
import { siteOf } from '../../demo/partner-sites.ts';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { preferredLanguage } from '../../http/language.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { createLanes } from '../../lanes.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../signups/gate/guess-limit.ts';
import { checkPage, readAddress } from './check.ts';

/** A web editor tries a few times in a row; nobody needs us to fetch pages all day. */
const checksAllowed = { most: 12, windowMs: 10 * 60 * 1000 };

/** So many pages of others are fetched at a time, whoever asks. */
const atOnce = 3;

/** What stands between somebody's page and our widgets. */
export function pageCheckRoutes(app: App, { settings, districts, partners, clock }: Deps) {
  const checks = createGuessLimit(() => millisecondsOf(clock), checksAllowed);
  const lane = createLanes(atOnce);

  app.post(
    routePattern(pageChecksPath(':district')),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags: ['districts'],
        summary: 'Check a page on which widgets are to be',
        description:
          'Fetches a public page once, as a visitor who was never there, and says whether it has our tags, ' +
          'the script or frame, a language, and a policy that lets us in, and whether its site is a partner. ' +
          'Nothing of it is kept. From our own pages only.',
        params: DistrictParams,
        body: NewPageCheck,
        response: { 200: PageCheck, ...problemResponses(400, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { headers, params, body, ip } = request;
      const server = ownOrigin(settings.publicUrl, headers.host);
      if (headers.origin !== server && headers.origin !== settings.publicUrl) {
        throw new Problem('forbidden-origin');
      }
      if (!(await districts.exists(params.district))) throw new Problem('not-found');
      const url = readAddress(body.url);
      if (!url) {
        throw new Problem('invalid', {
          status: 422,
          errors: [{ pointer: '/url', code: 'page-invalid' }],
        });
      }
      checks.begin(addressPrefix(ip));
      const check = await lane('page', async () =>
        checkPage(url, {
          server,
          partners: await partners.origins(params.district),
          language: preferredLanguage(headers['accept-language']),
          isOwnHost: (hostname) => settings.demo && siteOf({ host: hostname }) !== undefined,
        }),
      );
      return reply.header('cache-control', 'no-store').send(check);
    },
  );
}
