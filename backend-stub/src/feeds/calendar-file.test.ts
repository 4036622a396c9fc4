import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Occurrence } from '@klocket/contract';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { hostileTexts, sampleContext, sampleOccurrence } from '../testing/sample.ts';
import { writeCalendarFile } from './calendar-file.ts';
import type { Feed, FeedItem } from './feed-item.ts';

const version = { sequence: 0, updatedAt: '2026-11-01T10:00:00Z' };
const url = 'https://klocket.example/klockaretorpet/occurrences/x?lang=en,ar;b';

describe('the calendar file', () => {
  const week: Occurrence[] = [
    occurrenceOn('2026-10-22', '+02:00'),
    occurrenceOn('2026-10-29', '+01:00', { status: 'cancelled', reason: 'Höstlov; vi ses sen' }),
    occurrenceOn('2027-03-25', '+01:00', { status: 'postponed' }),
    occurrenceOn('2027-04-01', '+02:00', {
      status: 'moved-online',
      previous: { house: { id: 'kunskapens-hus', name: 'Kunskapens hus' } },
    }),
    occurrenceOn('2027-04-08', '+02:00', {
      status: 'rescheduled',
      previous: { day: '2027-04-07', startTime: '18:00' },
    }),
    occurrenceOn('2027-04-15', '+02:00', { status: 'no-meeting' }),
  ];

  it('means the same to two independent readers, on both sides of the clock changes', async () => {
    const file = await write(week);
    const first = readWithIcalJs(file);
    const second = readWithNodeIcal(file);
    assert.equal(first.length, week.length);
    assert.deepEqual(first, second);
    assert.deepEqual(
      first.map(({ start }) => start),
      week.map(({ startsAt }) => Date.parse(startsAt)),
    );
    assert.deepEqual(
      first.map(({ status }) => status),
      ['CONFIRMED', 'CANCELLED', 'TENTATIVE', 'CONFIRMED', 'CONFIRMED', 'CANCELLED'],
    );
  });

  it('says in the title what has become of it', async () => {
    assert.deepEqual(
      readWithIcalJs(await write(week)).map(({ summary }) => summary),
      [
        'Läxhjälp',
        'INSTÄLLT: Läxhjälp',
        'UPPSKJUTET: Läxhjälp',
        'PÅ NÄTET: Läxhjälp',
        'ÄNDRAT: Läxhjälp',
        'INGEN TRÄFF: Läxhjälp',
      ],
    );
    assert.match(await write(week, 'en'), /SUMMARY:CANCELLED: Läxhjälp\r\n/);
    assert.match(await write(week, 'ar'), /SUMMARY:ملغى: Läxhjälp\r\n/);
  });

  it('tells why, what was before, and where', async () => {
    const [, cancelled, , online, moved] = readWithIcalJs(await write(week));
    assert.match(cancelled!.description, /^Höstlov; vi ses sen\n/);
    assert.equal(cancelled!.location, 'Kunskapens hus, Stora salen, Storgatan 1, Norrköping');
    assert.equal(online!.location, 'På nätet');
    assert.match(moved!.description, /Tidigare: onsdag 7 april 2027 · 18:00–18:30/);
  });

  it('is the same bytes for the same data', async () =>
    assert.equal(await write(week), await write(week)));

  it('keeps a UID whatever our address is called, and counts changes', async () => {
    const [before] = readWithIcalJs(await write([week[0]!]));
    const feed = feedOf([{ occurrence: week[0]!, url, version: { ...version, sequence: 3 } }]);
    const [after] = readWithIcalJs(
      await writeCalendarFile({
        ...feed,
        url: 'https://new.example/',
        feedUrl: 'https://new.example/f',
      }),
    );
    assert.equal(before!.uid, after!.uid);
    assert.deepEqual([before!.sequence, after!.sequence], [0, 3]);
  });

  it('says no more than the title of what is sensitive', async () => {
    const file = await write([
      occurrenceOn('2026-11-26', '+01:00', {
        title: 'Kvinnokväll',
        sensitive: true,
        summary: 'hemligt',
        reason: 'hemligt',
        themes: [{ id: 'trygghet', name: 'hemligt' }],
      }),
    ]);
    assert.doesNotMatch(file, /hemligt|DESCRIPTION:(?!Aktiviteter)|CATEGORIES/);
    assert.match(file, /SUMMARY:Kvinnokväll\r\n/);
  });

  it('gives whole days as days, the last one included', async () => {
    const file = await write([
      occurrenceOn('2026-11-26', '+01:00', {
        allDay: true,
        startTime: '00:00',
        endDay: '2026-11-28',
        endTime: '00:00',
      }),
    ]);
    assert.match(file, /DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261128\r\n/);
  });

  it('gives the second of two like clock readings in UTC', async () => {
    const night = { day: '2026-10-25', startTime: '02:30', endDay: '2026-10-25', endTime: '02:45' };
    const file = await write([
      sampleOccurrence({
        ...night,
        startsAt: '2026-10-25T02:30:00+01:00',
        endsAt: '2026-10-25T02:45:00+01:00',
      }),
    ]);
    assert.match(file, /DTSTART:20261025T013000Z\r\n/);
  });

  it('leaves the end out where there is none', async () => {
    const startsAt = '2026-11-26T17:00:00+01:00';
    const file = await write([sampleOccurrence({ day: '2026-11-26', startsAt, endsAt: startsAt })]);
    assert.doesNotMatch(file, /DTEND/);
  });

  for (const text of hostileTexts) {
    it(`stays one event for ${JSON.stringify(text)}`, async () => {
      const named = { id: 'x', name: text };
      const file = await write([
        sampleOccurrence({
          title: text,
          summary: text,
          reason: text,
          room: text,
          house: named,
          themes: [named],
        }),
      ]);
      const [event, ...more] = readWithIcalJs(file);
      assert.deepEqual(more, []);
      assert.deepEqual(readWithNodeIcal(file).length, 1);
      assert.ok(event!.summary.length > 0);

      assert.doesNotMatch(file, /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202e]|[^\r]\n|\r[^\n]/);
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
    });
  }
});

