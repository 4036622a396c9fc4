import type { Reader, Tx } from '../../../database/database.ts';
import type { FigureRow, IndicatorRow } from '../rows.ts';
import type { Follower } from './goal-desk.ts';

/** Which indicator of which goal. */
export interface Place {
  goal: string;
  indicator: string;
}

/** An indicator of a goal; undefined when it is not there. */
export const findIndicator = (
  db: Reader,
  districtId: string,
  { goal, indicator }: Place,
): Promise<IndicatorRow | undefined> =>
  db
    .selectFrom('indicator')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('goal_id', '=', goal)
    .where('id', '=', indicator)
    .executeTakeFirst();

/** What holds of a figure that is kept; undefined where none is. */
export const newestVersion = async (
  db: Reader,
  districtId: string,
  indicator: string,
  period: string,
) => (await versionsOf(db, districtId, indicator, period)).at(-1);

/** Every version of a figure, the first first. */
export const versionsOf = (
  db: Reader,
  districtId: string,
  indicator: string,
  period: string,
): Promise<FigureRow[]> =>
  db
    .selectFrom('figure')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('indicator_id', '=', indicator)
    .where('period', '=', period)
    .orderBy('version')
    .execute();

const nothing = {
  value: null,
  gap: null,
  n: null,
  low: null,
  high: null,
  groups_json: null,
  distance: null,
  source_json: null,
  source_url: null,
  reason: null,
};

/** Adds a version to a figure, which holds from then on. */
export async function addVersion(
  tx: Tx,
  { actor, districtId }: Follower,
  { indicator }: Pick<Place, 'indicator'>,
  said: Partial<FigureRow> & Pick<FigureRow, 'period' | 'origin'>,
  last: Pick<FigureRow, 'version'> | undefined,
  at: string,
) {
  await tx
    .insertInto('figure')
    .values({
      ...nothing,
      state: 'published',
      ...said,
      district_id: districtId,
      indicator_id: indicator,
      version: (last?.version ?? 0) + 1,
      entered_by: actor.name,
      at,
    })
    .execute();
}
