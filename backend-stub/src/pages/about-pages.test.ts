import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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

  it('say what is kept of who touches a screen', async () => {
    const { body } = await app.inject('/provberget/privacy');
    assert.match(
      body,
      /<h3>När du trycker på en skärm[^]*”Jag är här”[^]*ingen har rört den på en minut/,
    );
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

  describe('say what the district has set:', () => {
    const script = '<script>alert(1)</script>';
    before(() =>
      districts.save({
        ...sampleDistrict,
        languages: [...spokenByUs],
        responsible: {
          controller: { name: `Förening & ${script}`, number: '802000-0000' },
          officer: { name: 'Ombudet', email: 'ombud@klocket.example' },
        },
        statement: {
          conformance: 'none',
          assessedOn: '2026-10-01',
          assessedBy: 'other',
          changedOn: '2026-11-02',
          shortcomings: {
            sv: `Kartan saknar text.\n\n${script}\n`,
            en: 'No text on the map.',
            ar: ' ',
          },
          burden: { sv: 'Gamla protokoll.' },
        },
      }),
    );
    after(() => districts.save({ ...sampleDistrict, languages: [...spokenByUs] }));

    it('how far it conforms, who assessed it and when', async () => {
      const text = textOf((await get(accessibilityPath(district))).body);
      for (const words of [
        'är inte förenlig med lagen',
        'En utomstående bedömde det den 1 oktober 2026.',
        'ändrades senast den 2 november 2026.',
        'Gamla protokoll.',
      ]) {
        assert.ok(text.includes(words), words);
      }
      assert.doesNotMatch(text, /Ingen utomstående|helt förenlig med/);
    });

    it('each shortcoming as an item, in the language of the page where it is written', async () => {
      const swedish = (await get(accessibilityPath(district))).body;
      assertWellFormed(swedish);
      assert.match(swedish, /<li><bdi>Kartan saknar text\.<\/bdi><\/li>/);
      assert.ok(!swedish.includes(script));
      const english = (await get(`${accessibilityPath(district)}?lang=en`)).body;
      assert.match(english, /<li><bdi>No text on the map\.<\/bdi><\/li>/);
      const arabic = (await get(`${accessibilityPath(district)}?lang=ar`)).body;
      assert.match(arabic, /<li><bdi lang="sv">Kartan saknar text\.<\/bdi><\/li>/);
    });

    it('who is responsible, and the data protection officer', async () => {
      for (const lang of spokenByUs) {
        const { body } = await get(`${privacyPath(district)}?lang=${lang}`);
        assertWellFormed(body);
        assertHeadings(body);
        assert.ok(!body.includes(script));
        assert.match(body, /Förening &amp; /);
        assert.match(body, /802000-0000/);
        assert.match(body, /mailto:ombud@klocket\.example/);
        // The controller has given no number of its own: the district's goes for it.
        assert.match(body, /href="tel:0100000001"/);
      }
    });
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