function occurrenceOn(day: string, offset: string, more: Partial<Occurrence> = {}): Occurrence {
  return sampleOccurrence({
    id: `laxhjalp-${day}`,
    day,
    endDay: day,
    startsAt: `${day}T17:00:00${offset}`,
    endsAt: `${day}T18:30:00${offset}`,
    ...more,
  });
}

function feedOf(items: FeedItem[], language = 'sv'): Feed {
  const { words, today, district } = sampleContext(language);
  return {
    words,
    today,
    language,
    title: 'Det händer i Klockaretorpet, Norrköping',
    description: 'Aktiviteter',
    url: 'https://klocket.example/klockaretorpet',
    feedUrl: 'https://klocket.example/feeds/klockaretorpet/calendar.ics',
    districtId: district.id,
    zone: district.zone,
    items,
  };
}

const write = (occurrences: Occurrence[], language?: string) =>
  writeCalendarFile(
    feedOf(
      occurrences.map((occurrence) => ({
        occurrence,
        version,
        url,
        address: 'Storgatan 1, Norrköping',
        position: { latitude: 58.575, longitude: 16.17 },
      })),
      language,
    ),
  );

interface Read {
  uid: string;
  sequence: number;
  start: number;
  status: string;
  summary: string;
  location: string;
  description: string;
}

function readWithIcalJs(file: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().getTime(),
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      location: event.location,
      description: event.description ?? '',
    };
  });
}

function readWithNodeIcal(file: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((entry) =>
    entry?.type === 'VEVENT'
      ? [
          {
            uid: entry.uid,
            sequence: Number(entry.sequence),
            start: entry.start.getTime(),
            status: String(entry.status),
            summary: String(entry.summary),
            location: String(entry.location),
            description: String(entry.description ?? ''),
          },
        ]
      : [],
  );
}
