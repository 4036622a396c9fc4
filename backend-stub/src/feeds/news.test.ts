import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Occurrence } from '@klocket/contract';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { hostileTexts, sampleContext, sampleOccurrence } from '../testing/sample.ts';
import type { Feed } from './feed-item.ts';
import { writeJsonFeed, writeRss } from './news.ts';

describe('feeds of news', () => {
  const items = [
    sampleOccurrence({ id: 'first' }),
    sampleOccurrence({ id: 'second', status: 'cancelled', reason: 'Sjukdom & annat' }),
  ];

  it('are read alike by two readers of RSS', async () => {
    const rss = writeRss(feedOf(items));
    const ours = parseRssFeed(rss);
    const theirs = await new RssParser().parseString(rss);
    const expected = ['INSTÄLLT: Läxhjälp, tisdag 24 november', 'Läxhjälp, tisdag 24 november'];
    assert.deepEqual(
      ours.items?.map(({ title }) => title),
      expected,
    );
    assert.deepEqual(
      theirs.items.map(({ title }) => title),
      expected,
    );
    assert.deepEqual(
      theirs.items.map(({ guid }) => guid),
      ['klocket:klockaretorpet:second:2', 'klocket:klockaretorpet:first'],
    );
    assert.match(theirs.items[0]!.content!, /Sjukdom &amp; annat<br>|Sjukdom &amp; annat<br \/>/);
    assert.match(rss, /<pubDate>Tue, 10 Nov 2026 00:00:00 GMT<\/pubDate>/);
    assert.match(rss, /<language>sv<\/language>/);
    assert.match(rss, /<guid isPermaLink="false">/);
  });

  it('say the same as JSON Feed 1.1', () => {
    const text = writeJsonFeed(feedOf(items, 'en'));
    const raw = JSON.parse(text) as { version: string; language: string };
    assert.equal(raw.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(raw.language, 'en');
    const feed = parseJsonFeed(text);
    assert.deepEqual(
      feed.items?.map(({ id, title }) => [id, title]),
      [
        ['klocket:klockaretorpet:second:2', 'CANCELLED: Läxhjälp, Tuesday 24 November'],
        ['klocket:klockaretorpet:first', 'Läxhjälp, Tuesday 24 November'],
      ],
    );
  });

  it('say nothing of what a sensitive activity is about', () => {
    const secret = { sensitive: true, summary: 'hemligt', themes: [{ id: 'x', name: 'hemligt' }] };
    const feed = feedOf([sampleOccurrence(secret)]);
    assert.doesNotMatch(writeRss(feed) + writeJsonFeed(feed), /hemligt/);
  });

  it('may be empty', async () => {
    assert.deepEqual((await new RssParser().parseString(writeRss(feedOf([])))).items, []);
    assert.deepEqual((JSON.parse(writeJsonFeed(feedOf([]))) as { items: unknown }).items, []);
  });

  for (const text of hostileTexts) {
    it(`stay well-formed around ${JSON.stringify(text)}`, async () => {
      const feed = feedOf([sampleOccurrence({ title: text, summary: text, reason: text })]);
      const rss = writeRss(feed);
      assert.equal((await new RssParser().parseString(rss)).items.length, 1);
      for (const { content } of (await new RssParser().parseString(rss)).items) {
        assert.doesNotMatch(content!, /<(?!br ?\/?>)/);
      }
      assert.equal(parseJsonFeed(writeJsonFeed(feed)).items?.length, 1);
    });
  }
});

function feedOf(occurrences: Occurrence[], language = 'sv'): Feed {
  const { words, today, district } = sampleContext(language);
  return {
    words,
    today,
    language,
    title: 'Det händer i Klockaretorpet',
    description: 'Aktiviteter & möten',
    url: 'https://klocket.example/klockaretorpet',
    feedUrl: 'https://klocket.example/feeds/klockaretorpet/calendar.rss?a=b&c=d',
    districtId: district.id,
    zone: district.zone,
    items: occurrences.map((occurrence, index) => ({
      occurrence,
      version: { sequence: index + 1, updatedAt: `2026-11-${10 * index || '01'}T00:00:00Z` },
      url: `https://klocket.example/klockaretorpet/occurrences/${occurrence.id}`,
    })),
  };
}
