import { openDatabase } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { readSettings } from '../../settings.ts';

/* Writes without pause, each event in a transaction of its own, until it is ended. */
const db = openDatabase(readSettings(process.env).database);
for (;;) {
  await db
    .transaction()
    .execute((tx) => recordEvent(tx, 'provbyn', 'occurrence', {}, '2026-11-22T08:00:00Z'));
  process.stdout.write('.');
}
