/** An index of the answers to one question, with how sure it is. */
export interface PulseIndex {
  value: number;
  low: number;
  high: number;
  /** How many answered, in steps of 5. */
  n: number;
}

/** With fewer answers nothing is told. */
export const fewestAnswers = 10;

/**
 * So many steps at least must the answers together lie from where all are alike. Nearer than two of the
 * widest steps, an index and its n would tell how many chose a score that nearly nobody chose.
 */
const fewestSteps = 8;

/**
 * Whether answers may be told of together, by how many gave each score: enough of them, and not so alike
 * that it would be told of each what they said.
 */
export function mayTell(counts: readonly number[]) {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const steps = counts.reduce((sum, count, at) => sum + count * at, 0);
  const most = n * (counts.length - 1);
  return n >= fewestAnswers && steps >= fewestSteps && most - steps >= fewestSteps;
}

/**
 * The mean of answers from 1 to 5 as an index from 0 to 100, in whole points: (mean − 1) / 4 × 100.
 * Undefined where nothing may be told. It says nothing of those who were not asked: who answers is not
 * chosen at random.
 */
export function pulseIndexOf(counts: readonly number[]): PulseIndex | undefined {
  if (!mayTell(counts)) return undefined;
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const steps = counts.reduce((sum, count, at) => sum + count * at, 0);
  const value = Math.round((steps / answers / (counts.length - 1)) * 100);
  const n = Math.round(answers / 5) * 5;
  return { value, ...intervalOf(value, n), n };
}

const z = 1.96;

/**
 * An interval that holds the true index in at least 95 of 100 cases, after Wilson (1927), in whole points
 * rounded outwards. It takes the answers to be as far apart as a mean lets them be, so that it follows from
 * the index and n alone: one made of how far apart they are would tell of single answers where they are few.
 */
export function intervalOf(value: number, n: number) {
  const share = value / 100;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const spread = Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const margin = (z * spread) / (1 + z ** 2 / n);
  return {
    low: Math.max(0, Math.floor((middle - margin) * 100)),
    high: Math.min(100, Math.ceil((middle + margin) * 100)),
  };
}
