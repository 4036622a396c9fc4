/** How even a spread is, in words of four steps. */
export type EvennessStep = 'very-even' | 'even' | 'rather-uneven' | 'uneven';

/** So much of Pielou's J belongs to each step. */
export function evennessStep(value: number): EvennessStep {
  if (value >= 0.95) return 'very-even';
  if (value >= 0.85) return 'even';
  if (value >= 0.7) return 'rather-uneven';
  return 'uneven';
}
