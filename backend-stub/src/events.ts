import type { LiveEventName, LiveEvents } from '@klocket/contract';
import type { Transaction } from 'kysely';
import type { Tables } from './database/tables.ts';

/**
 * Tells that something public changed, in the transaction that changes it. Raising the district's
 * revision locks its row, so numbers become visible in order and without gaps on both engines.
 */
export async function recordEvent<Name extends LiveEventName>(
  tx: Transaction<Tables>,
  districtId: string,
  name: Name,
  data: LiveEvents[Name],
  at: string,
) {
  const { revision } = await tx
    .updateTable('district')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', districtId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('event')
    .values({
      district_id: districtId,
      number: revision,
      name,
      data_json: JSON.stringify(data),
      created_at: at,
    })
    .execute();
  return revision;
}
