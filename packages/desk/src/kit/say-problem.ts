import { describeProblem, Problem } from '@klocket/core';

/** Says calmly what went wrong: in the server's words where it has any, since it knows more. */
export function sayProblem(error: unknown): string {
  const detail = error instanceof Problem ? error.details?.detail : undefined;
  return detail ?? describeProblem(error);
}
