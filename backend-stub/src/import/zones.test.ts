import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zoneByName, zoneFinder } from './zones.ts';

const now = '2026-11-22T08:00:00Z';

const zone = (name: string, standard: string, daylight: string, ...more: string[]) =>
  [
    ...['BEGIN:VTIMEZONE', `TZID:${name}`, ...more],
    ...[
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      `TZOFFSETFROM:${daylight}`,
      `TZOFFSETTO:${standard}`,
    ],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
    ...[
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      `TZOFFSETFROM:${standard}`,
      `TZOFFSETTO:${daylight}`,
    ],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ].map((text, index) => ({ number: index + 1, text }));

describe('finding a time zone', () => {
  const names: [string, string | undefined][] = [
    ['Europe/Stockholm', 'Europe/Stockholm'],
    ['UTC', 'UTC'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Pacific Standard Time:', 'America/Los_Angeles'],
    ['/mozilla.org/20070129_1/Europe/Berlin', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Helsinki', 'Europe/Helsinki'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['EST', undefined],
    ['Germany/Berlin', undefined],
    ['Customized Time Zone', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ];
  for (const [name, expected] of names) {
    it(`takes "${name}" for ${expected ?? 'none'}`, () => assert.equal(zoneByName(name), expected));
  }

  it("by what the file says of it, the district's own first", () => {
    const find = zoneFinder([zone('Vår egen', '+0100', '+0200')], 'Europe/Stockholm', now);
    assert.equal(find('Vår egen'), 'Europe/Stockholm');
  });

  it('by what the file says of it, anywhere', () => {
    const find = zoneFinder([zone('Dublin; London', '+0000', '+0100')], 'Europe/Stockholm', now);
    const found = Temporal.Instant.from('2026-07-01T12:00Z').toZonedDateTimeISO(
      find('Dublin; London')!,
    );
    assert.equal(found.offset, '+01:00');
  });

  it('by the place a definition names', () => {
    const find = zoneFinder(
      [zone('x', '+0300', '+0300', 'X-LIC-LOCATION:Europe/Paris')],
      'Europe/Stockholm',
      now,
    );
    assert.equal(find('x'), 'Europe/Paris');
  });

  it('not by a definition that would take for ever, or makes no sense', () => {
    const hostile = zone('x', '+0100', '+0200').map(({ number, text }) => ({
      number,
      text: text.replace('FREQ=YEARLY', 'FREQ=SECONDLY'),
    }));
    assert.equal(zoneFinder([hostile], 'Europe/Stockholm', now)('x'), undefined);
    assert.equal(zoneFinder([zone('x', 'nu', 'då')], 'Europe/Stockholm', now)('x'), undefined);
  });
});
