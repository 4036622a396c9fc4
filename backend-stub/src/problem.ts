import type { FieldError, ProblemCode, ProblemDetails } from '@klocket/contract';

/** A field that was not right, before it is put into words. */
export type FieldProblem = Omit<FieldError, 'detail'>;

/** What a program needs beside the code to go on. */
export type ProblemMembers = Pick<ProblemDetails, 'current' | 'changedBy' | 'changedAt' | 'proof'>;

const statuses: Record<ProblemCode, number> = {
  invalid: 400,
  'not-found': 404,
  gone: 410,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'too-large': 413,
  'unsupported-media-type': 415,
  'forbidden-origin': 403,
  unauthenticated: 401,
  forbidden: 403,
  'passkey-needed': 403,
  'passkey-refused': 403,
  'other-browser': 403,
  'sign-in-over': 410,
  'last-coordinator': 409,
  'signup-unneeded': 409,
  'signup-over': 409,
  'signup-cancelled': 409,
  'signup-closed': 409,
  'signup-not-open': 409,
  'seats-too-few': 409,
  'circle-open': 409,
  'step-refused': 409,
  'proof-needed': 429,
  'precondition-required': 428,
  'changed-meanwhile': 412,
  'key-reused': 422,
  'rate-limited': 429,
  unavailable: 503,
  internal: 500,
};

/** What a program is told when something cannot be done; thrown once, worded where it is shown. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly errors: FieldProblem[] | undefined;
  readonly headers: Record<string, string> | undefined;
  readonly members: ProblemMembers | undefined;

  constructor(
    code: ProblemCode,
    more: {
      status?: number;
      errors?: FieldProblem[];
      headers?: Record<string, string>;
      members?: ProblemMembers;
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.code = code;
    this.status = more.status ?? statuses[code];
    this.errors = more.errors;
    this.headers = more.headers;
    this.members = more.members;
  }
}
