import type { Reader } from '../../database/database.ts';
import type { FigureRow, GoalRow, IndicatorRow } from './rows.ts';

/** What is written of a district's goals, and what was published, entered or put right. */
export interface Loaded {
  districtId: string;
  zone: string;
  /** The first is the source language. */
  languages: string[];
  /** When what everyone sees of the district last changed. */
  changedAt: string | undefined;
  goals: GoalRow[];
  indicators: IndicatorRow[];
  /** The version of each figure that holds. */
  figures: FigureRow[];
}

/** Reads a district's goals, or one of them; undefined when there is no such district. */
export async function loadGoals(
  db: Reader,
  districtId: string,
  goalId?: string,
): Promise<Loaded | undefined> {
  const district = await db
    .selectFrom('district as d')
    .leftJoin('event as e', (join) =>
      join.onRef('e.district_id', '=', 'd.id').onRef('e.number', '=', 'd.revision'),
    )
    .select(['d.zone', 'd.languages_json', 'e.created_at'])
    .where('d.id', '=', districtId)
    .executeTakeFirst();
  if (!district) return undefined;
  const goals = await db
    .selectFrom('goal')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  let indicators = db
    .selectFrom('indicator')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('position')
    .orderBy('id');
  let figures = db
    .selectFrom('figure as f')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(({ eb, selectFrom }) =>
      eb(
        'f.version',
        '=',
        selectFrom('figure as g')
          .select(({ fn }) => fn.max('g.version').as('version'))
          .whereRef('g.district_id', '=', 'f.district_id')
          .whereRef('g.indicator_id', '=', 'f.indicator_id')
          .whereRef('g.period', '=', 'f.period'),
      ),
    );
  if (goalId !== undefined) {
    indicators = indicators.where('goal_id', '=', goalId);
    figures = figures.where('indicator_id', 'in', ({ selectFrom }) =>
      selectFrom('indicator')
        .select('id')
        .where('district_id', '=', districtId)
        .where('goal_id', '=', goalId),
    );
  }
  return {
    districtId,
    zone: district.zone,
    languages: JSON.parse(district.languages_json),
    changedAt: district.created_at ?? undefined,
    goals,
    indicators: await indicators.execute(),
    figures: await figures.execute(),
  };
}
