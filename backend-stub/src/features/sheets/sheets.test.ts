import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate, openDatabase } from '../../database/database.ts';
import { wholeOf } from '../../print/document.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../../testing/app.ts';
import {
  sampleActivity,
  sampleContext,
  sampleHouse,
  sampleOccurrence,
} from '../../testing/sample.ts';
import { assertWellFormed } from '../../testing/well-formed.ts';
import { posterOf } from './of-poster.ts';
import { sheetOfWeek } from './of-week.ts';
import { setPoster } from './setting/set-poster.ts';
import { setWeek } from './setting/set-week.ts';
import { weekOf } from './weeks.ts';

describe('a week as one sheet', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const { activities, occurrences } = await fillSample(db, clock);
  await activities.save('provberget', {
    ...homeworkHelp,
    id: 'samtal',
    texts: { sv: { title: 'Samtal i lugn och ro' } },
    sensitive: true,
    startsLocal: '2026-09-03T10:00',
  });
  const app = await openApp(db, { clock });
  const get = (path: string) => app.inject(`/provberget/week${path}`);

  it('says what happens, what became of it, and where to read more', async () => {
    await occurrences.change('provberget', 'laxhjalp-20261124t1700', {
      status: 'cancelled',
      reason: { sv: 'Alla är sjuka.' },
    });
    const { body, headers } = await get('/2026-W48');
    assertWellFormed(body);
    assert.match(body, /<h1>Vecka 48<\/h1>/);
    assert.match(body, /23–29 november 2026/);
    assert.match(body, /<del><bdi>17:00–19:00<\/bdi><\/del>[^]*<del><bdi>Läxhjälp/);
    assert.match(body, /Inställt<\/strong>[^]*Alla är sjuka\./);
    assert.match(body, /href="\/provberget\/occurrences\/laxhjalp-20261124t1700"/);
    assert.match(body, /QR-kod till Läxhjälp/);
    assert.match(body, /href="\/provberget\/week\/2026-W47"[^>]*>Vecka 47/);
    assert.match(body, /href="\/provberget\/week\/2026-W48\.pdf"/);
    assert.match(String(headers['cache-control']), /^public/);
  });

  it('names what is sensitive as the calendar does, and tells nothing more of it', async () => {
    const { body } = await get('/2026-W48');
    const [, entry] = /(Samtal i lugn och ro[^]*?)<\/li>/.exec(body)!;
    assert.doesNotMatch(entry!, /class="facts"|Lärande|ABF/);
  });

  it('can be that of one house, and in another language', async () => {
    const { body } = await get('/2026-W48?house=kunskapens-hus&lang=en');
    assert.match(body, /Provberget · House of Knowledge/);
    assert.match(body, /week\/2026-W48\.pdf\?house=kunskapens-hus&amp;lang=en/);
    assert.match(body, /Homework help/);
    const unknown = await get('/2026-W48?house=slottet');
    assert.match(unknown.body, /Läxhjälp/);
  });

  it('says when nothing happens, and when something does', async () => {
    const { body } = await get('/2026-W35');
    assert.match(body, /Inget är inplanerat den här veckan/);
    assert.match(body, /href="\/provberget\/week\/2026-W36"[^>]*>Nästa är tisdag 1 september/);
    const last = await get('/2027-W20');
    assert.equal(last.statusCode, 200);
    assert.match(last.body, /href="\/provberget"[^>]*>Se hela kalendern/);
  });

  it('names what lasts for days on each of them, and a late evening once', () => {
    const market = sampleOccurrence({ id: 'm', title: 'Marknad', endDay: '2026-11-26' });
    const dance = sampleOccurrence({
      id: 'd',
      title: 'Dans',
      endDay: '2026-11-25',
      endTime: '01:00',
    });
    const off = sampleOccurrence({
      id: 'o',
      title: 'Läger',
      endDay: '2026-11-29',
      status: 'cancelled',
    });
    const facts = { week: weekOf('2026-11-24'), occurrences: [market, dance, off] };
    const { days } = sheetOfWeek(facts, sampleContext());
    assert.deepEqual(
      days.map(({ entries }) => entries.map(({ title, time }) => `${title} ${time}`)),
      [
        [],
        [
          'Marknad 17:00 – torsdag 26 november 18:30',
          'Dans 17:00–01:00',
          'Läger 17:00 – söndag 29 november 18:30',
        ],
        ['Marknad till 26 nov.'],
        ['Marknad till 26 nov.'],
        [],
        [],
        [],
      ],
    );
  });

  it('is there for weeks that are long over, and for the last one of a long year', async () => {
    assert.match((await get('/2026-W37')).body, /Läxhjälp/);
    assert.match((await get('/1999-W01')).body, /4–10 januari 1999/);
    assert.match((await get('/2026-W53')).body, /28 december 2026–3 januari 2027/);
  });

  it('is found by searching when it is near, not when it is years away', async () => {
    for (const week of ['2025-W48', '2026-W48', '2027-W47']) {
      assert.doesNotMatch((await get(`/${week}`)).body, /noindex/, week);
    }
    for (const week of ['1999-W01', '2025-W46', '2027-W49', '2040-W10']) {
      assert.match((await get(`/${week}`)).body, /<meta name="robots" content="noindex" \/>/, week);
    }
  });

  it('is not there for weeks that no year has', async () => {
    for (const path of ['/2025-W53', '/2026-W54', '/2026-W54.pdf', '/x', '/x.pdf', '/2026-W5']) {
      assert.equal((await get(path)).statusCode, 404, path);
    }
  });

  it('has an address that always leads to the present one', async () => {
    const { statusCode, headers } = await get('?house=kunskapens-hus&lang=en');
    assert.equal(statusCode, 302);
    assert.equal(headers.location, '/provberget/week/2026-W48?house=kunskapens-hus&lang=en');
    assert.equal(headers['cache-control'], 'no-cache');
  });

  it('is printed once as a tagged PDF, and known by its tag', async () => {
    const { statusCode, headers, rawPayload } = await get('/2026-W48.pdf');
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'application/pdf');
    assert.match(String(headers['content-disposition']), /provberget-2026-W48\.pdf/);
    assert.ok(rawPayload.subarray(0, 5).equals(Buffer.from('%PDF-')));
    const again = await app.inject({
      url: '/provberget/week/2026-W48.pdf',
      headers: { 'if-none-match': String(headers.etag) },
    });
    assert.equal(again.statusCode, 304);
  });
});

