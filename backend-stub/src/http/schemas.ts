import { ProblemDetails } from '@klocket/contract';
import { Type } from 'typebox';

/** An answer that says no more than that it is done. */
export const Nothing = Type.Null();

const meanings = {
  400: 'Something in the request is not right; `errors` says what.',
  401: 'Nobody is signed in.',
  403: 'Who is signed in may not do this, or not from here, or not without a passkey.',
  404: 'Nothing is found at this address.',
  406: 'The answer does not exist in a format that was asked for.',
  409: 'It would leave things in a state that must not be; `code` says which.',
  410: 'It was there and is no more.',
  412: 'It has changed since it was fetched; `current` says to what.',
  422: 'Fields are not right, and `errors` says which; or the key came with something else before.',
  428: '`If-Match` is missing.',
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

/** The same for an address of the staff, which can also answer that nobody is signed in, or not so. */
export const staffProblems = (...statuses: Status[]) =>
  problemResponses(400, 401, 403, 429, 503, ...statuses);
