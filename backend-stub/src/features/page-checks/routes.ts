import { DistrictParams, NewPageCheck, PageCheck, pageChecksPath } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { preferredLanguage } from '../../http/language.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { readAddress } from './check.ts';

/** What stands between somebody's page and our widgets. */
export function pageCheckRoutes(app: App, { settings, districts, pageChecker }: Deps) {
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
      const { headers, params, body } = request;
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
      const language = preferredLanguage(headers['accept-language']);
      const check = await pageChecker(request, params.district, url, language);
      return reply.header('cache-control', 'no-store').send(check);
    },
  );
}
