import type { LiveEventName, LiveEvents } from '@klocket/contract';
import { sql } from 'kysely';
import type { Tx } from './database/database.ts';
import { isPostgres } from './database/lists.ts';

/** The PostgreSQL channel that rings when an event is committed; the payload is the district's id. */
export const bellChannel = 'klocket';

type EventListener = (districtId: string, revision: number) => void;
const listeners = new Set<EventListener>();

/**
 * Tells this process of each event as it is recorded, before it is committed: a sign to look again
 * soon, not yet a fact. Returns a function that ends it.
 */
export function onEventRecorded(listener: EventListener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Tells that something public changed, in the transaction that changes it. Raising the district's
 * revision locks its row, so numbers become visible in order and without gaps on both engines.
 */
export async function recordEvent<Name extends LiveEventName>(
  tx: Tx,
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
  // PostgreSQL delivers it to every process when the transaction commits, and not at all otherwise.
  if (isPostgres(tx)) {
    await sql`select pg_notify(${bellChannel}, ${districtId})`.execute(tx);
  }
  for (const listener of listeners) listener(districtId, revision);
  return revision;
}
