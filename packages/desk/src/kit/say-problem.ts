import { describeProblem, Problem } from '@klocket/core';
import type { DeskPlace } from '../place.ts';

/** Says calmly what went wrong: in the server's words where it has any, since it knows more. */
export function sayProblem(error: unknown): string {
  const detail = error instanceof Problem ? error.details?.detail : undefined;
  return detail ?? describeProblem(error);
}

/** The same, of the one field that was wrong where there is one: for what has no form. */
export function sayFirst(error: unknown): string {
  const first = error instanceof Problem ? error.details?.errors?.[0]?.detail : undefined;
  return first ?? sayProblem(error);
}

/** Says at the edge of the screen what went wrong. */
export const notifyProblem = ({ notify }: DeskPlace, error: unknown, say = sayProblem) =>
  notify({ words: say(error), trouble: true });
