import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { aboutPath, accessibilityPath, privacyPath } from '@klocket/contract';
import { migrate, openDatabase } from '../database/database.ts';
import { retentionOf, retentionWords } from '../retention.ts';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../testing/app.ts';
import { assertWellFormed } from '../testing/well-formed.ts';
import { spokenByUs, wordsFor } from '../words/index.ts';

const { id: district } = sampleDistrict;

describe('the pages a district tells of itself in', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const { districts } = await fillSample(db, clock);
  await districts.save({ ...sampleDistrict, languages: [...spokenByUs] });
  const environment = { KLOCKET_RATE_LIMIT: '1000000', KLOCKET_HISTORY_MONTHS: '17' };
  const app = await openApp(db, { clock, environment });
  after(() => app.close());
  const get = (path: string) => app.inject(path);

  for (const path of [privacyPath, accessibilityPath, aboutPath].map((of) => of(district))) {
    for (const lang of spokenByUs) {
      it(`are well-formed and known to machines at ${path} in ${lang}`, async () => {
        const { statusCode, body } = await get(`${path}?lang=${lang}`);
        assert.equal(statusCode, 200);
        assertWellFormed(body);
        assert.match(body, new RegExp(`<html lang="${lang}"`));
        assert.match(body, new RegExp(`<link rel="canonical" href="http[^"]*${path}`));
        for (const other of spokenByUs) assert.match(body, new RegExp(`hreflang="${other}"`));
        assert.match(body, /<meta name="description" content="[^"]{20}/);
        assertHeadings(body);
        assert.doesNotMatch(textOf(body), /\{\w+\}|undefined/);
      });
    }

    it(`are reached from the foot of every page: ${path}`, async () => {
      const pages = [`/${district}`, `/${district}/houses/kunskapens-hus`, `/${district}/goals`];
      for (const page of pages) {
        const { body } = await get(`${page}?lang=en`);
        assert.match(body.split('<footer')[1]!, new RegExp(`href="${path}\\?lang=en"`), page);
      }
    });

    it(`are not there for a district that is not there: ${path}`, async () => {
      assert.equal((await get(path.replace(district, 'nowhere'))).statusCode, 404);
    });
  }

  it('say of each kind of data how long it is kept, as it is set', async () => {
    for (const lang of spokenByUs) {
      const kept = retentionWords(retentionOf({ historyMonths: 17 }), wordsFor(lang).locale);
      const text = textOf((await get(`${privacyPath(district)}?lang=${lang}`)).body);
      for (const [name, words] of Object.entries(kept)) assert.ok(text.includes(words), name);
    }
  });

  it('say whom to tell of what cannot be used, and that nobody else has assessed it', async () => {
    const { body } = await get(accessibilityPath(district));
    assert.match(textOf(body), /Ingen utomstående har granskat/);
    assert.match(body, /href="tel:0100000001"/);
    assert.match(body, /href="https:\/\/www\.digg\.se\//);
  });

  it('tell of the houses, the organisers and the languages', async () => {
    const text = textOf((await get(aboutPath(district))).body);
    for (const name of ['Kunskapens hus', 'ABF', 'Svenska', 'English', 'العربية']) {
      assert.ok(text.includes(name), name);
    }
  });

  it('say who answers, and who supervises', async () => {
    const { body } = await get(privacyPath(district));
    assert.match(textOf(body), /Kunskapens hus, receptionen/);
    assert.match(body, /href="https:\/\/www\.imy\.se\/"/);
  });
});

/** One heading of the first level, and none that leaves out a level. */
function assertHeadings(body: string) {
  const levels = [...body.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.forEach((level, at) => assert.ok(level - (levels[at - 1] ?? 0) <= 1, `h${level}`));
}

/** What one reads of a page. */
const textOf = (body: string) =>
  body
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
