import type { Tx } from '../../database/database.ts';
import { chunks } from '../../database/lists.ts';
import { heldStatuses } from '../../features/goals/figures/reckon.ts';
import { periodOn } from '../../features/goals/periods.ts';

/** Longer ago than the desk still asks who came. */
const daysAgo = 8;

/** Writes how many came to the drop-ins of this term, where nobody has; lately that is left for the desk to do. */
export async function seedHeads(tx: Tx, districtId: string, today: string, at: string) {
  const until = Temporal.PlainDate.from(today).subtract({ days: daysAgo }).toString();
  const dates = await tx
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .leftJoin('head_count as h', 'h.occurrence_id', 'o.id')
    .select(['o.id', 'o.starts_on'])
    .where('o.district_id', '=', districtId)
    .where('o.starts_on', '>=', periodOn('term', today).from)
    .where('o.starts_on', '<=', until)
    .where('o.status', 'in', heldStatuses)
    .where('a.joining', '=', 'drop-in')
    .where('a.sensitive', '=', 0)
    .where('h.occurrence_id', 'is', null)
    .execute();
  const rows = dates.map(({ id, starts_on }) => ({
    occurrence_id: id,
    district_id: districtId,
    heads:
      7 + ([...id, ...starts_on].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % 13),
    updated_at: at,
  }));
  for (const some of chunks(rows))
    await tx
      .insertInto('head_count')
      .values([...some])
      .execute();
}
