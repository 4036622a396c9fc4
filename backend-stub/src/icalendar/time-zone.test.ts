import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { writeLines } from './lines.ts';
import { timeZoneLines } from './time-zone.ts';

describe('VTIMEZONE', () => {
  it('says both rules of Stockholm', () => {
    assert.deepEqual(timeZoneLines('Europe/Stockholm'), [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Stockholm',
      'BEGIN:DAYLIGHT',
      'DTSTART:20100328T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20101031T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  const zones = [
    'Europe/Stockholm',
    'America/New_York',
    'Africa/Casablanca',
    'UTC',
    'Asia/Kolkata',
  ];
  for (const zone of zones) {
    it(`gives a reader the offsets of ${zone}`, () => {
      const file = ['BEGIN:VCALENDAR', ...timeZoneLines(zone), 'END:VCALENDAR'];
      const calendar = new ICAL.Component(ICAL.parse(writeLines(file)));
      const theirs = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
      // Noon of every ninth day meets each season of each year, and no clock changes at noon.
      let day = Temporal.PlainDate.from('2020-01-01');
      for (; day.year < 2030; day = day.add({ days: 9 })) {
        const noon = day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
        const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`);
        assert.equal(theirs.utcOffset(time), noon.offsetNanoseconds / 1e9, `${zone} ${day}`);
      }
    });
  }
});
