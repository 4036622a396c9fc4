import type { ActivitySource } from '@klocket/contract';
import { sameSource } from '../features/activities/activity-check.ts';
import { sameValue } from '../same-value.ts';
import { cancelled } from './event-change.ts';
import { intended, mergeChanges } from './known-changes.ts';
import { everyOccurrence } from './read-series.ts';
import type { ReadEntry, ReadingContext } from './reading.ts';

/**
 * What an activity shall be after an entry has been taken in; undefined when the entry calls off
 * what is not there. A calendar knows nothing of ages, prices or other languages, and does not
 * take away what staff have written; of a sensitive activity it does not touch the words.
 */
export function combine(
  entry: ReadEntry,
  known: ActivitySource | undefined,
  context: Pick<ReadingContext, 'now' | 'zone'>,
): ActivitySource | undefined {
  if (entry.kind === 'cancellation') {
    if (!known) return undefined;
    const changes =
      entry.changes === 'all'
        ? everyOccurrence(known, context).map((id) => cancelled(id))
        : entry.changes;
    return { ...known, changes: mergeChanges(known.changes, changes) };
  }
  if (!known) return entry.source;
  const same = { id: known.id, uid: known.uid };
  if (entry.kind === 'complete') return { ...entry.source, ...same };
  const source = intended(entry.source, known);
  const changes = mergeChanges(known.changes, source.changes);
  if (entry.kind === 'changes') return { ...known, changes };
  return {
    ...known,
    ...source,
    ...same,
    texts: known.sensitive ? known.texts : wordsOf(source, known),
    allDay: source.allDay,
    recurrence: source.recurrence,
    ...placeOf(source, known),
    materials: known.materials ?? source.materials,
    changes,
  };
}

/** A calendar has one text beside the title: it is no news where it is the summary we gave it. */
function wordsOf(source: ActivitySource, known: ActivitySource) {
  const texts = { ...known.texts };
  for (const [language, { title, description }] of Object.entries(source.texts)) {
    const before = texts[language];
    const isSummary = before?.description === undefined && before?.summary === description;
    texts[language] = { ...before, title, ...(description && !isSummary && { description }) };
  }
  return texts;
}

/** The entry's place replaces the known one whole; an entry without any leaves it. */
function placeOf(source: ActivitySource, known: ActivitySource) {
  const says = source.house || source.address || source.onlineUrl;
  const { house, room, address, onlineUrl } = says ? source : known;
  return { house, room, address, onlineUrl };
}

/** Whether two activities say the same, their changed occurrences included. */
export const saysTheSame = (one: ActivitySource, other: ActivitySource) =>
  sameSource(one, other) && sameValue(one.changes ?? [], other.changes ?? []);
