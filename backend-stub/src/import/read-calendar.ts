import { takeApart, type CalendarParts } from './components.ts';
import type { Properties } from './properties.ts';
import { FileError, limits, type ReadEntry, type Reading, type ReadingContext } from './reading.ts';
import { readSeries, type SeriesContext } from './read-series.ts';
import { groupByUid, remarkOf, type Series } from './series.ts';
import { zoneByName, zoneFinder } from './zones.ts';

/** Called with each series before it is read; returns true to leave it out. */
export type BeforeEach = (number: number) => boolean;

/**
 * Reads an iCalendar file (RFC 5545) into activities. Fetches nothing, and takes an hour it cannot
 * understand as a reason to leave one entry out, never as a reason to guess. Throws a `FileError`
 * when the file as a whole cannot be read.
 */
export function readCalendar(
  file: Uint8Array,
  context: ReadingContext,
  leaveOut?: BeforeEach,
): Reading {
  if (file.byteLength > limits.bytes) {
    throw new FileError(`the file is larger than ${limits.bytes / 1024 / 1024} MB`);
  }
  const { calendars, ignored, complete } = takeApart(file);
  const reading: Reading = { entries: [], skipped: [], notes: [], ignored };
  let number = 0;
  for (const calendar of calendars) {
    const around = surroundings(calendar, context, reading);
    for (const series of groupByUid(calendar.events, around.skip)) {
      const head = series.master ?? series.changes[0]!;
      if (leaveOut?.(number++)) {
        around.skip({ ...placeOf(head), reason: 'reading it took too long' });
        continue;
      }
      const entry = readOne(series, head, around);
      if (entry) reading.entries.push(entry);
    }
  }
  if (!complete) {
    reading.notes.push({
      place: 'end of file',
      reason: 'END:VCALENDAR is missing; the file may have been cut off',
    });
  }
  return reading;
}

function readOne(series: Series, head: Properties, around: SeriesContext): ReadEntry | undefined {
  try {
    return readSeries(series, around);
  } catch (error) {
    around.skip(remarkOf(error, head.line, head.text('SUMMARY')));
    for (const change of series.changes.filter((change) => change !== head)) {
      around.skip({
        ...placeOf(change),
        reason: `it belongs to the event at line ${head.line}, which is left out`,
      });
    }
    return undefined;
  }
}

function surroundings(
  calendar: CalendarParts,
  context: ReadingContext,
  reading: Reading,
): SeriesContext {
  const valueOf = (name: string) =>
    calendar.properties
      .find(({ text }) => text.toUpperCase().startsWith(`${name}:`))
      ?.text.slice(name.length + 1)
      .trim();
  const named = valueOf('X-WR-TIMEZONE');
  return {
    ...context,
    findZone: zoneFinder(calendar.zones, context.zone, context.now),
    floating: (named && zoneByName(named)) || context.zone,
    callsOff: valueOf('METHOD')?.toUpperCase() === 'CANCEL',
    skip: (remark) => reading.skipped.push(remark),
    note: (remark) => reading.notes.push(remark),
  };
}

const placeOf = (properties: Properties) => ({
  place: `line ${properties.line}`,
  title: properties.text('SUMMARY'),
});
