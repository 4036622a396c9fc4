import type { Direction } from './runs.ts';
import { runsOf, wordsOf } from './runs.ts';
import type { Weight } from './fonts.ts';

/** How wide a text is for each point of its size. */
export type Measure = (text: string, weight?: Weight) => number;

/** Sizes of words that have been asked for, which the same week asks for again and again. */
const mostKnown = 20_000;
const known = new Map<string, number>();

/** Measures by the letters that papers are set in, without a paper. */
export const measure: Measure = (text, weight = 'regular') => {
  const key = `${weight} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const width = measureAnew(text, weight);
  if (known.size >= mostKnown) known.clear();
  known.set(key, width);
  return width;
};

function measureAnew(text: string, weight: Weight, direction?: Direction) {
  return runsOf(text, weight, direction).reduce(
    (total, run) =>
      total + run.face.font.layout(run.text, []).advanceWidth / run.face.font.unitsPerEm,
    0,
  );
}

/** How many lines a text takes where there is so much width, both in points. */
export function countLines(
  measured: Measure,
  text: string,
  width: number,
  { size, weight = 'regular' }: { size: number; weight?: Weight },
): number {
  const room = width / size;
  const space = measured(' ', weight);
  let lines = 1;
  let taken = 0;
  for (const word of wordsOf(text)) {
    const wide = word.length > longestWord ? word.length : measured(word, weight);
    if (taken > 0 && taken + space + wide > room) {
      lines += 1;
      taken = 0;
    }
    // What is wider than a line is broken where its letters end.
    lines += Math.max(0, Math.ceil(wide / room) - 1);
    taken = wide > room ? room : taken + (taken > 0 ? space : 0) + wide;
  }
  return lines;
}

/** Longer ones are reckoned as wide as their letters are tall, rather than shaped. */
const longestWord = 80;
