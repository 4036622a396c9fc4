import { Activity, ActivityPreview, ItemParams, staffPaths } from '@klocket/contract';
import { Type } from 'typebox';
import { millisecondsOf } from '../../../clock.ts';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { ownOrigin } from '../../../http/own-origin.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { pagePolicy } from '../../../http/security-headers.ts';
import { staffProblems } from '../../../http/schemas.ts';
import { previewFrame } from '../../../pages/frames.ts';
import { createLoader } from '../../../pages/load.ts';
import { readValue } from '../../../pages/query.ts';
import { Problem } from '../../../problem.ts';
import { createSeals } from '../../../seals.ts';
import { secretOf } from '../../../secret.ts';
import { demand, signedIn } from '../../staff/guard.ts';
import { ownersOf } from './owners.ts';
import { standInsOf } from './stand-ins.ts';

/** So long an address of a preview leads somewhere. */
const lastsMs = 60 * 60 * 1000;

const PreviewParams = Type.Object({ token: Type.String({ maxLength: 300 }) });

/**
 * Shows an activity as visitors see it, drafts too, in the very widget. That asks without a session, so
 * the address itself is the key: made for one activity, for an hour, to who may read it.
 */
export function activityPreviewRoutes(app: App, deps: Deps) {
  const { db, clock, activities, settings } = deps;
  const seals = createSeals(secretOf(settings));
  const load = createLoader(deps);
  const now = () => millisecondsOf(clock);

  /** What a preview is of; who has no key finds nothing. */
  function opened(token: string) {
    const [time, district, activity] = (seals.unseal('preview', token) ?? '').split('_');
    if (!time || !district || !activity || now() - parseInt(time, 36) > lastsMs) {
      throw new Problem('not-found');
    }
    return { district, activity };
  }

  app.get(
    routePattern(staffPaths.preview(':district', ':id')),
    {
      schema: {
        tags: ['staff'],
        summary: 'Where an activity is shown as visitors would see it',
        description: 'Drafts too. The address lasts an hour and needs no session.',
        params: ItemParams,
        response: { 200: ActivityPreview, ...staffProblems(404) },
      },
    },
    async (request) => {
      const { district, id } = request.params;
      const actor = signedIn(request);
      const [owners, standIns] = await Promise.all([
        ownersOf(db, district, [id]),
        standInsOf(db, actor, district, clock()),
      ]);
      demand(actor, 'activity.read', standIns.activity(id, owners(id)));
      const known = await activities.find(district, id, undefined, { drafts: true });
      if (!known) throw new Problem('not-found');
      const token = seals.sealed('preview', `${now().toString(36)}_${district}_${id}`);
      return { url: `/embed/preview/${token}` };
    },
  );

  app.get(
    '/embed/preview/:token',
    { config: { kind: 'frame' }, schema: { params: PreviewParams, hide: true } },
    async (request, reply) => {
      const { token } = request.params;
      const { district, activity } = opened(token);
      const context = await load.context(district, readValue(request.query, 'lang'));
      const found = await activities.find(district, activity, context.language, { drafts: true });
      if (!found) throw new Problem('not-found');
      return reply
        .type('text/html; charset=utf-8')
        .headers({
          'cache-control': 'no-store',
          'content-language': context.language,
          'content-security-policy': pagePolicy("'self'"),
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex',
        })
        .send(
          previewFrame(
            found,
            context,
            `${ownOrigin(settings.publicUrl, request.headers.host)}/embed/preview/${token}`,
          ),
        );
    },
  );

  app.get(
    '/embed/preview/:token/*',
    {
      schema: {
        params: Type.Object({ ...PreviewParams.properties, '*': Type.String({ maxLength: 400 }) }),
        response: { 200: Activity },
        hide: true,
      },
    },
    async (request, reply) => {
      const { token, '*': path } = request.params;
      const { district, activity } = opened(token);
      // All but the activity itself is what it is for everyone.
      if (path !== `api/v1/districts/${district}/activities/${activity}`) {
        const rest = request.url.slice(request.url.indexOf(token) + token.length);
        return reply.redirect(`/${rest.replace(/^[/\\]+/, '')}`, 307);
      }
      const language = readValue(request.query, 'lang');
      const found = await activities.find(district, activity, language, { drafts: true });
      if (!found) throw new Problem('not-found');
      return reply.header('cache-control', 'no-store').send(found);
    },
  );
}
