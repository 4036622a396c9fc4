import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';

/** A message is forgotten so many days after its end. */
export const messageKeptDays = 7;

/** Forgets messages that ended a while ago, and codes whose time is up; returns how many that were. */
export async function forgetOldOfScreens(db: Database, clock: Clock): Promise<number> {
  const ended = toStored(clock().subtract({ hours: 24 * messageKeptDays }));
  const messages = await db
    .deleteFrom('screen_message')
    .where('until_at', '<', ended)
    .executeTakeFirst();
  const codes = await db
    .deleteFrom('screen_pairing')
    .where('until_at', '<', toStored(clock()))
    .executeTakeFirst();
  return Number(messages.numDeletedRows + codes.numDeletedRows);
}
