/** One line of an iCalendar file after unfolding (RFC 5545 3.1), with the line it began on. */
export interface ContentLine {
  number: number;
  text: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/**
 * Takes a file apart into unfolded lines. Lines may end in CRLF, LF or CR, and a fold may split a
 * letter in two, so folds are undone in bytes before the letters are read. A line that is not
 * UTF-8 is read as Windows-1252, which older calendars write.
 */
export function* contentLines(file: Uint8Array): Generator<ContentLine> {
  const bytes = byteText(file);
  let number = 0;
  let begun: { number: number; parts: string[] } | undefined;
  for (const line of physicalLines(bytes)) {
    number += 1;
    if (begun && (line.startsWith(' ') || line.startsWith('\t'))) {
      begun.parts.push(line.slice(1));
      continue;
    }
    if (begun) yield finished(begun);
    begun = line.trim() === '' ? undefined : { number, parts: [line] };
  }
  if (begun) yield finished(begun);
}

const finished = ({ number, parts }: { number: number; parts: string[] }): ContentLine => ({
  number,
  text: decode(parts.join('')),
});

/** The file with one character for each byte, without a byte order mark. */
function byteText(file: Uint8Array) {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) {
    return Buffer.from(new TextDecoder('utf-16le').decode(buffer)).toString('latin1');
  }
  const text = buffer.toString('latin1');
  return text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
}

function* physicalLines(text: string) {
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to += 1;
    yield text.slice(from, to);
    from = text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1;
  }
}

function decode(text: string) {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}
