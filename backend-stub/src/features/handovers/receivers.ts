import { toStored } from '../../clock.ts';
import type { Reader } from '../../database/database.ts';
import { isBlank, plainText } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import type { Recipient } from './letter.ts';
import type { HandoverRow } from './rows.ts';

/** So long a receiver can answer at the secret link, until it is made anew. */
export const linkDays = 30;

/** Until when a link that is made now opens a list. */
export const untilFrom = (now: Temporal.Instant) => toStored(now.add({ hours: 24 * linkDays }));

/** A list by its id. */
export const findList = (db: Reader, id: string): Promise<HandoverRow | undefined> =>
  db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();

/** Who a list is for, also one that nothing new is handed over to. */
export const findReceiver = (db: Reader, districtId: string, id: string) =>
  db
    .selectFrom('receiver')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst();

/** A receiver to whom one can hand over. Throws a `Problem` for any other. */
export async function demandReceiver(db: Reader, districtId: string, id: string) {
  const receiver = await findReceiver(db, districtId, id);
  if (!receiver || receiver.retired === 1) throw refused('/receiver', 'receiver-unknown');
  demandAddress(receiver);
  return receiver;
}

/** Throws a `Problem` for a receiver who cannot be written to. */
export function demandAddress<Known extends Recipient>(receiver: Known | undefined): Known {
  if (!receiver?.email) throw refused('/receiver', 'receiver-without-address');
  return receiver;
}

/** A message as it is kept; nothing where nothing is said. */
export const saidBy = (message: string | undefined) =>
  message === undefined || isBlank(message) ? null : plainText(message).trim();

/** What is wrong with one field of what was asked. */
export const refused = (pointer: string, code: string) =>
  new Problem('invalid', { status: 422, errors: [{ pointer, code }] });
