import { Type, type Static } from 'typebox';

/** Every problem the server can answer with; widgets put the code into words. */
export const problemCodes = [
  'invalid',
  'not-found',
  'gone',
  'method-not-allowed',
  'not-acceptable',
  'too-large',
  'unsupported-media-type',
  'forbidden-origin',
  'unauthenticated',
  'forbidden',
  'passkey-needed',
  'passkey-refused',
  'other-browser',
  'sign-in-over',
  'last-coordinator',
  'signup-unneeded',
  'signup-over',
  'signup-cancelled',
  'signup-closed',
  'signup-not-open',
  'seats-too-few',
  'circle-open',
  'step-refused',
  'proof-needed',
  'precondition-required',
  'changed-meanwhile',
  'key-reused',
  'rate-limited',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One field that was not right; `pointer` is a JSON pointer (RFC 6901) or `#query/name`. */
export const FieldError = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  detail: Type.String(),
});
export type FieldError = Static<typeof FieldError>;

/** `application/problem+json` (RFC 9457) with a stable `code`. */
export const ProblemDetails = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    code: Type.Enum(problemCodes),
    errors: Type.Optional(Type.Array(FieldError)),
    current: Type.Optional(
      Type.Unknown({ description: 'With `changed-meanwhile`: what it has become.' }),
    ),
    proof: Type.Optional(
      Type.Object(
        { challenge: Type.String(), bits: Type.Integer() },
        {
          description:
            'With `proof-needed`: find a number so that SHA-256 of `challenge:number` begins with so many ' +
            'noughts, and send `challenge:number` as `proof`.',
        },
      ),
    ),
    changedBy: Type.Optional(Type.String()),
    changedAt: Type.Optional(Type.String()),
  },
  { $id: 'Problem' },
);
export type ProblemDetails = Static<typeof ProblemDetails>;
