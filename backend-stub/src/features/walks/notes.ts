import type { WalkVerdict } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { plainText } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import type { DefectNames } from '../defects/view.ts';
import { tellMended } from '../goals/tell.ts';
import { countAgain, sayNote } from './close.ts';
import { readRoute } from './lead.ts';
import type { WalkRow } from './rows.ts';

/** Something noted of a defect, and by whom. */
export interface Noting extends WalkVerdict {
  defectId: string;
  by: string;
}

/**
 * Notes what was seen of a defect on a walk that is held. Several phones may lead it, and be without a
 * network for long: the note that was made last holds, whichever arrives last. One that arrives when the
 * walk is over is said of its defect then, unless the walk has already said something else of it.
 */
export async function noteVerdict(tx: Tx, walk: WalkRow, noting: Noting, at: string) {
  const { defectId, verdict, words, photos = [], by } = noting;
  const there = await tx
    .selectFrom('defect')
    .select('id')
    .where('id', '=', defectId)
    .where('district_id', '=', walk.district_id)
    .executeTakeFirst();
  if (!there) throw new Problem('not-found');
  const notedAt = readNotedAt(walk, noting.notedAt, at);
  const before = await findNote(tx, walk, defectId);
  if (before && (before.noted_at ?? before.updated_at) > notedAt) return;
  await takePhotos(tx, walk.id, defectId, photos);
  const note = {
    walk_id: walk.id,
    defect_id: defectId,
    verdict,
    words: words ? plainText(words).trim() || null : null,
    photos_json: JSON.stringify(photos),
    noted_at: notedAt,
    noted_by: by,
    updated_at: at,
  };
  const isOver = walk.state === 'walked';
  if (isOver && before && before.verdict !== 'not-visited') {
    // Said already: the same once more changes nothing, another thing is too late.
    if (before.verdict === verdict && before.words === note.words) return;
    throw new Problem('step-refused');
  }
  await letPhotosGo(
    tx,
    walk.id,
    photosOf(before).filter((photo) => !photos.includes(photo)),
  );
  await tx
    .insertInto('walk_verdict')
    .values(note)
    .onConflict((conflict) => conflict.columns(['walk_id', 'defect_id']).doUpdateSet(note))
    .execute();
  if (!isOver || before?.verdict === verdict) return;
  await sayNote(tx, walk, note, at, { instead: before !== undefined });
  await countAgain(tx, walk);
}

/** Takes back what was noted of a defect, unless another has noted something later. */
export async function takeNoteBack(
  tx: Tx,
  walk: WalkRow,
  defectId: string,
  noted: string | undefined,
  at: string,
) {
  const before = await findNote(tx, walk, defectId);
  if (!before || (before.noted_at ?? before.updated_at) > readNotedAt(walk, noted, at)) return;
  await letPhotosGo(tx, walk.id, photosOf(before));
  await tx
    .deleteFrom('walk_verdict')
    .where('walk_id', '=', walk.id)
    .where('defect_id', '=', defectId)
    .execute();
}

/** Notes of everything on the route that nobody has noted anything of that the walk did not come by. */
export async function noteUnvisited(
  tx: Tx,
  walk: WalkRow,
  names: DefectNames,
  by: string,
  at: string,
) {
  for (const { row } of await readRoute(tx, walk, names)) {
    await tx
      .insertInto('walk_verdict')
      .values({
        walk_id: walk.id,
        defect_id: row.id,
        verdict: 'not-visited',
        words: null,
        photos_json: '[]',
        // Whoever did come by noted it later than this, whatever their clock says.
        noted_at: longAgo,
        noted_by: by,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Takes back something found, which nobody sees any more. */
export async function takeFoundBack(tx: Tx, walk: WalkRow, defectId: string, at: string) {
  const taken = await tx
    .updateTable('defect')
    .set({ review: 'refused', published: 0, refusal: 'Ångrad på vandringen.', updated_at: at })
    .where('id', '=', defectId)
    .where('walk_id', '=', walk.id)
    .returning('id')
    .executeTakeFirst();
  if (!taken) throw new Problem('not-found');
  await recordEvent(tx, walk.district_id, 'defect', { defectId }, at);
  await tellMended(tx, walk.district_id, at);
}

const photosOf = (note: { photos_json: string } | undefined) =>
  note ? (JSON.parse(note.photos_json) as string[]) : [];

/** Takes photos from their defect that nobody has decided about: no note names them any more. */
async function letPhotosGo(tx: Tx, walkId: string, ids: readonly string[]) {
  if (ids.length === 0) return;
  await tx
    .updateTable('defect_photo')
    .set({ defect_id: null })
    .where('id', 'in', ids)
    .where('walk_id', '=', walkId)
    .where('review', '=', 'waiting')
    .execute();
}

const findNote = (tx: Tx, walk: WalkRow, defectId: string) =>
  tx
    .selectFrom('walk_verdict')
    .selectAll()
    .where('walk_id', '=', walk.id)
    .where('defect_id', '=', defectId)
    .executeTakeFirst();

const longAgo = toStored(Temporal.Instant.fromEpochMilliseconds(0));

/**
 * A phone whose clock runs ahead must not win over all others, nor lose against them where it runs days
 * behind: what was noted before the day of the walk was noted as it arrived.
 */
function readNotedAt(walk: WalkRow, said: string | undefined, at: string) {
  const noted = said === undefined ? at : toStored(Temporal.Instant.from(said));
  return noted >= walk.on_day && noted < at ? noted : at;
}

/** Gives a defect the photos that a walk took of it. */
async function takePhotos(tx: Tx, walkId: string, defectId: string, ids: readonly string[]) {
  for (const [at, photo] of ids.entries()) {
    const taken = await tx
      .updateTable('defect_photo')
      .set({ defect_id: defectId, position: 10 + at })
      .where('id', '=', photo)
      .where('walk_id', '=', walkId)
      .where((eb) => eb.or([eb('defect_id', 'is', null), eb('defect_id', '=', defectId)]))
      .returning('id')
      .executeTakeFirst();
    if (!taken) {
      throw new Problem('invalid', {
        status: 422,
        errors: [{ pointer: `/photos/${at}`, code: 'photo-unknown' }],
      });
    }
  }
}
