import { ProblemDetails } from '@klocket/contract';

const meanings = {
  400: 'Something in the request is not right; `errors` says what.',
  404: 'Nothing is found at this address.',
  406: 'The answer does not exist in a format that was asked for.',
  429: 'Too many requests; `Retry-After` says when to try again.',
  503: 'The server cannot keep up; `Retry-After` says when to try again.',
} as const;
type Status = keyof typeof meanings;

/** The problems a route can answer with, for the API reference. */
export const problemResponses = (...statuses: Status[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: meanings[status],
        content: { 'application/problem+json': { schema: ProblemDetails } },
      },
    ]),
  );
