import {
  aboutPath,
  accessibilityPath,
  defectsPagePath,
  DistrictParams,
  embedBuilderPath,
  goalPagePath,
  goalsPagePath,
  manifestPath,
  paths,
  privacyPath,
  sitemapPath,
  yearReportsPath,
  type Occurrence,
} from '@klocket/contract';
import type { Deps } from '../deps.ts';
import { createFeedRepository } from '../feeds/repository.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { addDays } from '../words/dates.ts';
import { pageUrl, type PageContext } from './context.ts';
import { drawIcon, iconPath, icons } from './icons.ts';
import type { Loader } from './load.ts';
import { readValue } from './query.ts';
import { writeRobots, writeSitemap, writeSitemapIndex, type SitemapEntry } from './sitemap.ts';

/** What every district has one of. */
const ofEach = [
  paths.page,
  goalsPagePath,
  defectsPagePath,
  yearReportsPath,
  aboutPath,
  privacyPath,
  accessibilityPath,
  embedBuilderPath,
];

/** Search engines are told of what happens within so many days. */
const daysTold = 180;

const hour = 'public, max-age=3600';

/** What machines ask a site for: what to leave alone, which pages there are, how to install it. */
export function siteRoutes(app: App, { answers, settings, db }: Deps, load: Loader) {
  const { publicUrl } = settings;
  const feeds = createFeedRepository(db);
  const options = { config: { kind: 'page' }, preValidation: answers.known } as const;
  const file = { config: { kind: 'page' }, schema: { hide: true } } as const;

  app.get('/robots.txt', file, (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', hour)
      .send(writeRobots(publicUrl)),
  );

  app.get('/sitemap.xml', { ...options, schema: { hide: true } }, (request, reply) =>
    answers.answer(request, reply, undefined, async () => ({
      type: 'application/xml; charset=utf-8',
      body: writeSitemapIndex(
        (await load.districts()).map(({ id }) => publicUrl + sitemapPath(id)),
      ),
      caching: hour,
    })),
  );

  app.get(
    routePattern(sitemapPath(':district')),
    { ...options, schema: { params: DistrictParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const context = await load.context(request.params.district, undefined);
        return {
          type: 'application/xml; charset=utf-8',
          body: writeSitemap(await entriesOf(context), context),
          caching: hour,
          validUntil: load.validUntil(context),
        };
      }),
  );

  app.get(
    routePattern(manifestPath(':district')),
    { ...options, schema: { params: DistrictParams, hide: true } },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const { district } = request.params;
        const context = await load.context(district, readValue(request.query, 'lang'));
        return {
          type: 'application/manifest+json; charset=utf-8',
          body: JSON.stringify(manifestOf(context)),
          caching: hour,
        };
      }),
  );

  for (const icon of icons) {
    let drawn: Promise<Buffer> | undefined;
    app.get(iconPath(icon), { ...file, config: { kind: 'file' } }, async (_request, reply) =>
      reply
        .type('image/png')
        .header('cache-control', 'public, max-age=86400')
        .send(await (drawn ??= drawIcon(icon))),
    );
  }

  /** All that anybody may find, nearest first, so that what is left out is what is furthest away. */
  async function entriesOf(context: PageContext): Promise<SitemapEntry[]> {
    const { district, today, language } = context;
    const days = { from: today, to: addDays(today, daysTold) };
    const [houses, goals, all, versions] = await Promise.all([
      load.houses(district.id, language),
      load.goals(context),
      load.everything(district.id, { ...days, lang: language }),
      feeds.versions(district.id, days),
    ]);
    const open = all.filter(({ sensitive }) => !sensitive);
    const changedAt = ({ id }: Occurrence) => versions.get(id)?.updatedAt;
    const activities = Map.groupBy(open, ({ activityId }) => activityId);
    return [
      ...ofEach.map((pathOf) => ({ path: pathOf(district.id) })),
      ...houses.items.map(({ id }) => ({ path: paths.housePage(district.id, id) })),
      ...goals.map(({ id }) => ({ path: goalPagePath(district.id, id) })),
      ...[...activities].map(([id, its]) => ({
        path: paths.activityPage(district.id, id),
        changedAt: latest(its.map(changedAt)),
      })),
      ...open.map((occurrence) => ({
        path: paths.occurrencePage(district.id, occurrence.id),
        changedAt: changedAt(occurrence),
      })),
    ];
  }
}

const latest = (instants: (string | undefined)[]) =>
  instants.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), undefined);

/** By which a phone keeps a district among its apps. */
function manifestOf(context: PageContext) {
  const { district, language, words } = context;
  const path = paths.page(district.id);
  return {
    id: path,
    name: district.name,
    short_name: district.name.slice(0, 12).trim(),
    lang: language,
    dir: words.direction,
    start_url: pageUrl(context, path),
    scope: path,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0b6b5d',
    icons: icons.map((icon) => ({
      src: iconPath(icon),
      sizes: `${icon.size}x${icon.size}`,
      type: 'image/png',
      purpose: icon.maskable ? 'maskable' : 'any',
    })),
  };
}
