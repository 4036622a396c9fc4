import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import openGraphScraper from 'open-graph-scraper';
import sharp from 'sharp';
import { migrate, openDatabase } from '../../database/database.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../../testing/app.ts';
import {
  hostileTexts,
  sampleActivity,
  sampleContext,
  sampleOccurrence,
} from '../../testing/sample.ts';
import { drawPicture } from './draw.ts';
import { createEasel } from './easel.ts';
import { activityPicture, districtPicture, occurrencePicture } from './of-page.ts';
import { hashOf } from './picture.ts';

const crawler = {
  'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'accept-encoding': 'gzip, deflate',
};
const { signal } = new AbortController();

describe('a picture for sharing', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const { activities, occurrences } = await fillSample(db, clock);
  await activities.save('provberget', { ...homeworkHelp, id: 'samtal', sensitive: true });
  const app = await openApp(db, { clock });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });

  const pathOn = async (page: string) => {
    const { body } = await app.inject(page);
    const [, address] = /property="og:image" content="[^"]*?(\/og\/[^"]*)"/.exec(body) ?? [];
    return address!;
  };
  const pageOf = (name: string) => `/provberget/${name}`;

  for (const page of [
    '',
    '/activities/laxhjalp',
    '/occurrences/laxhjalp-20261124t1700',
    '/houses/kunskapens-hus?lang=en',
    '/defects',
    '/goals',
    '/year-reports',
    '/week/2026-W48',
  ]) {
    it(`is read by an independent consumer of /provberget${page}`, async () => {
      const { result, error } = await openGraphScraper({
        url: `${origin}/provberget${page}`,
        fetchOptions: { headers: crawler },
      });
      assert.equal(error, false);
      for (const required of [result.ogTitle, result.ogType, result.ogUrl]) assert.ok(required);
      const [picture] = result.ogImage!;
      assert.match(picture!.url, /^http:\/\/localhost:8080\/og\/provberget\//);
      assert.deepEqual(
        [picture!.width, picture!.height, picture!.type],
        [1200, 630, 'image/png'].map((value, at) => (at < 2 ? String(value) : value)),
      );
      assert.ok(picture!.alt);
      const answer = await fetch(origin + new URL(picture!.url).pathname, {
        headers: { ...crawler, range: 'bytes=0-524287' },
      });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'image/png');
      assert.equal(answer.headers.get('content-encoding'), null);
      assert.match(answer.headers.get('cache-control')!, /immutable/);
      const { width, height, format } = await sharp(
        Buffer.from(await answer.arrayBuffer()),
      ).metadata();
      assert.deepEqual([width, height, format], [1200, 630, 'png']);
    });
  }

  it('goes on to answer by an old hash, with what is true today', async () => {
    const page = pageOf('occurrences/laxhjalp-20261201t1700');
    const before = await pathOn(page);
    const [old, kept] = [await app.inject(before), await app.inject(before)];
    assert.deepEqual(old.rawPayload, kept.rawPayload);
    await occurrences.change('provberget', 'laxhjalp-20261201t1700', { status: 'cancelled' });
    const after = await pathOn(page);
    assert.notEqual(after, before);
    const [now, today] = [await app.inject(before), await app.inject(after)];
    assert.equal(now.statusCode, 200);
    assert.equal(now.headers['cache-control'], 'public, max-age=600');
    assert.deepEqual(now.rawPayload, today.rawPayload);
    assert.notDeepEqual(now.rawPayload, old.rawPayload);
  });

  it('is that of the district where the page is gone, or tells too much', async () => {
    const district = (await app.inject(await pathOn('/provberget'))).rawPayload;
    const hash = '0123456789abcdef';
    for (const what of [
      'activities/nej',
      'activities/samtal',
      'occurrences/samtal-20261124t1700',
    ]) {
      const { statusCode, rawPayload } = await app.inject(`/og/provberget/sv/${what}/${hash}.png`);
      assert.equal(statusCode, 200, what);
      assert.deepEqual(rawPayload, district, what);
    }
    const { body } = await app.inject('/provberget/activities/samtal');
    assert.doesNotMatch(body, /og:/);
  });

  it('is not there for what was never the address of one', async () => {
    const hash = '0123456789abcdef';
    for (const path of [
      '/og/provberget/sv/x.png',
      `/og/provberget/sv/signups/1/${hash}.png`,
      `/og/nowhere/sv/${hash}.png`,
    ]) {
      assert.equal((await app.inject(path)).statusCode, 404, path);
    }
  });
});

describe('what stands on a picture', () => {
  it('is the rule, told by a time that keeps to it', () => {
    const moved = sampleOccurrence({ status: 'rescheduled', startTime: '16:00' });
    const activity = sampleActivity({ upcoming: [moved, sampleOccurrence()] });
    const { when, where } = activityPicture(activity, sampleContext());
    assert.equal(when, 'Varje tisdag och torsdag 17:00–18:30');
    assert.equal(where, 'Kunskapens hus');
  });

  it('is what became of it', () => {
    const off = sampleOccurrence({ status: 'cancelled' });
    const { status, when } = occurrencePicture(off, sampleContext());
    assert.deepEqual(status, { word: 'Inställt', tone: 'bad' });
    assert.equal(when, 'Tisdag 24 november 17:00–18:30');
  });

  it('is nothing of what is sensitive', () => {
    const context = sampleContext();
    const secret = activityPicture(sampleActivity({ sensitive: true }), context);
    assert.deepEqual(secret, districtPicture(context));
  });

  for (const language of ['sv', 'en', 'ar']) {
    it(`is drawn as outlines alone in ${language}, whatever is written`, () => {
      const titles = [...hostileTexts, 'المساعدة في الواجبات', 'Ord '.repeat(200), 'å'.repeat(300)];
      for (const title of titles) {
        const activity = sampleActivity({ title });
        const svg = drawPicture(activityPicture(activity, sampleContext(language)));
        assert.doesNotMatch(svg, /<text|<image|<script|NaN|undefined|Infinity/);
        const elements = new Set(svg.match(/<\w+/g));
        assert.deepEqual([...elements].sort(), ['<circle', '<g', '<path', '<rect', '<svg']);
      }
    });
  }
});

describe('the easel', () => {
  const pictures = Array.from({ length: 60 }, (_, at) =>
    activityPicture(sampleActivity({ title: `Nummer ${at}` }), sampleContext()),
  );

  it('draws the same once for all who ask for it', async () => {
    const easel = createEasel();
    const [first] = pictures;
    const drawn = await Promise.all([1, 2, 3].map(() => easel.draw(first!, signal)));
    assert.ok(drawn.every((png) => png === drawn[0]));
    assert.equal(easel.stats.kept, 1);
    assert.notEqual(hashOf(first!), hashOf(pictures[1]!));
  });

  it('asks a storm to come back rather than holding the server', async () => {
    const easel = createEasel();
    const answers = await Promise.allSettled(pictures.map((one) => easel.draw(one, signal)));
    const refused = answers.filter(({ status }) => status === 'rejected');
    assert.ok(refused.length > 0 && refused.length < pictures.length, `${refused.length}`);
  });
});
