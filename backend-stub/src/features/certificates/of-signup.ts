import type { Reader } from '../../database/database.ts';

/** Somebody of a party by their place in it, whoever signed up first. */
export const personId = (signupId: string, place: number) => `${signupId}.${place}`;

/** The number of the certificate that whoever signed up can fetch; undefined while there is none. */
export async function certificateOfSignup(db: Reader, signupId: string) {
  const row = await db
    .selectFrom('certificate')
    .select('serial')
    .where('person_id', '=', personId(signupId, 0))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.serial;
}
