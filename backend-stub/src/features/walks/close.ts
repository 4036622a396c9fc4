import type { WalkClosing } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { WalkVerdictTable } from '../../database/defect-tables.ts';
import { pickText } from '../../texts.ts';
import { holdDefect, holdDefects, setStatus, showChange } from '../defects/change.ts';
import { addEntry } from '../defects/entries.ts';
import { differs } from '../defects/rules.ts';
import { tellFollowers } from '../defects/tell.ts';
import { saidOf, seenOf, type Seen } from '../defects/view.ts';
import { toWalkSource, type WalkRow } from './rows.ts';
import { countVerdicts, statusAfter } from './rules.ts';

type Note = Selectable<WalkVerdictTable>;

/**
 * Says what a walk that is held saw of each defect: it becomes part of its story, what is gone is checked,
 * and what was said to be mended and is not is open again. What is still there has been carried over once
 * more.
 */
export async function closeWalk(tx: Tx, walk: WalkRow, closing: WalkClosing, at: string) {
  const notes = await notesOf(tx, walk);
  const ids = notes.map(({ defect_id }) => defect_id);
  await holdDefects(tx, walk.district_id, ids, at);
  for (const note of notes) await sayNote(tx, walk, note, at);
  const { light, participants } = closing;
  await tx
    .updateTable('safety_walk')
    .set({
      state: 'walked',
      walked_at: at,
      ...(light && { light }),
      ...(participants && { participants_json: JSON.stringify(participants) }),
      updated_at: at,
    })
    .where('id', '=', walk.id)
    .execute();
  await countAgain(tx, walk);
}

/**
 * Says of one defect what a walk saw. `instead`: that the walk did not come by has been said already, by
 * somebody whose phone knew no better.
 */
export async function sayNote(
  tx: Tx,
  walk: WalkRow,
  { defect_id, verdict, words, noted_at }: Note,
  at: string,
  { instead = false } = {},
) {
  const row = await holdDefect(tx, walk.district_id, defect_id, at);
  if (!row) return;
  const name = pickText(toWalkSource(walk).title, 'sv') ?? walk.id;
  const seen: Seen = {
    walkId: walk.id,
    on: walk.on_day,
    verdict,
    at: noted_at ?? at,
    ...(words !== null && { words }),
  };
  const to = statusAfter(row.status, verdict);
  if (to) await setStatus(tx, row, to, at);
  const carried = (verdict === 'gone' ? 0 : 1) - (instead ? 1 : 0);
  await tx
    .updateTable('defect')
    .set({
      // A walk that did not come by saw nothing, and leaves what an earlier one saw.
      ...(verdict !== 'not-visited' && { seen_json: JSON.stringify(seen) }),
      carried_over: Math.max(0, row.carried_over + carried),
    })
    .where('id', '=', defect_id)
    .execute();
  await addEntry(tx, {
    defect_id,
    at,
    voice: 'walk',
    name,
    walk_id: walk.id,
    verdict,
    reason: words,
    status: to ?? null,
  });
  await showChange(tx, row, at);
  if (to) await tellFollowers(tx, row, { status: to, by: name, reason: words }, at);
}

/** Counts what a walk that is over saw, and where a receiver had said another thing. */
export async function countAgain(tx: Tx, walk: WalkRow) {
  const notes = await notesOf(tx, walk);
  const rows = await tx
    .selectFrom('defect as d')
    .innerJoin('walk_verdict as v', 'v.defect_id', 'd.id')
    .select(['d.said_json', 'd.seen_json'])
    .where('v.walk_id', '=', walk.id)
    .execute();
  const contradicted = rows.filter((row) => {
    const seen = seenOf(row);
    return seen?.walkId === walk.id && differs(saidOf(row), seen);
  });
  const { found } = await tx
    .selectFrom('defect')
    .select(({ fn }) => fn.countAll().as('found'))
    .where('walk_id', '=', walk.id)
    .where('review', '!=', 'refused')
    .executeTakeFirstOrThrow();
  const counts = countVerdicts(
    notes.map(({ verdict }) => verdict),
    Number(found),
    contradicted.length,
  );
  await tx
    .updateTable('safety_walk')
    .set({ counts_json: JSON.stringify(counts) })
    .where('id', '=', walk.id)
    .execute();
}

const notesOf = (tx: Tx, walk: WalkRow): Promise<Note[]> =>
  tx
    .selectFrom('walk_verdict')
    .selectAll()
    .where('walk_id', '=', walk.id)
    .orderBy('defect_id')
    .execute();
