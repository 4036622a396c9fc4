import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCalendar } from './read-calendar.ts';
import { FileError, limits } from './reading.ts';
import { context, event, read, readOne, refusalOf, sourcesOf } from './testing.ts';

describe('what an event says', () => {
  it("becomes an activity in the district's words", () => {
    const source = readOne([
      'DESCRIPTION:Vi hjälps åt.\\nFika\\, gratis',
      'CATEGORIES:learning,Hobby',
      'URL:https://partner.example/a b',
    ]);
    assert.deepEqual(source, {
      uid: 'laxhjalp@partner.example',
      texts: { sv: { title: 'Läxhjälp', description: 'Vi hjälps åt.\nFika, gratis' } },
      themes: ['larande'],
      materials: [
        { title: { sv: 'Mer information' }, url: 'https://partner.example/a%20b', when: 'before' },
      ],
      startsLocal: '2026-11-24T17:00',
      durationMinutes: 120,
    });
  });

  it('is plain text: markup, controls and turned directions go', () => {
    const { texts } = readOne([
      'SUMMARY:Fika\u202e \u0007nu',
      'DESCRIPTION:<p>Hej &amp; <a href="https://x.example">välkommen</a></p>a < b',
    ]);
    assert.deepEqual(texts.sv, { title: 'Fika nu', description: 'Hej & välkommen\na < b' });
  });

  it('has a title even when only the description has words', () => {
    assert.equal(
      readOne(['SUMMARY:', 'DESCRIPTION:Öppet hus\\nAlla kommer']).texts.sv!.title,
      'Öppet hus',
    );
    assert.match(refusalOf(['SUMMARY:'])!, /^line 3: it has no title/);
  });

  it('is recognised without a UID', () => {
    const [one, again, other] = [['UID:'], ['UID:'], ['UID:', 'SUMMARY:Annat']].map(
      (lines) => readOne(lines).uid,
    );
    assert.match(one!, /^imported-[0-9a-f]{32}$/);
    assert.equal(again, one);
    assert.notEqual(other, one);
  });

  it('that is private stays private', () => {
    assert.equal(refusalOf(['CLASS:PRIVATE']), 'line 8: it is marked as private');
    assert.equal(refusalOf(['CLASS:confidential']), 'line 8: it is marked as confidential');
  });

  it('names no people', () => {
    const source = readOne([
      'ATTENDEE;CN="Någon Annan":mailto:nagon@partner.example',
      'ORGANIZER;CN=Någon:mailto:x@partner.example',
      'CONTACT:Någon',
    ]);
    assert.doesNotMatch(JSON.stringify(source), /någon|mailto/i);
    assert.deepEqual(readOne(['ORGANIZER;CN=hyresgästföreningen:mailto:x@y.example']).organisers, [
      'hgf',
    ]);
    assert.deepEqual(sourcesOf(read(event(), { organiser: 'hgf' }))[0]!.organisers, ['hgf']);
  });
});

