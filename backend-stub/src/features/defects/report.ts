import type { DefectSettings, NewDefect } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import type { DefectTable } from '../../database/defect-tables.ts';
import { toMailAddress } from '../../mail/address.ts';
import { isBlank, plainLine, plainName, plainText } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import { addEntry } from './entries.ts';
import { isWithin, stripOf } from './rules.ts';
import { tell } from './tell.ts';

/** A report as it arrives: where, under which id, and by which way in. */
export interface Arrival {
  id: string;
  districtId: string;
  source: DefectTable['source'];
  now: Temporal.Instant;
  /** The safety walk it was found on. */
  walkId?: string | null;
}

/** Writes a report down, to be reviewed. Throws a `Problem` for photos that are not there. */
export async function insertReport(
  tx: Tx,
  wish: NewDefect,
  settings: DefectSettings,
  { id, districtId, source, now, walkId = null }: Arrival,
): Promise<void> {
  const at = toStored(now);
  const { place, contact = {} } = wish;
  const { position } = place;
  const outside = position && settings.bounds && !isWithin(position, settings.bounds);
  await tx
    .insertInto('defect')
    .values({
      id,
      district_id: districtId,
      number: await nextNumber(tx, districtId),
      category_id: wish.category,
      status: 'received',
      review: 'waiting',
      published: 0,
      refusal: null,
      words: textOf(wish.words, plainText),
      shown_words: null,
      language: wish.language,
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      strip: position ? stripOf(position.latitude) : null,
      spot_id: place.spot ?? null,
      address: textOf(place.address, plainLine),
      shown_address: null,
      outside: outside ? 1 : 0,
      answers_json: JSON.stringify(wish.answers ?? {}),
      name: textOf(contact.name, plainName),
      email: (contact.email && toMailAddress(contact.email)) || null,
      phone: textOf(contact.phone, plainLine),
      confirmations: 0,
      carried_over: 0,
      duplicate_of: null,
      said_json: null,
      seen_json: null,
      reopen_words: null,
      reopen_at: null,
      source,
      walk_id: walkId,
      seen_at: seenAt(wish.seenAt, now),
      reported_at: at,
      changed_at: at,
      closed_at: null,
      updated_at: at,
    })
    .execute();
  await takePhotos(tx, id, districtId, wish.photos ?? []);
  await addEntry(tx, { defect_id: id, at, voice: 'reporter', status: 'received' });
  const row = await tx
    .selectFrom('defect')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (row.email === null) return;
  const reader = { tokenId: id, email: row.email, language: row.language };
  await tell(tx, row, reader, { letter: 'defect-received', news: {} }, at);
}

/** What is left of words; null where nothing is. */
const textOf = (text: string | undefined, clean: (text: string) => string) =>
  text === undefined || isBlank(text) ? null : clean(text).trim();

/** A clock that runs ahead says nothing, nor one that stands at its beginning. */
function seenAt(said: string | undefined, now: Temporal.Instant): string | null {
  if (said === undefined) return null;
  const seen = Temporal.Instant.from(said);
  const earliest = now.subtract({ hours: 24 * 366 });
  const isPlausible =
    Temporal.Instant.compare(seen, now) <= 0 && Temporal.Instant.compare(seen, earliest) >= 0;
  return isPlausible ? toStored(seen) : null;
}

/** Raising it holds the row, so that no two reports have the same number. */
async function nextNumber(tx: Tx, districtId: string): Promise<number> {
  const { last_number } = await tx
    .updateTable('defect_setting')
    .set((eb) => ({ last_number: eb('last_number', '+', 1) }))
    .where('district_id', '=', districtId)
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

/** Gives a report its photos. One that is not there, or another's, is said so; it can be sent again. */
async function takePhotos(tx: Tx, defectId: string, districtId: string, ids: readonly string[]) {
  const errors: { pointer: string; code: string }[] = [];
  for (const [position, photo] of ids.entries()) {
    const taken = await tx
      .updateTable('defect_photo')
      .set({ defect_id: defectId, position })
      .where('id', '=', photo)
      .where('district_id', '=', districtId)
      .where('defect_id', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!taken) errors.push({ pointer: `/photos/${position}`, code: 'photo-unknown' });
  }
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
}
