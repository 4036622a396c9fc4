import { ItemParams, walkPaperPath } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { createLoader } from '../../pages/load.ts';
import { readValue } from '../../pages/query.ts';
import { Problem } from '../../problem.ts';
import { contextOfPaper } from './context.ts';
import { paperOfWalk } from './of-walk.ts';
import { sendPaper } from './send-paper.ts';

/** What everyone may print: the protocol of a walk that is over. */
export function paperRoutes(app: App, deps: Deps) {
  const { walks, press } = deps;
  const load = createLoader(deps);

  app.get(
    routePattern(walkPaperPath(':district', ':id')),
    { config: { kind: 'file' }, schema: { params: ItemParams, hide: true } },
    async (request, reply) => {
      const { district, id } = request.params;
      const { language } = await load.context(district, readValue(request.query, 'lang'));
      const walk = await walks.protocol(district, id, language);
      if (walk?.state !== 'walked') throw new Problem('not-found');
      const context = await contextOfPaper(deps, district, language);
      const caching = 'public, max-age=0, must-revalidate';
      return sendPaper(press, paperOfWalk(walk, context), request, reply, {
        name: id,
        caching,
        line: 'everyone',
      });
    },
  );
}
