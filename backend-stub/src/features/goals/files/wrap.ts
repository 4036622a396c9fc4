/** The width of a letter in em, about, in the fonts that machines have. */
const letter = 0.56;

/** Text in lines of a width, as far as that can be told without a font; the last one ends with an ellipsis where there is more. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const room = Math.floor(width / (size * letter));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, room))) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= room) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, room - 1).trimEnd()}…`];
}

/** A word in pieces that fit, whole letters each. */
function pieces(word: string, room: number): string[] {
  const letters = [...word];
  if (letters.length <= room) return [word];
  return Array.from({ length: Math.ceil(letters.length / room) }, (_, at) =>
    letters.slice(at * room, (at + 1) * room).join(''),
  );
}
