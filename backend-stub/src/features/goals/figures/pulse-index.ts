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
 * The mean of answers from 1 to 5 as an index from 0 to 100, in whole points, with a 95 % confidence
 * interval: (mean − 1) / 4 × 100 ± 1.96 standard errors. Undefined with fewer than ten answers. It says
 * nothing of those who were not asked: who answers is not chosen at random.
 */
export function pulseIndexOf(counts: readonly number[]): PulseIndex | undefined {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < fewestAnswers) return undefined;
  const points = (at: number) => (at / (counts.length - 1)) * 100;
  const mean = counts.reduce((sum, count, at) => sum + count * points(at), 0) / n;
  const squares = counts.reduce((sum, count, at) => sum + count * (points(at) - mean) ** 2, 0);
  const margin = 1.96 * Math.sqrt(squares / (n - 1) / n);
  return {
    value: Math.round(mean),
    low: Math.max(0, Math.round(mean - margin)),
    high: Math.min(100, Math.round(mean + margin)),
    n: Math.round(n / 5) * 5,
  };
}
