import { Slug } from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import { preferredLanguage } from '../http/language.ts';
import { Problem } from '../problem.ts';
import { htmlType } from './answer.ts';
import { kioskManifest, kioskPage, pairingPage } from './kiosk-page.ts';
import type { Loader } from './load.ts';

const ScreenParams = Type.Object({ screen: Slug });

/** The pages of the screens. No cache on the way keeps them, so that none outlives a release (K11). */
export function kioskPageRoutes(app: App, { kiosks }: Deps, load: Loader, release: string) {
  const config = { kind: 'installed' } as const;
  const ofScreen = { config, schema: { params: ScreenParams, hide: true } };
  const screenOf = async (id: string) => {
    const screen = await kiosks.find(id);
    if (!screen) throw new Problem('not-found');
    return screen;
  };

  app.get('/kiosk', { config, schema: { hide: true } }, (request, reply) => {
    const language = preferredLanguage(request.headers['accept-language']);
    return reply
      .type(htmlType)
      .header('content-language', language)
      .header('vary', 'accept-language')
      .send(pairingPage(language, release));
  });

  app.get('/kiosk/:screen', ofScreen, async (request, reply) => {
    const screen = await screenOf(request.params.screen);
    const context = await load.context(screen.district, screen.languages[0]);
    const view = await load.calendar(context, {});
    return reply
      .type(htmlType)
      .header('content-language', context.language)
      .send(kioskPage(screen, view, context, release));
  });

  app.get('/kiosk/:screen/app.webmanifest', ofScreen, async (request, reply) => {
    const screen = await screenOf(request.params.screen);
    return reply
      .type('application/manifest+json; charset=utf-8')
      .send(kioskManifest(screen, screen.languages[0]!));
  });
}
