import { sharedKinds, sharePicturePath, type SharedKind } from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import type { PageContext } from '../../pages/context.ts';
import { createLoader, type Loader } from '../../pages/load.ts';
import { Problem } from '../../problem.ts';
import { abortWhenLeft } from '../defects/photo-routes.ts';
import { createEasel } from './easel.ts';
import {
  activityPicture,
  districtPicture,
  goalPicture,
  housePicture,
  occurrencePicture,
} from './of-page.ts';
import { hashOf, type SharePicture } from './picture.ts';

const Params = Type.Object({
  district: Type.String(),
  language: Type.String(),
  kind: Type.Optional(Type.String()),
  id: Type.Optional(Type.String()),
  hash: Type.String(),
});

const type = 'image/png';
const forEver = 'public, max-age=31536000, immutable';
const forAWhile = 'public, max-age=600';

/** Pictures for those who see only a link to a page. */
export function shareRoutes(app: App, deps: Deps) {
  const { answers } = deps;
  const load = createLoader(deps);
  const easel = createEasel();
  const of = { kind: ':kind', id: ':id' };

  for (const path of [
    sharePicturePath(':district', ':language', ':hash'),
    sharePicturePath(':district', ':language', ':hash', of),
  ]) {
    app.get(
      routePattern(path),
      {
        config: { kind: 'file' },
        preValidation: answers.known,
        schema: { params: Params, hide: true },
      },
      async (request, reply) => {
        const { district, language, kind, id, hash } = request.params;
        if (!/^[0-9a-f]{16}$/.test(hash)) throw new Problem('not-found');
        const context = await load.context(district, language);
        const picture = await pictureOf(load, kind, id, context);
        // Once shared, a link is shown for years: what has changed since is answered as it is today.
        if (hashOf(picture) !== hash) {
          const png = await easel.draw(picture, abortWhenLeft(reply));
          return reply.header('cache-control', forAWhile).type(type).send(png);
        }
        const make = async () => ({
          type,
          // Others may wait for the same, even when who asked first has left.
          body: await easel.draw(picture, new AbortController().signal),
          caching: forEver,
          validUntil: load.validUntil(context),
          packed: true,
        });
        return answers.answer(request, reply, district, make, request.url.split('?')[0]);
      },
    );
  }
}

/** What stands on the picture of a page today; that of the district where there is no such page any more. */
async function pictureOf(
  load: Loader,
  kind: string | undefined,
  id: string | undefined,
  context: PageContext,
): Promise<SharePicture> {
  if (kind === undefined || id === undefined) return districtPicture(context);
  const ofKind = sharedKinds.find((known) => known === kind);
  if (!ofKind) throw new Problem('not-found');
  try {
    return await pictureOfKind(load, ofKind, id, context);
  } catch (error) {
    if (error instanceof Problem && ['not-found', 'gone'].includes(error.code)) {
      return districtPicture(context);
    }
    throw error;
  }
}

async function pictureOfKind(load: Loader, kind: SharedKind, id: string, context: PageContext) {
  const { district, language } = context;
  switch (kind) {
    case 'activities':
      return activityPicture(await load.activity(district.id, id, language), context);
    case 'occurrences': {
      const { occurrence } = await load.occurrence(district.id, id, language);
      return occurrencePicture(occurrence, context);
    }
    case 'houses':
      return housePicture(await load.house(district.id, id, language), context);
    case 'goals':
      return goalPicture(await load.goal(context, id), context);
  }
}
