import { DistrictParams, ItemParams, paths } from '@klocket/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageUrl, type PageContext } from '../pages/context.ts';
import type { Choice } from '../pages/district-page.ts';
import { createLoader } from '../pages/load.ts';
import { readChoice, readValue } from '../pages/query.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';
import type { Answer } from '../http/answers.ts';
import { routePattern } from '../http/route-pattern.ts';
import { addDays } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { writeCalendarFile } from './calendar-file.ts';
import type { Feed } from './feed-item.ts';
import { createFeedMaker } from './feed-of-items.ts';
import { writeJsonFeed, writeRss } from './news.ts';

/** What a calendar feed reaches, in months; subscribers keep what they have seen. */
const monthsBack = 3;
const monthsAhead = 18;
/** How far ahead news tell. */
const newsDays = 60;
/** How long “no meeting this week” stays, in days. */
const noMeetingKept = 7;

const types: Record<string, string> = {
  ics: 'text/calendar; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

const caching = 'public, max-age=900, stale-while-revalidate=3600';

/** The feeds others subscribe to: a calendar, RSS and JSON Feed. */
export function feedRoutes(app: App, deps: Deps) {
  const { answers } = deps;
  const load = createLoader(deps);
  const feedOfItems = createFeedMaker(deps, load);
  const feedOf = (format: string, summary: string) => ({
    schema: {
      params: DistrictParams,
      tags: ['feeds'],
      summary,
      description:
        'Takes the filters of the list of occurrences. Ids stay the same; what is cancelled stays and says so.',
      produces: [types[format]!],
    },
  });

  app.get(
    routePattern(paths.calendarFeed(':district', 'ics')),
    feedOf('ics', 'The calendar for subscribers (iCalendar)'),
    (request, reply) =>
      answerFeed(request, reply, 'ics', async (context, choice) => {
        const days = {
          from: monthsFrom(context.today, -monthsBack),
          to: monthsFrom(context.today, monthsAhead),
        };
        const feed = await feedFor(context, 'ics', choice, days);
        return toAnswer(
          feed,
          context,
          'ics',
          await writeCalendarFile(feed),
          `${feed.districtId}.ics`,
        );
      }),
  );

  for (const [format, write] of [
    ['rss', writeRss],
    ['json', writeJsonFeed],
  ] as const) {
    app.get(
      routePattern(paths.calendarFeed(':district', format)),
      feedOf(
        format,
        `What is new among what is to come (${format === 'rss' ? 'RSS' : 'JSON Feed'})`,
      ),
      (request, reply) =>
        answerFeed(request, reply, format, async (context, choice) => {
          const days = { from: context.today, to: addDays(context.today, newsDays) };
          const feed = await feedFor(context, format, choice, days);
          return toAnswer(feed, context, format, write(feed));
        }),
    );
  }

  app.get(
    routePattern(paths.occurrenceFile(':district', ':id')),
    {
      preValidation: answers.known,
      schema: {
        params: ItemParams,
        tags: ['feeds'],
        summary: 'One occurrence, to add to a calendar',
        description: 'An iCalendar file with one event.',
        produces: [types.ics!],
      },
    },
    (request, reply) =>
      answers.answer(request, reply, request.params.district, async () => {
        const { id } = request.params;
        const wanted = readValue(request.query, 'lang');
        const context = await load.context(request.params.district, wanted);
        const { district, language } = context;
        const { occurrence } = await load.occurrence(district.id, id, language);
        const feed = await feedOfItems([occurrence], context, {
          feedPath: pageUrl(context, paths.occurrenceFile(district.id, id)),
          path: paths.occurrencePage(district.id, id),
          title: occurrence.title,
          days: { from: occurrence.day, to: occurrence.endDay },
        });
        return toAnswer(feed, context, 'ics', await writeCalendarFile(feed), `${id}.ics`);
      }),
  );

  /** Languages and parameters that nobody knows come to the same feed, which is kept once. */
  async function answerFeed(
    request: FastifyRequest,
    reply: FastifyReply,
    format: string,
    make: (context: PageContext, choice: FeedChoice) => Promise<Answer>,
  ) {
    const { district } = request.params as { district: string };
    const { query } = request;
    const language = await load.language(district, readValue(query, 'lang'));
    const choice = { ...readChoice(query), activity: readValue(query, 'activity', 80) };
    const name = JSON.stringify([format, district, language, choice]);
    const makeIt = async () => make(await load.context(district, language), choice);
    await answers.answer(request, reply, district, makeIt, name);
  }

  async function feedFor(
    context: PageContext,
    format: 'ics' | 'rss' | 'json',
    choice: FeedChoice,
    days: { from: string; to: string },
  ) {
    const { district, language, today, words } = context;
    const query = { ...choice, ...days, lang: language };
    const all = await load.everything(district.id, query);
    const { activity } = choice;
    const shown = all.filter(
      ({ status, day }) => status !== 'no-meeting' || day >= addDays(today, -noMeetingKept),
    );
    const title = insertText(words.calendar.title, { district: district.name });
    return feedOfItems(shown, context, {
      feedPath: pageUrl(context, paths.calendarFeed(district.id, format), choice),
      path: activity ? paths.activityPage(district.id, activity) : paths.page(district.id),
      title: activity && shown[0] ? `${shown[0].title} · ${district.name}` : title,
      days,
    });
  }

  function toAnswer(
    feed: Feed,
    context: PageContext,
    format: string,
    body: string,
    fileName?: string,
  ): Answer {
    return {
      type: types[format]!,
      body,
      caching,
      validUntil: load.validUntil(context),
      headers: {
        'content-language': feed.language,
        ...(fileName ? { 'content-disposition': `inline; filename="${fileName}"` } : {}),
      },
    };
  }
}

/** What a feed tells of; with an `activity`, of that alone. */
type FeedChoice = Choice & { activity?: string };

const monthsFrom = (day: string, months: number) =>
  Temporal.PlainDate.from(day).add({ months }).toString();
