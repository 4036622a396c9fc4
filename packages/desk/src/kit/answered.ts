import type { Answer } from '@klocket/core';
import type { StaffAnswer } from '../staff-api.ts';

/** What the server says to staff, as `Latest` keeps it; it is never an old answer. */
export const answered = async <T>(answer: Promise<StaffAnswer<T>>): Promise<Answer<T>> => ({
  data: (await answer).data,
  asOf: new Date(),
  stale: false,
});
