import type { Figure, Goal, Indicator, Measure } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { reckon, type Where } from '../../goals/figures/reckon.ts';
import type { Reckoned } from '../../goals/figures/reckoned.ts';
import { loadGoals } from '../../goals/load.ts';
import { spanOf } from '../../goals/periods.ts';
import { toCounted } from '../../goals/read.ts';
import { isKnown, type Known } from '../../goals/trend.ts';
import { figuresOf } from '../standing.ts';

/** What was published of a period, where what is recorded now comes to something else. */
export interface Difference {
  indicator: Indicator;
  published: Known;
  recorded: Pick<Reckoned, 'value' | 'gap' | 'n'>;
}

/** The measures of what the report tells from the calendar and the defects as well. */
const measures: readonly Measure[] = [
  'activities-held',
  'arrangements',
  'defects-fixed',
  'days-to-fixed',
];

/**
 * Where the figures of a year differ from what is recorded: they were taken from elsewhere, or what they were
 * made of has changed. A reader who adds up both would ask.
 */
export async function readDifferences(
  db: Reader,
  where: Where,
  goals: readonly Goal[],
  year: string,
): Promise<Difference[]> {
  const rows = (await loadGoals(db, where.districtId))?.indicators ?? [];
  const told = goals
    .flatMap(({ indicators }) => indicators)
    .filter(({ measure }) => measures.includes(measure))
    .map((indicator) => ({ indicator, figures: figuresOf(indicator, year).filter(isPublished) }));
  const reckoned = await reckon(
    db,
    where,
    told.flatMap(({ indicator, figures }) => {
      const row = rows.find(({ id }) => id === indicator.id);
      const spans = figures.map(({ period }) => spanOf(period)!);
      return row ? [{ indicator: toCounted(row), spans }] : [];
    }),
  );
  return told.flatMap(({ indicator, figures }) =>
    figures.flatMap((published) => {
      const recorded = reckoned.get(indicator.id)?.get(published.period);
      const isAlike =
        !recorded || (recorded.value === published.value && recorded.n === published.n);
      return isAlike ? [] : [{ indicator, published, recorded }];
    }),
  );
}

const isPublished = (figure: Figure): figure is Known =>
  figure.state === 'published' && isKnown(figure);
