import {
  aboutPath,
  accessibilityPath,
  DistrictParams,
  privacyPath,
  type DistrictForm,
} from '@klocket/contract';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { aboutPage } from './about-page.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { toAnswer } from './answer.ts';
import type { PageContext } from './context.ts';
import type { Page } from './layout.ts';
import type { Loader } from './load.ts';
import { privacyPage } from './privacy-page.ts';
import { readValue } from './query.ts';

/** The pages in which a district says what it is, what it stores, and for whom it works. */
export function aboutPageRoutes(app: App, { answers, districtDesk, settings }: Deps, load: Loader) {
  const pages: [path: string, make: (context: PageContext, form: DistrictForm) => Page][] = [
    [aboutPath(':district'), aboutPage],
    [accessibilityPath(':district'), accessibilityPage],
    [privacyPath(':district'), (context, form) => privacyPage(settings, context, form)],
  ];
  for (const [path, make] of pages) {
    app.get(
      routePattern(path),
      {
        config: { kind: 'page' },
        preValidation: answers.known,
        schema: { params: DistrictParams, hide: true },
      },
      (request, reply) =>
        answers.answer(request, reply, request.params.district, async () => {
          const lang = readValue(request.query, 'lang');
          const context = await load.context(request.params.district, lang);
          const form = (await districtDesk.find(context.district.id))!;
          return toAnswer(make(context, form), context, load.validUntil(context));
        }),
    );
  }
}
