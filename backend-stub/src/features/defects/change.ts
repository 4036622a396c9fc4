import type { DefectStatus, EntryVoice } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { Problem } from '../../problem.ts';
import { movesMended, tellMended } from '../goals/tell.ts';
import { addEntry } from './entries.ts';
import { isClosed, mayStep } from './rules.ts';
import { tellFollowers } from './tell.ts';
import type { DefectRow } from './view.ts';

/** Takes hold of a defect until the transaction ends; undefined when it is not there. */
export const holdDefect = (tx: Tx, districtId: string, id: string, at: string) =>
  tx
    .updateTable('defect')
    .set({ updated_at: at })
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .returningAll()
    .executeTakeFirst();

/**
 * Takes hold of several defects at once, by their ids, those that are there. Whoever changes more than one
 * does this before all else: in one order, so that nobody waits for somebody who waits for them.
 */
export async function holdDefects(tx: Tx, districtId: string, ids: Iterable<string>, at: string) {
  const held = new Map<string, DefectRow>();
  for (const id of [...new Set(ids)].sort()) {
    const row = await holdDefect(tx, districtId, id, at);
    if (row) held.set(id, row);
  }
  return held;
}

/** A step that is taken, and who says so. */
export interface Step {
  to: DefectStatus;
  voice: EntryVoice;
  /** The receiver or the walk by name. */
  name?: string | null;
  walkId?: string | null;
  staffName?: string | null;
  reason?: string | null;
  plannedOn?: string | null;
  duplicateOf?: string | null;
  handedTo?: readonly string[];
}

/** Takes a step with a defect that is held. Throws a `Problem` for one that the rules do not know. */
export async function takeStep(tx: Tx, row: DefectRow, step: Step, at: string) {
  const { to, voice, duplicateOf = null } = step;
  if (!mayStep(row.status, to, voice)) throw new Problem('step-refused');
  await setStatus(tx, row, to, at, duplicateOf);
  await addEntry(tx, {
    defect_id: row.id,
    at,
    voice,
    name: step.name ?? null,
    walk_id: step.walkId ?? null,
    status: to,
    reason: step.reason ?? null,
    planned_on: step.plannedOn ?? null,
    handed_to_json: step.handedTo ? JSON.stringify(step.handedTo) : null,
    staff_name: step.staffName ?? null,
  });
  const { reason, plannedOn } = step;
  await tellFollowers(tx, row, { status: to, by: step.name, reason, plannedOn }, at);
  await showChange(tx, row, at);
}

/** Writes the status of a defect that is held, and since when it has been closed; goals that count it hear. */
export async function setStatus(
  tx: Tx,
  row: DefectRow,
  to: DefectStatus,
  at: string,
  duplicateOf: string | null = null,
) {
  await tx
    .updateTable('defect')
    .set({
      status: to,
      duplicate_of: to === 'duplicate' ? duplicateOf : null,
      closed_at: isClosed(to) ? (row.closed_at ?? at) : null,
      // Whoever asked for it has been heard.
      ...(isClosed(row.status) && !isClosed(to) && { reopen_words: null, reopen_at: null }),
    })
    .where('id', '=', row.id)
    .execute();
  if (row.published && movesMended(row.status, to)) await tellMended(tx, row.district_id, at);
}

/** Tells open pages that a defect has changed, where everyone may see it. */
export async function showChange(
  tx: Tx,
  { id, district_id, published }: Pick<DefectRow, 'id' | 'district_id' | 'published'>,
  at: string,
) {
  await tx.updateTable('defect').set({ changed_at: at }).where('id', '=', id).execute();
  if (published) await recordEvent(tx, district_id, 'defect', { defectId: id }, at);
}
