import type { WalkClosing } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { pickText } from '../../texts.ts';
import { holdDefect, setStatus, showChange } from '../defects/change.ts';
import { addEntry } from '../defects/entries.ts';
import { differs } from '../defects/rules.ts';
import { tellFollowers } from '../defects/tell.ts';
import { saidOf, type Seen } from '../defects/view.ts';
import { toWalkSource, type WalkRow } from './rows.ts';
import { countVerdicts, statusAfter } from './rules.ts';

/**
 * Says what a walk that is held saw of each defect: it becomes part of its story, what is gone is checked,
 * and what was said to be mended and is not is open again. What is still there has been carried over once
 * more.
 */
export async function closeWalk(tx: Tx, walk: WalkRow, closing: WalkClosing, at: string) {
  const verdicts = await tx
    .selectFrom('walk_verdict')
    .selectAll()
    .where('walk_id', '=', walk.id)
    .orderBy('defect_id')
    .execute();
  const name = pickText(toWalkSource(walk).title, 'sv') ?? walk.id;
  let contradicted = 0;
  for (const { defect_id, verdict, words } of verdicts) {
    const row = await holdDefect(tx, walk.district_id, defect_id, at);
    if (!row) continue;
    const seen: Seen = {
      walkId: walk.id,
      on: walk.on_day,
      verdict,
      at,
      ...(words !== null && { words }),
    };
    if (differs(saidOf(row), seen)) contradicted += 1;
    const to = statusAfter(row.status, verdict);
    if (to) await setStatus(tx, row, to, at);
    await tx
      .updateTable('defect')
      .set({
        // A walk that did not come by saw nothing, and leaves what an earlier one saw.
        ...(verdict !== 'not-visited' && { seen_json: JSON.stringify(seen) }),
        ...(verdict !== 'gone' && { carried_over: row.carried_over + 1 }),
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
  const { found } = await tx
    .selectFrom('defect')
    .select(({ fn }) => fn.countAll().as('found'))
    .where('walk_id', '=', walk.id)
    .executeTakeFirstOrThrow();
  const counts = countVerdicts(
    verdicts.map(({ verdict }) => verdict),
    Number(found),
    contradicted,
  );
  const { light, participants } = closing;
  await tx
    .updateTable('safety_walk')
    .set({
      state: 'walked',
      walked_at: at,
      counts_json: JSON.stringify(counts),
      ...(light && { light }),
      ...(participants && { participants_json: JSON.stringify(participants) }),
      updated_at: at,
    })
    .where('id', '=', walk.id)
    .execute();
}
