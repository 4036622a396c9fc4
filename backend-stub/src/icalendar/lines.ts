import { plainText } from '../plain-text.ts';

/** Longest line in octets (RFC 5545 3.1), its line end not counted. */
const longest = 75;

const encoder = new TextEncoder();

/** A text as the value of a property (RFC 5545 3.3.11). */
export const textValue = (text: string) =>
  plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n');

/** An instant as `20261124T160000Z`. */
export const utcValue = (instant: string) =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** A day as `20261124`. */
export const dayValue = (day: string) => day.replaceAll('-', '');

/** A clock reading as `20261124T170000`. */
export const localValue = (day: string, time: string) =>
  `${dayValue(day)}T${time.replace(':', '')}00`;

/** Content lines as a file: CRLF after each, folded between characters, never inside one. */
export const writeLines = (lines: string[]) => lines.map((line) => `${fold(line)}\r\n`).join('');

function fold(line: string) {
  // A letter is at most three octets to one unit of a string.
  if (line.length * 3 <= longest || encoder.encode(line).length <= longest) return line;
  let folded = '';
  let room = longest;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0)!);
    if (octets > room) {
      folded += '\r\n ';
      // The space that begins a continued line counts too.
      room = longest - 1;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}

const octetsOf = (codePoint: number) =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
