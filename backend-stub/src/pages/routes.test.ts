import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { createPartnerRepository } from '../features/partners/repository.ts';
import {
  createTestClock,
  fillSample,
  homeworkHelp,
  openApp,
  sampleDistrict,
} from '../testing/app.ts';
import { hostileTexts } from '../testing/sample.ts';
import { assertWellFormed } from '../testing/well-formed.ts';

describe('the pages of a district', () => {
  it('are there for every link in them, in every language', async () => {
    const { app } = await start();
    const seen = new Set(['/provberget']);
    for (const path of seen) {
      const answer = await app.inject(path);
      assert.equal(answer.statusCode, 200, path);
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
      assertWellFormed(answer.body);
      for (const [, href] of answer.body.matchAll(/ href="(\/[^"]*)"/g)) {
        const link = href!.replaceAll('&amp;', '&');
        // The calendar and its weeks can be turned for ever; a few pages will do. Papers have tests of their own.
        const isEnough = /[?&]from=|\/week\/(?!2026-W48)|\/(week|poster)\/[^?]*\.pdf/.test(link);
        if (!isEnough && !link.startsWith('/v1/')) seen.add(link);
      }
    }
    assert.ok(seen.size > 30, `${seen.size}`);
  });

  it('say everything before any script', async () => {
    const { app } = await start();
    const { body, headers } = await app.inject('/provberget');
    assert.match(body, /<klocket-calendar\s+district="provberget" lang="sv"/);
    assert.match(body, /Läxhjälp/);
    assert.match(body, /<strong>I dag<\/strong>/);
    assert.match(body, /Öppet nu, till <bdi>19:00<\/bdi>/);
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
    assert.match(String(headers['cache-control']), /^public/);
  });

  it('turn, narrow and speak as the address says', async () => {
    const { app } = await start();
    const page = async (query: string) => (await app.inject(`/provberget?${query}`)).body;
    assert.match(await page('lang=en'), /Homework help/);
    assert.match(await page('from=2026-12-05'), /Till i dag/);
    assert.match(await page('age=40'), /Inget passar det du har valt/);
    assert.match(await page('from=2027-01-10'), /Inget är inplanerat/);
    assert.match(await page('from=never&age=x&lang=tlh&house='), /Läxhjälp/);
  });

  it('know when it is another day', async () => {
    const { app, clock } = await start();
    assert.match((await app.inject('/provberget')).body, /Öppet nu/);
    clock.set('2026-11-24T18:00:00Z');
    assert.match((await app.inject('/provberget')).body, /Stängt nu/);
    clock.set('2026-11-24T23:00:00Z');
    assert.doesNotMatch((await app.inject('/provberget')).body, /<strong>I dag<\/strong>/);
  });

  it('are not sent twice', async () => {
    const { app } = await start();
    const { headers } = await app.inject('/provberget');
    const again = await app.inject({
      url: '/provberget',
      headers: { 'if-none-match': String(headers.etag) },
    });
    assert.equal(again.statusCode, 304);
  });

  it('tell machines what an occurrence is', async () => {
    const { app, occurrences } = await start();
    const [first] = (await occurrences.list('provberget', {}))!.items;
    await occurrences.change('provberget', first!.id, { startsLocal: '2026-11-24T18:00' });
    const { body } = await app.inject(`/provberget/occurrences/${first!.id}`);
    const [event, trail] = JSON.parse(/ld\+json">([^<]*)</.exec(body)![1]!) as Record<
      string,
      unknown
    >[];
    const [, drawn] = /og:image" content="([^"]+)"/.exec(body)!;
    const url = `http://localhost:8080/provberget/occurrences/${first!.id}`;
    assert.deepEqual(event, {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Läxhjälp',
      description: 'Vi gör läxorna tillsammans.',
      url,
      startDate: '2026-11-24T18:00:00+01:00',
      endDate: '2026-11-24T20:00:00+01:00',
      previousStartDate: '2026-11-24T17:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Kunskapens hus', address: 'Provberget' },
      organizer: [{ '@type': 'Organization', name: 'ABF' }],
      image: [drawn],
      isAccessibleForFree: true,
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'SEK', url },
    });
    assert.equal(trail!['@type'], 'BreadcrumbList');
    assert.match(body, /<meta property="og:url" content="http:\/\/localhost:8080\/provberget\/occ/);
  });

  it('leave no trace of a sensitive activity', async () => {
    const { app, activities } = await start();
    await activities.save('provberget', { ...homeworkHelp, sensitive: true });
    const { headers, body } = await app.inject('/provberget/activities/laxhjalp');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(body, /Lämna sidan snabbt/);
    for (const path of [
      '/embed/activity?activity=laxhjalp',
      '/embed/activity?occurrence=laxhjalp-20261124t1700',
      '/api/v1/districts/provberget/activities/laxhjalp',
      '/api/v1/districts/provberget/occurrences/laxhjalp-20261124t1700',
    ]) {
      const inFrame = (await app.inject(path)).headers;
      assert.equal(inFrame['cache-control'], 'no-store', path);
      assert.equal(inFrame['referrer-policy'], 'no-referrer', path);
    }
  });

  it('show what people wrote as text, wherever it came from', async () => {
    const { app, activities, districts } = await start();
    const page = async (text: string) => {
      const texts = { sv: { title: text, summary: text } };
      await districts.save({ ...sampleDistrict, contact: { name: text, phone: text } });
      await activities.save('provberget', { ...homeworkHelp, texts });
      return elementsOf(app, '/provberget/activities/laxhjalp');
    };
    const plain = await page('Läxhjälp');
    for (const text of hostileTexts) assert.deepEqual(await page(text), plain);
  });
});

describe('other pages', () => {
  it('lead from the front to the only district, or let one choose', async () => {
    const { app, districts } = await start();
    const only = await app.inject('/');
    assert.equal(only.statusCode, 302);
    assert.equal(only.headers.location, '/provberget');
    await districts.save({ ...sampleDistrict, id: 'annanstans', name: 'Annanstans' });
    const choice = await app.inject({ url: '/', headers: { 'accept-language': 'ar' } });
    assert.equal(choice.statusCode, 200);
    assert.match(choice.body, /<html lang="ar" dir="rtl">/);
    assert.match(choice.body, /href="\/annanstans"/);
  });

  it('show a way on where there is nothing', async () => {
    const { app } = await start();
    for (const path of [
      '/nowhere',
      '/provberget/activities/none',
      '/provberget/a/b/c',
      '/embed/x',
    ]) {
      const { statusCode, headers, body } = await app.inject({
        url: path,
        headers: { accept: 'text/html' },
      });
      assert.equal(statusCode, 404, path);
      // Without this the page stands there without its style sheet.
      assert.match(String(headers['content-security-policy']), /style-src 'self'/, path);
      assert.match(body, /Sidan finns inte/);
      assert.match(body, /href="tel:0100000001"/);
    }
    const english = await app.inject('/provberget/houses/none?lang=en');
    assert.match(english.body, /There is no such page/);
  });

  it('say of what was removed that it is, and show a way on', async () => {
    const { app, activities, occurrences } = await start();
    const [first] = (await occurrences.list('provberget', {}))!.items;
    await activities.remove('provberget', 'laxhjalp');
    for (const path of ['/activities/laxhjalp', `/occurrences/${first!.id}`]) {
      const { statusCode, body } = await app.inject(`/provberget${path}`);
      assert.equal(statusCode, 410, path);
      assertWellFormed(body);
      assert.match(body, /Det här är borttaget/);
      assert.match(body, /href="\/provberget"/);
      assert.match(body, /href="tel:0100000001"/);
    }
  });

  it('serve what they load for ever', async () => {
    const { app } = await start();
    const { body } = await app.inject('/provberget');
    const [style] = /\/assets\/page-[0-9a-f]{12}\.css/.exec(body)!;
    const { headers } = await app.inject(style);
    assert.match(String(headers['cache-control']), /immutable/);
    assert.match(String(headers['content-type']), /^text\/css/);
  });
});

describe('frames', () => {
  it('are refused to a new partner no longer than two minutes, by its own browser too', async () => {
    const { app, clock, partners } = await start();
    const refused = await app.inject('/embed/calendar?district=provberget');
    assert.equal(refused.headers['cache-control'], 'public, max-age=60');
    await partners.add('provberget', 'https://hgf.example', 'HGF');
    clock.set('2026-11-24T15:16:00Z');
    const { headers } = await app.inject('/embed/calendar?district=provberget');
    assert.match(String(headers['content-security-policy']), /https:\/\/hgf\.example/);
  });

  it('lead from the defects to the defects', async () => {
    const { app } = await start();
    for (const widget of ['defect-list', 'defect-report']) {
      const { body } = await app.inject(`/embed/${widget}?district=provberget&lang=en`);
      assert.match(body, /<footer[^>]*><a href="[^"]*\/provberget\/defects\?lang=en"/);
      assert.doesNotMatch(body, /Open the calendar/);
    }
  });

  it('may be shown by the partners of their district', async () => {
    const { app, partners } = await start();
    await partners.add('provberget', 'https://hgf.example', 'HGF');
    const { headers, body, statusCode } = await app.inject('/embed/calendar?district=provberget');
    assert.equal(statusCode, 200);
    assertWellFormed(body);
    assert.match(
      String(headers['content-security-policy']),
      /frame-ancestors 'self' https:\/\/hgf\.example(;|$)/,
    );
    assert.equal(headers['x-frame-options'], undefined);
    // Found by searching, it would be a page without a way out of it.
    assert.equal(headers['x-robots-tag'], 'noindex');
    assert.match(body, /Läxhjälp/);
  });

  it('hand on what the partner asked for', async () => {
    const { app } = await start();
    const { body } = await app.inject(
      '/embed/calendar?lang=en&house=kunskapens-hus&theme=dark&no-filter',
    );
    assert.match(
      body,
      /<klocket-calendar\s+district="provberget" lang="en" house="kunskapens-hus"/,
    );
    assert.match(body, /theme="dark" no-filter/);
    assert.match(body, /<html lang="en" dir="ltr" data-theme="dark">/);
    assertWellFormed(body);
    const topics = (await app.inject('/embed/calendar?theme=light&themes=larande')).body;
    assert.match(topics, /themes="larande" theme="light"/);
    assert.match(topics, /Läxhjälp/);
    const looking = async (look: string) =>
      (await app.inject(`/embed/calendar?look=${look}`)).body.match(
        /<link rel="stylesheet"[^>]+>/g,
      );
    assert.match(String(await looking('hgf')), /"\/v1\/themes\/hgf\.css"/);
    assert.equal((await looking('../hgf'))?.length, 1);
  });

  it('show one activity, one occurrence, or the houses', async () => {
    const { app, occurrences } = await start();
    const [first] = (await occurrences.list('provberget', {}))!.items;
    for (const query of [
      'activity?activity=laxhjalp',
      `activity?occurrence=${first!.id}`,
      'houses',
    ]) {
      const { statusCode, body } = await app.inject(`/embed/${query}`);
      assert.equal(statusCode, 200, query);
      assertWellFormed(body);
    }
    const houses = (await app.inject('/embed/houses')).body;
    assert.match(houses, /Öppet nu[^]*17:00[^]*Läxhjälp[^]*Tisdag[^]*09:00–19:00/);
    assert.doesNotMatch((await app.inject('/embed/houses?house=none')).body, /Läxhjälp/);
    const one = (await app.inject('/embed/houses?house=kunskapens-hus')).body;
    assert.match(one, /<klocket-houses[^>]* house="kunskapens-hus"[^]*Läxhjälp/);
    const form = await app.inject('/embed/signup?district=provberget&activity=laxhjalp');
    assert.match(form.body, /<klocket-signup[^>]* form-token="[^"]+"/);
    assert.equal(form.headers['cache-control'], 'no-store');
    const report = await app.inject('/embed/defect-report?district=provberget');
    assert.match(report.body, /<klocket-defect-report[^>]* form-token="[^"]+"/);
    assert.equal(report.headers['cache-control'], 'no-store');
    const list = (await app.inject('/embed/defect-list?status=open&view=map')).body;
    assert.match(list, /<klocket-defect-list[^>]* status="open"[^>]* view="map"/);
    assertWellFormed(list);
    assert.equal((await app.inject('/embed/activity')).statusCode, 404);
    assert.equal((await app.inject('/embed/toString')).statusCode, 404);
  });
});

describe('the frame of a page', () => {
  it('is found by its address, with the look it is asked in', async () => {
    const { app } = await start();
    const page = encodeURIComponent('/provberget/activities/laxhjalp?lang=en#dates');
    const { statusCode, headers } = await app.inject(`/embed?page=${page}&theme=dark&frame=a`);
    assert.equal(statusCode, 302);
    assert.equal(
      headers.location,
      '/embed/activity?activity=laxhjalp&district=provberget&frame=a&lang=en&theme=dark',
    );
    for (const other of ['', '?page=', '?page=https://evil.example/a', '?page=/provberget/my']) {
      assert.equal((await app.inject(`/embed${other}`)).statusCode, 404, other);
    }
  });
});

type TestApp = Awaited<ReturnType<typeof openApp>>;

async function elementsOf(app: TestApp, path: string) {
  const { body, statusCode } = await app.inject(path);
  assert.equal(statusCode, 200);
  assertWellFormed(body);
  return body.match(/<\/?[a-z][a-z0-9-]*/g);
}

async function start() {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const clock = createTestClock();
  const repositories = await fillSample(db, clock.clock);
  return {
    ...repositories,
    partners: createPartnerRepository(db),
    clock,
    app: await openApp(db, { clock: clock.clock }),
  };
}
