import assert from 'node:assert/strict';
import { it } from 'node:test';
import ICAL from 'ical.js';
import { Registry } from 'prom-client';
import RssParser from 'rss-parser';
import type { Deps } from '../deps.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../testing/app.ts';
import { forEachDatabase } from '../testing/databases.ts';

const calendar = '/feeds/provberget/calendar.ics';

forEachDatabase((_engine, open) => {
  it('hands out the calendar of a district', async () => {
    const { app } = await start();
    const answer = await app.inject(calendar);
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8');
    assert.equal(answer.headers['content-disposition'], 'inline; filename="provberget.ics"');
    assert.equal(answer.headers['content-language'], 'sv');
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    const events = read(answer.body);
    // Every Tuesday from September, three months back, to the fifteenth of December.
    assert.equal(events.length, 16);
    assert.equal(events[0]!.startDate.toString(), '2026-09-01T17:00:00');
    assert.equal(events.at(-1)!.startDate.toString(), '2026-12-15T17:00:00');
    assert.match(answer.body, /LOCATION:Kunskapens hus/);
  });

  it('makes one calendar for all languages and parameters that nobody knows', async () => {
    const { app, stats } = await start();
    const plain = await app.inject(calendar);
    const made = stats().misses;
    for (const query of ['lang=xx', 'lang=qq-x-1', 'lang=sv', 'x=1', 'theme=&lang=']) {
      const { headers } = await app.inject(`${calendar}?${query}`);
      assert.equal(headers.etag, plain.headers.etag, query);
    }
    assert.equal(stats().misses, made);
    const english = await app.inject(`${calendar}?lang=en`);
    assert.notEqual(english.headers.etag, plain.headers.etag);
  });

  it('keeps what is cancelled, marked, with the same UID and a higher sequence', async () => {
    const { app, occurrences, clock } = await start();
    const before = await app.inject(calendar);
    const [first] = (await occurrences.list('provberget', {}))!.items;
    clock.set('2026-11-24T15:20:00Z');
    await occurrences.change('provberget', first!.id, {
      status: 'cancelled',
      reason: { sv: 'Ledaren är sjuk.' },
    });
    const headers = { 'if-none-match': String(before.headers.etag) };
    const after = await app.inject({ url: calendar, headers });
    assert.equal(after.statusCode, 200);
    const [old, changed] = [before, after].map(({ body }) =>
      read(body).find(({ uid }) => uid.startsWith(first!.id)),
    );
    assert.equal(changed!.uid, old!.uid);
    assert.ok(changed!.sequence > old!.sequence);
    assert.equal(changed!.summary, 'INSTÄLLT: Läxhjälp');
    assert.match(changed!.description, /Ledaren är sjuk\./);
    assert.equal(changed!.component.getFirstPropertyValue('status'), 'CANCELLED');
    const stamp = changed!.component.getFirstPropertyValue('dtstamp');
    assert.equal(String(stamp), '2026-11-24T15:20:00Z');
  });

  it('raises the sequence of every date when the activity changes, also of one changed before', async () => {
    const { app, activities, occurrences } = await start();
    const numbers = async () =>
      read((await app.inject(calendar)).body).map(({ sequence }) => sequence);
    const [first] = (await occurrences.list('provberget', {}))!.items;
    await occurrences.change('provberget', first!.id, { status: 'cancelled' });
    const before = await numbers();
    const texts = { sv: { title: 'Läxhjälp med fika' } };
    await activities.save('provberget', { ...homeworkHelp, texts });
    const after = await numbers();
    assert.equal(after.length, before.length);
    assert.ok(
      after.every((number, at) => number > before[at]!),
      `${before} became ${after}`,
    );
  });

  it('says that nothing changed when nothing did', async () => {
    const { app } = await start();
    const { headers } = await app.inject(calendar);
    const again = await app.inject({
      url: calendar,
      headers: { 'if-none-match': String(headers.etag) },
    });
    assert.equal(again.statusCode, 304);
  });

  it('forgets “no meeting” a week after', async () => {
    const { app, occurrences, clock } = await start();
    const [first] = (await occurrences.list('provberget', {}))!.items;
    await occurrences.change('provberget', first!.id, { status: 'no-meeting' });
    assert.match((await app.inject(calendar)).body, /SUMMARY:INGEN TRÄFF: Läxhjälp/);
    clock.set('2026-12-01T12:00:00Z');
    assert.match((await app.inject(calendar)).body, /INGEN TRÄFF/);
    clock.set('2026-12-02T12:00:00Z');
    assert.doesNotMatch((await app.inject(calendar)).body, /INGEN TRÄFF/);
  });

  it('narrows as lists do, and to one activity', async () => {
    const { app } = await start();
    const count = async (query: string) =>
      read((await app.inject(`${calendar}?${query}`)).body).length;
    assert.equal(await count('house=kunskapens-hus&theme=larande&age=12'), 16);
    assert.equal(await count('age=30'), 0);
    assert.equal(await count('activity=laxhjalp'), 16);
    assert.equal(await count('activity=annat'), 0);
    // What a calendar program adds of its own does no harm.
    assert.equal(await count('nocache=1&age=x'), 16);
    const english = await app.inject(`${calendar}?activity=laxhjalp&lang=en`);
    assert.match(english.body, /X-WR-CALNAME:Homework help · Provberget\r\n/);
  });

  it('hands out one occurrence to add to a calendar', async () => {
    const { app, occurrences } = await start();
    const [first] = (await occurrences.list('provberget', {}))!.items;
    const answer = await app.inject(`/feeds/provberget/occurrences/${first!.id}.ics`);
    const [event, ...more] = read(answer.body);
    assert.deepEqual(more, []);
    assert.equal(event!.startDate.toString(), '2026-11-24T17:00:00');
    assert.equal((await app.inject('/feeds/provberget/occurrences/no.ics')).statusCode, 404);
    const asked = await app.inject(`/feeds/provberget/occurrences/${first!.id}.ics?evil=1`);
    assert.equal(asked.body, answer.body);
  });

  it('hands out news as RSS and JSON Feed', async () => {
    const { app } = await start();
    const rss = await app.inject('/feeds/provberget/calendar.rss?lang=en');
    assert.equal(rss.headers['content-type'], 'application/rss+xml; charset=utf-8');
    const { items, title } = await new RssParser().parseString(rss.body);
    assert.equal(title, 'What’s on in Provberget');
    assert.equal(items.length, 4);
    const json = await app.inject('/feeds/provberget/calendar.json');
    assert.equal(json.headers['content-type'], 'application/feed+json; charset=utf-8');
    assert.equal(json.json<{ items: unknown[] }>().items.length, 4);
  });

  it('knows no feed of a district there is not', async () => {
    const { app } = await start();
    for (const format of ['ics', 'rss', 'json']) {
      const answer = await app.inject(`/feeds/annat/calendar.${format}`);
      assert.equal(answer.statusCode, 404);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    }
  });

  async function start() {
    const db = await open();
    const clock = createTestClock();
    const repositories = await fillSample(db, clock.clock);
    let deps: Deps | undefined;
    const observe = (_app: unknown, observed: Deps) => void (deps = observed);
    const metrics = { registry: new Registry(), observe };
    const app = await openApp(db, { clock: clock.clock, metrics });
    return { ...repositories, clock, app, stats: () => ({ ...deps!.answers.stats }) };
  }
});

const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