describe('a poster', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const { activities } = await fillSample(db, clock);
  await activities.save('provberget', { ...homeworkHelp, id: 'samtal', sensitive: true });
  const app = await openApp(db, { clock });

  it('says what, when, where and how one joins, with a code to the activity', async () => {
    const { body } = await app.inject('/provberget/poster/laxhjalp');
    assertWellFormed(body);
    assert.match(body, /Varje tisdag 17:00–19:00[^]*Nästa gång: tisdag 24 november/);
    assert.match(body, /Till och med 15 december/);
    assert.match(body, /Kunskapens hus/);
    assert.match(body, /Kom som du är, ingen anmälan · Gratis/);
    assert.match(body, /QR-kod till Läxhjälp/);
    assert.match(body, /noindex/);
    const page = await app.inject('/provberget/activities/laxhjalp?lang=en');
    assert.match(page.body, /href="\/provberget\/poster\/laxhjalp\?lang=en"/);
  });

  it('keeps a number whole, and a time in its order between Arabic words', () => {
    const activity = sampleActivity({ upcoming: [sampleOccurrence({})] });
    const { facts, contact } = posterOf(activity, sampleHouse(), sampleContext('ar'));
    assert.match(facts.flat(2).join(' '), /\u2066\d\d:\d\d–\d\d:\d\d\u2069/);
    assert.match(contact, /010-000\u00a000\u00a001/);
  });

  it('of what is sensitive is kept by nobody, and tells neither words nor organiser', async () => {
    for (const path of ['/provberget/poster/samtal', '/provberget/poster/samtal.pdf']) {
      assert.equal((await app.inject(path)).headers['cache-control'], 'no-store', path);
    }
    const { body } = await app.inject('/provberget/poster/samtal');
    assert.doesNotMatch(body, /Vi gör läxorna|Ordnas av|10–19/);
  });

  it('is not there for what there is not', async () => {
    assert.equal((await app.inject('/provberget/poster/nej')).statusCode, 404);
    assert.equal((await app.inject('/provberget/poster/nej.pdf')).statusCode, 404);
  });

  for (const language of ['sv', 'en', 'ar']) {
    for (const title of ['Läxhjälp', 'Hyresgästföreningen svarar på frågor '.repeat(6)]) {
      it(`is one page in ${language}: ${title.length} letters`, async () => {
        const context = sampleContext(language);
        const activity = sampleActivity({ title, summary: 'Kom och var med. '.repeat(40) });
        const pdf = await wholeOf(setPoster(posterOf(activity, sampleHouse(), context)));
        assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1);
      });
    }
  }
});

describe('the paper of a week', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      sampleOccurrence({
        id: `one-${at}`,
        day: `2026-11-${23 + (at % 7)}`,
        title: 'Hyresgästföreningen svarar på frågor om boendet',
        status: at % 5 === 0 ? 'cancelled' : 'scheduled',
      }),
    );
  for (const language of ['sv', 'en', 'ar']) {
    for (const count of [0, 3, 25, 60, 400]) {
      it(`is one page in ${language} with ${count} occurrences`, async () => {
        const facts = { week: weekOf('2026-11-24'), occurrences: many(count) };
        const pdf = await wholeOf(setWeek(sheetOfWeek(facts, sampleContext(language))));
        assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1);
      });
    }
  }
});
