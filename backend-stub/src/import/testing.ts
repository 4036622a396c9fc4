import type { ActivitySource } from '@klocket/contract';
import { readCalendar } from './read-calendar.ts';
import type { Reading, ReadingContext } from './reading.ts';

/** What tests read with: a small district on a fixed day. */
export const context: ReadingContext = {
  now: '2026-11-22T08:00:00Z',
  zone: 'Europe/Stockholm',
  language: 'sv',
  houses: [
    {
      id: 'kunskapens-hus',
      names: ['Kunskapens hus', 'House of Knowledge'],
      rooms: [{ id: 'verkstaden', names: ['Verkstaden'] }],
      position: { latitude: 58.575, longitude: 16.17 },
    },
    { id: 'idrottens-hus', names: ['Idrottens hus'], rooms: [] },
  ],
  themes: [{ id: 'larande', names: ['Lärande', 'Learning'] }],
  organisers: [{ id: 'hgf', names: ['Hyresgästföreningen'] }],
};

/** A calendar file around some lines. */
export const calendar = (...lines: string[]) =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));

/** An event; a start, a title and a UID are added where the lines have none. */
export function event(...lines: string[]) {
  const has = (name: string) => lines.some((line) => new RegExp(`^${name}[;:]`).test(line));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:laxhjalp@partner.example']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Läxhjälp']),
    ...(has('DTSTART')
      ? []
      : [
          'DTSTART;TZID=Europe/Stockholm:20261124T170000',
          'DTEND;TZID=Europe/Stockholm:20261124T190000',
        ]),
    ...lines,
    'END:VEVENT',
  ];
}

/** Reads a calendar that holds these lines. */
export const read = (lines: string[], around: Partial<ReadingContext> = {}): Reading =>
  readCalendar(calendar(...lines), { ...context, ...around });

/** The activities of a reading. */
export const sourcesOf = ({ entries }: Reading): ActivitySource[] =>
  entries.flatMap((entry) => (entry.kind === 'cancellation' ? [] : [entry.source]));

/** The only activity that one event becomes. */
export function readOne(lines: string[], around: Partial<ReadingContext> = {}) {
  const reading = read(event(...lines), around);
  const [source] = sourcesOf(reading);
  if (!source) throw new Error(`left out: ${reading.skipped[0]?.reason}`);
  return source;
}

/** Why one event is left out, as `line: reason`. */
export const refusalOf = (lines: string[]) =>
  read(event(...lines)).skipped.map(({ place, reason }) => `${place}: ${reason}`)[0];
