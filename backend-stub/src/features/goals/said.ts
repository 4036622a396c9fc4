import { ageBands, genders, type DemographicAnswer } from '@klocket/contract';
import { sql } from 'kysely';

/** Every answer there is: a month has a row for each from the first, so that none tells when it was given. */
export const allSaid = [
  ...ageBands.map((value) => ({ dimension: 'age-band' as const, value })),
  ...genders.map((value) => ({ dimension: 'gender' as const, value })),
];

/**
 * The counts of a month with what somebody said of themselves added. It is for all rows of the month, those
 * that stay as they are too: which of them was written last, and together with what else, is to be seen
 * neither in the order of the rows nor in their transaction.
 */
export const countWith = ({ ageBand, gender }: DemographicAnswer) => sql<number>`
  case
    when dimension = 'age-band' and value = ${ageBand ?? ''} then count + 1
    when dimension = 'gender' and value = ${gender ?? ''} then count + 1
    else count
  end`;
