import type { Problem } from '../problem.ts';

/** The server remembers a visitor's key for 30 days; what is older could be made twice. */
export const longestMs = 29 * 24 * 3_600_000;

const passing: readonly Problem['code'][] = [
  'unreachable',
  'unavailable',
  'rate-limited',
  'internal',
];

/** Whether a problem passes by itself; every other answer is for the visitor to act on. */
export const isPassing = ({ code }: Problem) => passing.includes(code);