describe('where an event takes place', () => {
  const cases: [string[], object][] = [
    [['LOCATION:Kunskapens hus'], { house: 'kunskapens-hus' }],
    [
      ['LOCATION:house of knowledge\\, Verkstaden'],
      { house: 'kunskapens-hus', room: 'verkstaden' },
    ],
    [['LOCATION:Kunskapens husvagn'], { address: 'Kunskapens husvagn' }],
    [['LOCATION:Storgatan 1\\nNorrköping'], { address: 'Storgatan 1, Norrköping' }],
    [['LOCATION:https://moten.example/rum'], { onlineUrl: 'https://moten.example/rum' }],
    [['GEO:58.57503;16.17004'], { house: 'kunskapens-hus' }],
    [['GEO:58.6;16.2'], {}],
    [
      ['CONFERENCE;VALUE=URI:https://moten.example/x', 'LOCATION:Idrottens hus'],
      { house: 'idrottens-hus', onlineUrl: 'https://moten.example/x' },
    ],
    [['LOCATION:javascript:alert(1)'], { address: 'javascript:alert(1)' }],
  ];
  const placeOf = ({ house, room, address, onlineUrl }: Record<string, unknown>) => ({
    ...(house !== undefined && { house }),
    ...(room !== undefined && { room }),
    ...(address !== undefined && { address }),
    ...(onlineUrl !== undefined && { onlineUrl }),
  });
  for (const [lines, expected] of cases) {
    it(`${lines.join(' ')} is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(placeOf(readOne(lines)), expected));
  }

  it('is the usual house where none is named, and its room by name', () => {
    const usual = { house: 'kunskapens-hus' };
    assert.deepEqual(placeOf(readOne([], usual)), usual);
    assert.deepEqual(placeOf(readOne(['LOCATION:verkstaden'], usual)), {
      ...usual,
      room: 'verkstaden',
    });
    assert.deepEqual(placeOf(readOne(['LOCATION:Torget'], usual)), { address: 'Torget' });
  });
});

describe('when an event takes place', () => {
  const cases: [string, string[], string][] = [
    [
      'a zone',
      [
        'DTSTART;TZID=Europe/Stockholm:20261124T170000',
        'DTEND;TZID=Europe/Stockholm:20261124T183000',
      ],
      '2026-11-24T17:00 +90',
    ],
    [
      'another zone',
      ['DTSTART;TZID=Europe/Helsinki:20261124T170000', 'DURATION:PT1H'],
      '2026-11-24T16:00 +60',
    ],
    ['UTC', ['DTSTART:20260701T150000Z', 'DTEND:20260701T160000Z'], '2026-07-01T17:00 +60'],
    ['no zone', ['DTSTART:20261124T170000', 'DTEND:20261124T180000'], '2026-11-24T17:00 +60'],
    [
      'a Windows zone',
      ['DTSTART;TZID=GMT Standard Time:20261124T170000', 'DURATION:P1D'],
      '2026-11-24T18:00 +1440',
    ],
    [
      'two zones',
      ['DTSTART;TZID=Europe/Stockholm:20261124T170000', 'DTEND:20261124T170000Z'],
      '2026-11-24T17:00 +60',
    ],
    [
      'the night the clock goes back',
      [
        'DTSTART;TZID=Europe/Stockholm:20261025T010000',
        'DTEND;TZID=Europe/Stockholm:20261025T040000',
      ],
      '2026-10-25T01:00 +240',
    ],
    ['no end', ['DTSTART:20261124T170000'], '2026-11-24T17:00 +0'],
    [
      'a second before midnight',
      ['DTSTART:20261124T000000', 'DTEND:20261124T235959'],
      '2026-11-24T00:00 +1440',
    ],
    ['one day', ['DTSTART;VALUE=DATE:20261124'], '2026-11-24T00:00 +1440 all day'],
    [
      'one day, ending on it',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261124'],
      '2026-11-24T00:00 +1440 all day',
    ],
    [
      'three days',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127'],
      '2026-11-24T00:00 +4320 all day',
    ],
    [
      'days without saying so',
      ['DTSTART:20261124', 'DTEND:20261125'],
      '2026-11-24T00:00 +1440 all day',
    ],
    [
      'days with a clock time at the end',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND:20261125T040000'],
      '2026-11-24T00:00 +2880 all day',
    ],
    [
      'a day of hours',
      ['DTSTART;VALUE=DATE:20261124', 'DURATION:PT10H'],
      '2026-11-24T00:00 +1440 all day',
    ],
    [
      'an end and a length',
      ['DTSTART:20261124T170000', 'DTEND:20261124T180000', 'DURATION:PT0S'],
      '2026-11-24T17:00 +60',
    ],
  ];
  for (const [what, lines, expected] of cases) {
    it(`by ${what}`, () => {
      const { startsLocal, durationMinutes, allDay } = readOne(lines);
      assert.equal(`${startsLocal} +${durationMinutes}${allDay ? ' all day' : ''}`, expected);
    });
  }

  it('by the zone the calendar names', () => {
    const reading = read(['X-WR-TIMEZONE:Europe/London', ...event('DTSTART:20261124T170000')]);
    assert.equal(sourcesOf(reading)[0]!.startsLocal, '2026-11-24T18:00');
  });

  // The event begins at line 3; its start stands at line 6.
  const refused: [string[], string][] = [
    [['DTSTART:20260230T100000'], 'line 6: DTSTART is no date: "20260230T100000"'],
    [['DTSTART:20261124T170000', 'DTEND:None'], 'line 7: DTEND is no date: "None"'],
    [['DTSTART:20261124T170000', 'DTEND:20261124T160000'], 'line 7: it ends before it starts'],
    [['DTSTART:20261124T170000', 'DURATION:-PT1H'], 'line 7: it ends before it starts'],
    [['DTSTART:20261124T170000', 'DURATION:P9Y'], 'line 6: it lasts longer than a year'],
    [
      ['DTSTART;TZID=Customized:20261124T170000'],
      'line 6: the time zone "Customized" is unknown and the file does not explain it',
    ],
    [['DTSTART:'], 'line 6: DTSTART is no date: ""'],
  ];
  for (const [lines, reason] of refused) {
    it(`not by ${lines.join(' ')}`, () => assert.equal(refusalOf(lines), reason));
  }
});

describe('a calendar as a whole', () => {
  it('is refused when it is too large', () => {
    assert.throws(() => readCalendar(Buffer.alloc(limits.bytes + 1), context), FileError);
  });

  it('keeps what is sound and names what is not', () => {
    const reading = read([
      ...event('UID:a'),
      ...event('UID:b', 'DTSTART:i morgon'),
      ...event('UID:c'),
    ]);
    assert.deepEqual(
      sourcesOf(reading).map(({ uid }) => uid),
      ['a', 'c'],
    );
    assert.deepEqual(reading.skipped, [
      { place: 'line 12', title: 'Läxhjälp', reason: 'DTSTART is no date: "i morgon"' },
    ]);
  });

  it('may hold several calendars, each with its zone', () => {
    const one = (zone: string, uid: string) => [
      `X-WR-TIMEZONE:${zone}`,
      ...event(`UID:${uid}`, 'DTSTART:20261124T170000'),
    ];
    const reading = read([
      ...one('Europe/London', 'a'),
      'END:VCALENDAR',
      'BEGIN:VCALENDAR',
      ...one('Europe/Helsinki', 'b'),
    ]);
    assert.deepEqual(
      sourcesOf(reading).map(({ startsLocal }) => startsLocal),
      ['2026-11-24T18:00', '2026-11-24T16:00'],
    );
  });
});
