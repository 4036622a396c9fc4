import type { OccurrenceChange } from '@klocket/contract';
import { atHome, onClock, written, type EventClock } from './clock.ts';
import { readTimes } from './event-times.ts';
import { descriptionOf, summaryOf } from './event-source.ts';
import { readMoment, type ZoneFinder } from './moments.ts';
import { readPlace, type Place } from './places.ts';
import type { Properties } from './properties.ts';
import { EntryError, type ReadingContext } from './reading.ts';
import { plainText, shortened } from './words.ts';

/** What a changed occurrence is compared with. */
export interface Unchanged {
  clock: EventClock;
  durationMinutes: number;
  place: Place;
  title?: string;
  description?: string;
}

/** A changed occurrence, and its first intended start on the event's own clock. */
export interface ReadChange {
  change: OccurrenceChange;
  reading: Temporal.PlainDateTime;
  /** Whether its words differ; one occurrence cannot have a description of its own. */
  ownWords: boolean;
}

/** The first intended start of a changed occurrence (RECURRENCE-ID). */
function readRecurrenceId(properties: Properties, clock: EventClock, findZone: ZoneFinder) {
  const id = properties.first('RECURRENCE-ID')!;
  if (id.params.range) {
    throw new EntryError(
      id.line,
      `a change of one occurrence and all that follow (RANGE=${id.params.range.slice(0, 20)}) is not supported; end the series and begin a new one`,
    );
  }
  return onClock(readMoment(id, findZone), clock);
}

/** Reads what is different about one occurrence. */
export function readChange(
  properties: Properties,
  unchanged: Unchanged,
  findZone: ZoneFinder,
  context: ReadingContext,
): ReadChange {
  const { clock } = unchanged;
  const reading = readRecurrenceId(properties, clock, findZone);
  const recurrenceId = written(atHome(reading, clock));
  const reason = reasonOf(properties, unchanged, context.language);
  if (properties.token('STATUS') === 'CANCELLED') {
    return {
      reading,
      ownWords: false,
      change: cancelled(recurrenceId, commentOf(properties, context.language)),
    };
  }

  const times = readTimes(properties, findZone, clock.home, clock.zone);
  const startsLocal = written(atHome(times.clock.start, times.clock));
  const place = placeOf(properties, unchanged, context);
  const moved = {
    ...(startsLocal !== recurrenceId && { startsLocal }),
    ...(times.durationMinutes !== unchanged.durationMinutes &&
      times.durationMinutes > 0 && { durationMinutes: times.durationMinutes }),
    ...place,
  };
  const status = statusOf(moved);
  const description = descriptionOf(properties);
  return {
    reading,
    ownWords: description !== undefined && description !== unchanged.description,
    change: { recurrenceId, ...(status && { status }), ...reason, ...moved },
  };
}

/** A cancelled occurrence. */
export const cancelled = (
  recurrenceId: string,
  reason?: OccurrenceChange['reason'],
): OccurrenceChange => ({
  recurrenceId,
  status: 'cancelled',
  ...(reason && { reason }),
});

/** Whether a change says anything at all. */
export const saysSomething = (change: OccurrenceChange) => Object.keys(change).length > 1;

/** The words of COMMENT, where calendars tell why something is called off. */
export function commentOf(properties: Properties, language: string) {
  const comment = properties.text('COMMENT');
  return comment ? { [language]: shortened(plainText(comment), 1000) } : undefined;
}

/** Why it changed: a comment, or the title it has been given for this once. */
function reasonOf(properties: Properties, unchanged: Unchanged, language: string) {
  const comment = commentOf(properties, language);
  if (comment) return { reason: comment };
  const title = summaryOf(properties);
  if (!title || !unchanged.title || title === unchanged.title) return {};
  return { reason: { [language]: title } };
}

function placeOf(properties: Properties, { place }: Unchanged, context: ReadingContext): Place {
  if (!properties.text('LOCATION') && !properties.text('CONFERENCE')) return {};
  const own = readPlace(properties, context);
  const names = ['house', 'room', 'address', 'onlineUrl'] as const;
  return names.every((name) => own[name] === place[name]) ? {} : own;
}

function statusOf(moved: Partial<OccurrenceChange>) {
  if (Object.keys(moved).length === 0) return undefined;
  const onlyOnline = moved.onlineUrl && !moved.house && !moved.address && !moved.startsLocal;
  return onlyOnline ? ('moved-online' as const) : ('rescheduled' as const);
}
