import type { ActivitySource } from '@klocket/contract';
import { expand } from '../features/activities/recurrence/recurrence.ts';
import { atHome, written, writtenShort } from './clock.ts';
import {
  cancelled,
  commentOf,
  readChange,
  saysSomething,
  type ReadChange,
  type Unchanged,
} from './event-change.ts';
import { describe, refuseUnpublished, timesOfSource } from './event-source.ts';
import { readTimes } from './event-times.ts';
import type { ZoneFinder } from './moments.ts';
import type { Properties } from './properties.ts';
import type { ReadEntry, ReadingContext, Remark } from './reading.ts';
import { mergeChanges } from './known-changes.ts';
import { readRecurrence, type HomeRecurrence } from './recurrence-lines.ts';
import { remarkOf, type Series } from './series.ts';

/** What reading one series needs from the calendar it stands in. */
export interface SeriesContext extends ReadingContext {
  findZone: ZoneFinder;
  /** The zone of clock readings that name none. */
  floating: string;
  /** True for a calendar that is sent to call its events off (METHOD:CANCEL). */
  callsOff: boolean;
  skip(remark: Remark): void;
  note(remark: Remark): void;
}

/** Turns a series into what is to be kept. Throws an `EntryError` when nothing of it can be. */
export function readSeries({ uid, master, changes }: Series, context: SeriesContext): ReadEntry {
  if (context.callsOff) return readCancellation(uid, master, changes, context);
  if (master) return readWhole(uid, master, changes, context);
  return readLooseChanges(uid, changes, context);
}

function readWhole(
  uid: string,
  master: Properties,
  overrides: Properties[],
  context: SeriesContext,
): ReadEntry {
  refuseUnpublished(master);
  const { findZone } = context;
  const now = Temporal.Instant.from(context.now);
  const times = readTimes(master, findZone, context.zone, context.floating);
  const home = readRecurrence(master, times.clock, findZone, now);
  const about = describe(master, context);
  if (home.note) context.note(remark(master, home.note));

  const base: Unchanged = { ...times, place: about, ...about.texts[context.language] };
  const read = readChanges(overrides, base, context, home);
  const source: ActivitySource & { uid: string } = {
    uid,
    ...about,
    ...timesOfSource(times, home.startsLocal),
    recurrence: withDates(home.recurrence, unknownStarts(read, base, home)),
  };
  const named = mergeChanges(
    home.changes,
    read.map(({ change }) => change),
  );
  const all =
    master.token('STATUS') === 'CANCELLED'
      ? mergeChanges(
          named,
          everyOccurrence(source, context).map((id) =>
            cancelled(id, commentOf(master, context.language)),
          ),
        )
      : named;
  if (all) source.changes = all;
  return { kind: 'partial', place: `line ${master.line}`, source: tidy(source) };
}

/** The changed occurrences that can be kept; the others are reported. */
function readChanges(
  overrides: Properties[],
  base: Unchanged,
  context: SeriesContext,
  home?: HomeRecurrence,
) {
  const read: ReadChange[] = [];
  for (const override of overrides) {
    try {
      refuseUnpublished(override);
      const found = readChange(override, base, context.findZone, context);
      if (home?.lacks(found.reading)) {
        context.skip(remark(override, 'the series itself leaves this occurrence out (EXDATE)'));
        continue;
      }
      if (found.ownWords)
        context.note(
          remark(
            override,
            'an occurrence has no description of its own; that of the series is kept',
          ),
        );
      read.push(found);
    } catch (error) {
      context.skip(remarkOf(error, override.line, override.text('SUMMARY')));
    }
  }
  return read;
}

/** Changed occurrences the series does not know of: they take place all the same. */
function unknownStarts(read: ReadChange[], { clock }: Unchanged, home: HomeRecurrence) {
  if (read.length === 0) return [];
  const known = home.among(read.map(({ reading }) => reading));
  return read
    .filter(({ reading }) => !known.has(written(reading)))
    .map(({ reading }) => writtenShort(atHome(reading, clock)));
}

/** Only changed occurrences, of a series that is not in the file. */
function readLooseChanges(uid: string, overrides: Properties[], context: SeriesContext): ReadEntry {
  const [first] = overrides as [Properties, ...Properties[]];
  const times = readTimes(first, context.findZone, context.zone, context.floating);
  const about = describe(first, context);
  const base: Unchanged = { ...times, place: about, ...about.texts[context.language] };
  const read = readChanges(overrides, base, context).sort((one, other) =>
    Temporal.PlainDateTime.compare(one.reading, other.reading),
  );
  const starts = read.map(({ reading }) => atHome(reading, times.clock));
  const [start, ...later] = starts;
  const source: ActivitySource & { uid: string } = {
    uid,
    ...about,
    ...timesOfSource(times, written(start ?? atHome(times.clock.start, times.clock))),
    recurrence: withDates(undefined, later.map(writtenShort)),
    changes: read.map(({ change }) => change).filter(saysSomething),
  };
  return { kind: 'changes', place: `line ${first.line}`, source: tidy(source) };
}

function readCancellation(
  uid: string,
  master: Properties | undefined,
  overrides: Properties[],
  context: SeriesContext,
): ReadEntry {
  const place = `line ${(master ?? overrides[0]!).line}`;
  if (master) return { kind: 'cancellation', place, uid, changes: 'all' };
  const { clock } = readTimes(overrides[0]!, context.findZone, context.zone, context.floating);
  const base: Unchanged = { clock, durationMinutes: 0, place: {} };
  const changes = readChanges(overrides, base, context).map(({ change }) =>
    cancelled(change.recurrenceId, change.reason),
  );
  return { kind: 'cancellation', place, uid, changes };
}

/** Every first intended start from a year back until 18 months ahead, or the only one. */
export function everyOccurrence(
  source: ActivitySource,
  { now, zone }: Pick<ReadingContext, 'now' | 'zone'>,
) {
  if (!source.recurrence?.length) return [source.startsLocal];
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  return expand({
    ...source,
    zone,
    from: today.subtract({ months: 12 }).toString(),
    until: today.add({ months: 18 }).toString(),
  }).map(({ recurrence_id }) => recurrence_id);
}

const withDates = (recurrence: string[] | undefined, dates: string[]) =>
  dates.length > 0 ? [...(recurrence ?? []), `RDATE:${dates.join(',')}`] : recurrence;

const remark = (properties: Properties, reason: string): Remark => ({
  place: `line ${properties.line}`,
  title: properties.text('SUMMARY'),
  reason,
});

/** Without the names that say nothing, as the contract wants it. */
const tidy = <Source extends object>(source: Source): Source =>
  Object.fromEntries(
    Object.entries(source).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Source;
