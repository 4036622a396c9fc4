import ICAL from 'ical.js';
import type { Component } from './components.ts';
import { EntryError } from './reading.ts';
import { plainText } from './words.ts';

/** One property of an entry, with its line for whoever has to mend it. */
export interface Property {
  name: string;
  line: number;
  params: Record<string, string>;
  /** The type of its values, lower case: `date`, `period`, `text` … */
  type: string;
  /** As ical.js reads them, by the type of the property. */
  values: unknown[];
  /** All that stands after the colon. */
  raw: string;
}

/** The properties an entry is made of. Others are not even taken apart: attendees stay unread. */
const used = new Set([
  'CATEGORIES',
  'CLASS',
  'COMMENT',
  'CONFERENCE',
  'DESCRIPTION',
  'DTEND',
  'DTSTAMP',
  'DTSTART',
  'DURATION',
  'EXDATE',
  'EXRULE',
  'GEO',
  'LOCATION',
  'ORGANIZER',
  'RDATE',
  'RECURRENCE-ID',
  'RRULE',
  'SEQUENCE',
  'STATUS',
  'SUMMARY',
  'UID',
  'URL',
]);

export class Properties {
  readonly line: number;
  readonly #byName = new Map<string, Property[]>();

  constructor(component: Pick<Component, 'line' | 'properties'>) {
    this.line = component.line;
    for (const { number, text } of component.properties) {
      const name = text.slice(0, text.search(/[;:]/)).toUpperCase();
      if (!used.has(name)) continue;
      const property = readProperty(name, number, text);
      const known = this.#byName.get(name);
      if (known) known.push(property);
      else this.#byName.set(name, [property]);
    }
  }

  first(name: string) {
    return this.#byName.get(name)?.[0];
  }

  all(name: string) {
    return this.#byName.get(name) ?? [];
  }

  /** The words of a property, cleaned; undefined when it is absent or empty. */
  text(name: string) {
    const value = this.first(name)?.values[0];
    return (typeof value === 'string' && plainText(value).trim()) || undefined;
  }

  /** An upper-case token such as a status. */
  token(name: string) {
    return this.text(name)?.toUpperCase();
  }

  /** A whole number; 0 when it is absent or none. */
  number(name: string) {
    const value = Number(this.first(name)?.values[0]);
    return Number.isSafeInteger(value) ? value : 0;
  }
}

function readProperty(name: string, line: number, text: string): Property {
  // Outlook writes zone names that end in a colon, and some programs leave them unquoted.
  const mended = /^(DT|EX|RD|REC)/.test(name) ? text.replace(/::(?=\d{8})/, ':') : text;
  let parsed: unknown[];
  try {
    parsed = ICAL.parse.property(mended);
  } catch (error) {
    throw new EntryError(line, `${name} cannot be read: ${(error as Error).message}`);
  }
  const [, params, type, ...values] = parsed;
  return {
    name,
    line,
    params: params as Record<string, string>,
    type: String(type),
    values,
    raw: rawValue(mended),
  };
}

/** What stands after the first colon outside quotation marks. */
function rawValue(text: string) {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === ':' && !quoted) return text.slice(index + 1);
  }
  return '';
}
