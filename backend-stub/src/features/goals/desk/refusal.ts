import { Problem } from '../../../problem.ts';

/** Refuses with one field that is not right. */
export const refusal = (code: string, pointer: string, params: Record<string, unknown> = {}) =>
  new Problem('invalid', { status: 422, errors: [{ pointer, code, params }] });
