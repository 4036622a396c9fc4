import type { ProblemCode, ProblemDetails } from '@klocket/contract';

/** Why a request failed: the server's own code, or `unreachable` when there was no answer at all. */
export class Problem extends Error {
  readonly code: ProblemCode | 'unreachable';
  readonly details: ProblemDetails | undefined;
  constructor(code: Problem['code'], details?: ProblemDetails, cause?: unknown) {
    super(details?.detail ?? code, { cause });
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}
