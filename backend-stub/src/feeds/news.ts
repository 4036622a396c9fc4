import { generateRssFeed } from 'feedsmith';
import { html, join } from '../pages/html.ts';
import { timeText } from '../pages/when.ts';
import { plainLine, plainText } from '../plain-text.ts';
import { longDay } from '../words/dates.ts';
import { descriptionOf, locationOf, titleOf, type Feed, type FeedItem } from './feed-item.ts';

/** How many items a feed of news holds: the latest changes among what is to come. */
const newsLimit = 100;

/** A feed as RSS 2.0. */
export const writeRss = (feed: Feed) =>
  generateRssFeed({
    title: plainLine(feed.title),
    link: feed.url,
    description: plainText(feed.description),
    language: feed.language,
    generator: 'Klocket',
    lastBuildDate: latest(feed),
    ttl: 60,
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: newest(feed).map((item) => ({
      title: headline(item, feed),
      link: item.url,
      // Readers take it for HTML, so what people wrote is escaped once more.
      description: String(html`${join(linesOf(item, feed), html`<br />`)}`),
      guid: { value: idOf(item, feed), isPermaLink: false },
      pubDate: new Date(item.version.updatedAt),
      categories: themesOf(item).map((name) => ({ name })),
    })),
  });

/** A feed as JSON Feed 1.1. */
export const writeJsonFeed = (feed: Feed) =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainLine(feed.title),
    home_page_url: feed.url,
    feed_url: feed.feedUrl,
    description: plainText(feed.description),
    language: feed.language,
    items: newest(feed).map((item) => ({
      id: idOf(item, feed),
      url: item.url,
      title: headline(item, feed),
      content_text: linesOf(item, feed).map(plainText).join('\n'),
      date_published: item.version.updatedAt,
      date_modified: item.version.updatedAt,
      language: item.occurrence.language ?? feed.language,
      tags: themesOf(item),
    })),
  })}\n`;

const newest = ({ items }: Feed) =>
  items.toSorted((a, b) => compare(b.version.updatedAt, a.version.updatedAt)).slice(0, newsLimit);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Stays the same as long as nothing changes; what is cancelled or moved is news again. */
const idOf = ({ occurrence, version }: FeedItem, { districtId }: Feed) =>
  occurrence.status === 'scheduled'
    ? `klocket:${districtId}:${occurrence.id}`
    : `klocket:${districtId}:${occurrence.id}:${version.sequence}`;

const headline = ({ occurrence }: FeedItem, feed: Feed) =>
  `${titleOf(occurrence, feed.words)}, ${longDay(occurrence.day, feed.today, feed.language)}`;

/** When, where and what, line by line. */
const linesOf = (item: FeedItem, feed: Feed) =>
  [
    `${longDay(item.occurrence.day, feed.today, feed.language)} ${timeText(item.occurrence, feed)}`,
    locationOf(item, feed),
    ...descriptionOf(item, feed).split('\n'),
  ].filter(Boolean);

const themesOf = ({ occurrence }: FeedItem) =>
  occurrence.sensitive ? [] : occurrence.themes.map(({ name }) => plainLine(name));

const latest = ({ items }: Feed) =>
  items.length > 0
    ? new Date(Math.max(...items.map(({ version }) => Date.parse(version.updatedAt))))
    : undefined;
