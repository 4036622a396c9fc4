import { contentLines, type ContentLine } from './content-lines.ts';
import { FileError, limits } from './reading.ts';

/** One VCALENDAR of a file, taken apart but not yet understood. */
export interface CalendarParts {
  properties: ContentLine[];
  events: Component[];
  /** VTIMEZONE components with everything inside them, as lines. */
  zones: ContentLine[][];
}

/** A component's own lines; those of components inside it are left out. */
export interface Component {
  name: string;
  line: number;
  properties: ContentLine[];
  /** Why it cannot be used as it stands. */
  broken?: string;
}

export interface FileParts {
  calendars: CalendarParts[];
  ignored: Record<string, number>;
  /** False when the file ends before its END:VCALENDAR. */
  complete: boolean;
}

const entryNames = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
const wordy = /^(DESCRIPTION|SUMMARY|LOCATION|COMMENT)[;:]/i;

/**
 * Sorts the lines of a file into calendars, events and time zones. Tolerates what calendars in the
 * wild get wrong: an END that names nothing, a missing END, a text continued without a fold.
 * Throws a `FileError` when the file is no calendar or goes beyond the limits.
 */
export function takeApart(file: Uint8Array): FileParts {
  const parts: FileParts = { calendars: [], ignored: {}, complete: true };
  const open: Component[] = [];
  let calendar: CalendarParts | undefined;
  let zone: ContentLine[] | undefined;
  let events = 0;

  const close = (depth: number, broken?: string) => {
    while (open.length > depth) {
      const component = open.pop()!;
      if (broken && entryNames.has(component.name)) component.broken = broken;
      if (component.name === 'VTIMEZONE') zone = undefined;
      if (component.name === 'VCALENDAR') calendar = undefined;
    }
  };

  const begin = (name: string, line: number) => {
    if (name === 'VCALENDAR') {
      close(0, 'it is not closed before the next calendar begins');
      parts.calendars.push((calendar = { properties: [], events: [], zones: [] }));
    } else if (entryNames.has(name)) {
      const unclosed = open.findIndex((component) => entryNames.has(component.name));
      if (unclosed >= 0) close(unclosed, `its END:${open[unclosed]!.name} is missing`);
    }
    const component: Component = { name, line, properties: [] };
    open.push(component);
    if (open.length > limits.nesting) {
      throw new FileError(`components are nested deeper than ${limits.nesting}`, `line ${line}`);
    }
    if (name === 'VEVENT') {
      calendar!.events.push(component);
      if (++events > limits.entries) {
        throw new FileError(`the file has more than ${limits.entries} events`, `line ${line}`);
      }
    } else if (name === 'VTIMEZONE') {
      calendar!.zones.push((zone = []));
    } else if (name !== 'VCALENDAR' && !zone) {
      parts.ignored[name] = (parts.ignored[name] ?? 0) + 1;
    }
  };

  for (const line of contentLines(file)) {
    const [, edge, component] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line.text) ?? [];
    const name = component?.toUpperCase();
    if (!calendar && !(edge?.toUpperCase() === 'BEGIN' && name === 'VCALENDAR')) {
      if (parts.calendars.length > 0) continue;
      throw new FileError(
        'this is not an iCalendar file: it must begin with BEGIN:VCALENDAR',
        `line ${line.number}`,
      );
    }
    if (edge && name) {
      if (edge.toUpperCase() === 'BEGIN') begin(name, line.number);
      zone?.push(line);
      if (edge.toUpperCase() === 'END') {
        const depth = open.findLastIndex((candidate) => candidate.name === name);
        if (depth >= 0) {
          close(depth + 1, 'its END is missing');
          close(depth);
        }
      }
      continue;
    }
    zone?.push(line);
    addProperty(open.at(-1)!, line);
    if (open.length === 1) calendar!.properties = open[0]!.properties;
  }
  if (open.length > 0) {
    parts.complete = false;
    close(0, 'the file ends in the middle of it');
  }
  if (parts.calendars.length === 0) {
    throw new FileError('this is not an iCalendar file: it holds no BEGIN:VCALENDAR');
  }
  return parts;
}

function addProperty(component: Component, line: ContentLine) {
  if (/^[A-Za-z0-9-]+[;:]/.test(line.text)) {
    component.properties.push(line);
    return;
  }
  // Some programs break long texts without the space that marks a continuation.
  const previous = component.properties.at(-1);
  if (previous && wordy.test(previous.text)) previous.text += `\\n${line.text}`;
}
