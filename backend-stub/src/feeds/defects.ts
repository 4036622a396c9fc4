import {
  defectPagePath,
  defectsPagePath,
  DefectListQuery,
  DistrictParams,
  paths,
  type Defect,
  type DefectList,
} from '@klocket/contract';
import { generateRssFeed } from 'feedsmith';
import { csvLine } from '../csv.ts';
import type { Deps } from '../deps.ts';
import { toGeoJson } from '../features/defects/geo-json.ts';
import { readNews } from '../features/defects/news.ts';
import type { App } from '../http/app-type.ts';
import { routePattern } from '../http/route-pattern.ts';
import { problemResponses } from '../http/schemas.ts';
import { html, join } from '../pages/html.ts';
import { plainLine, plainText } from '../plain-text.ts';
import { Problem } from '../problem.ts';
import { insertText, wordsFor, type Words } from '../words/index.ts';

/** Rows of a file, at most; a page of a list is as long as a list may be. */
const mostRows = 20_000;
const pageSize = 2000;

const types = {
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
};

const caching = 'public, max-age=300, stale-while-revalidate=3600';

/** Defects for other programs: GeoJSON, a table for a spreadsheet, and RSS of what has changed. */
export function defectFeedRoutes(app: App, { answers, defects, districts, db, settings }: Deps) {
  const { publicUrl } = settings;

  for (const format of ['geojson', 'csv', 'rss'] as const) {
    app.get(
      routePattern(paths.defectFeed(':district', format)),
      {
        preValidation: answers.known,
        schema: {
          tags: ['feeds'],
          summary: summaries[format],
          description: 'Takes the filters of the list of defects. Only what has been reviewed.',
          params: DistrictParams,
          querystring: DefectListQuery,
          produces: [types[format]],
          response: problemResponses(400, 404, 429, 503),
        },
      },
      (request, reply) => {
        const { district } = request.params;
        return answers.answer(request, reply, district, async () => {
          const found = await districts.summary(district);
          if (!found) throw new Problem('not-found');
          const { query } = request;
          const language = query.lang ?? found.languages[0]!;
          const words = wordsFor(language);
          const title = insertText(words.defects.title, { district: found.name });
          const body =
            format === 'rss'
              ? await rssOf(district, { title, language, words })
              : format === 'csv'
                ? csvOf((await everything(district, query)).items, words)
                : JSON.stringify(toGeoJson(await everything(district, query), publicUrl));
          return {
            type: types[format],
            body,
            caching,
            headers: {
              'content-language': language,
              ...(format === 'csv' && {
                'content-disposition': `attachment; filename="${district}-defects.csv"`,
              }),
            },
          };
        });
      },
    );
  }

  /** All that a question comes to, page after page. */
  async function everything(district: string, query: DefectListQuery): Promise<DefectList> {
    const items: Defect[] = [];
    let cursor = query.cursor;
    do {
      const page = await defects.list(district, { ...query, limit: pageSize, cursor });
      items.push(...(page?.items ?? []));
      cursor = page?.next;
    } while (cursor !== undefined && items.length < mostRows);
    return { items };
  }

  function csvOf(items: Defect[], { defects: words }: Words) {
    const { columns, statuses, verdicts } = words;
    const rows = items.map((one) => [
      String(one.number),
      one.category.name,
      statuses[one.status],
      one.words ?? '',
      one.place.spot?.name ?? '',
      one.place.address ?? '',
      one.place.position ? String(one.place.position.latitude) : '',
      one.place.position ? String(one.place.position.longitude) : '',
      one.reportedAt,
      one.changedAt,
      String(one.confirmations),
      String(one.carriedOver),
      one.receivers.map(({ name }) => name).join(', '),
      one.said ? `${one.said.receiver.name}: ${statuses[one.said.status]}` : '',
      one.seen ? `${one.seen.on}: ${verdicts[one.seen.verdict]}` : '',
      publicUrl + one.url,
    ]);
    // A spreadsheet takes the letters for what they are by the mark before them.
    return `\ufeff${[Object.values(columns), ...rows].map(csvLine).join('')}`;
  }

  async function rssOf(
    district: string,
    { title, language, words }: { title: string; language: string; words: Words },
  ) {
    const { statuses, verdicts, became } = words.defects;
    const news = await readNews(db, district, language);
    return generateRssFeed({
      title: plainLine(title),
      link: publicUrl + defectsPagePath(district),
      description: words.defects.lead,
      language,
      generator: 'Klocket',
      ttl: 60,
      atom: {
        links: [
          {
            href: publicUrl + paths.defectFeed(district, 'rss', { lang: language }),
            rel: 'self',
            type: 'application/rss+xml',
          },
        ],
      },
      items: news.map((one) => {
        const status = one.status ? statuses[one.status] : one.verdict && verdicts[one.verdict];
        const what = `${one.number} ${one.title}`;
        const lines = [one.name, one.reason].filter((line) => line !== undefined);
        return {
          title: plainLine(status ? insertText(became, { what, status }) : what),
          link: publicUrl + defectPagePath(district, one.defectId),
          // Readers take it for HTML, so what people wrote is escaped once more.
          description: String(html`${join(lines.map(plainText), html`<br />`)}`),
          guid: { value: `klocket:${district}:defect:${one.id}`, isPermaLink: false },
          pubDate: new Date(one.at),
        };
      }),
    });
  }
}

const summaries = {
  geojson: 'Defects as GeoJSON (RFC 7946)',
  csv: 'Defects as a table (CSV)',
  rss: 'What has become of defects (RSS)',
};
