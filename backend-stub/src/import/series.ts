import type { Component } from './components.ts';
import { uidOf } from './event-source.ts';
import { Properties } from './properties.ts';
import { EntryError, type Remark } from './reading.ts';

/** All events of one UID: the series or single event itself, and its changed occurrences. */
export interface Series {
  uid: string;
  master?: Properties;
  changes: Properties[];
}

/**
 * Puts the events of a calendar together by UID. Of several with the same UID the highest SEQUENCE
 * holds, then the latest DTSTAMP, then the last in the file; the others are reported.
 */
export function groupByUid(events: Component[], skip: (remark: Remark) => void): Series[] {
  const groups = new Map<string, Properties[]>();
  for (const event of events) {
    try {
      if (event.broken) throw new EntryError(event.line, event.broken);
      const properties = new Properties(event);
      const uid = uidOf(properties);
      groups.set(uid, [...(groups.get(uid) ?? []), properties]);
    } catch (error) {
      skip(remarkOf(error, event.line));
    }
  }
  return [...groups].map(([uid, members]) => {
    const ofMaster = members.filter((member) => !member.first('RECURRENCE-ID'));
    const ofChanges = Map.groupBy(
      members.filter((member) => member.first('RECURRENCE-ID')),
      (member) => member.first('RECURRENCE-ID')!.raw.trim(),
    );
    return {
      uid,
      master: newest(ofMaster, skip),
      changes: [...ofChanges.values()].map((same) => newest(same, skip)!),
    };
  });
}

function newest(members: Properties[], skip: (remark: Remark) => void) {
  const [holds, ...older] = members.toReversed().sort((one, other) => age(other, one));
  for (const member of older) {
    skip({
      place: `line ${member.line}`,
      title: member.text('SUMMARY'),
      reason: `the event at line ${holds!.line} has the same UID and replaces it`,
    });
  }
  return holds;
}

const age = (one: Properties, other: Properties) =>
  one.number('SEQUENCE') - other.number('SEQUENCE') ||
  (one.first('DTSTAMP')?.raw ?? '').localeCompare(other.first('DTSTAMP')?.raw ?? '');

/** What to tell about an entry that cannot be used, foreseen or not: the others go on. */
export function remarkOf(error: unknown, line: number, title?: string): Remark {
  if (error instanceof EntryError)
    return { place: `line ${error.line || line}`, title, reason: error.message };
  const why = error instanceof Error ? error.message : String(error);
  return { place: `line ${line}`, title, reason: `it cannot be understood: ${why}` };
}
