import type { Tone } from '../paper.ts';

export const soft = '#55525c';
export const hair = '#d8d3c8';
export const ground = '#f6f3ec';
export const brand = '#0b6b5d';
export const white = '#ffffff';

/** The letters and the ground of each meaning; all can be read on paper without colours too. */
export const tones: Record<Tone, { ink: string; ground: string }> = {
  good: { ink: '#17603a', ground: '#e2f1e7' },
  open: { ink: '#764400', ground: '#fbecd2' },
  bad: { ink: '#961a2b', ground: '#fbe4e4' },
  new: { ink: '#154a9c', ground: '#e2ebfa' },
  quiet: { ink: '#55525c', ground: '#ece8df' },
};
