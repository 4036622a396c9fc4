import { describeProblem as describe, msg, Problem } from '@klocket/core';

/** Says calmly why a calendar cannot be shown. */
export function describeProblem(problem: unknown) {
  if (problem instanceof Problem && (problem.code === 'not-found' || problem.code === 'gone')) {
    return msg('Kalendern finns inte på den här adressen.', { id: 'calendar-unknown' });
  }
  return describe(problem);
}
