import { ageBands, genders, type IndicatorSettings, type Measure } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { toStored } from '../../../clock.ts';
import { termsOf, type Span } from '../periods.ts';
import { listMended, tallyDefects, type Instants } from './defect-tally.ts';
import {
  countOf,
  daysToFixed,
  indexOf,
  latest,
  shareFixed,
  spreadOf,
  type Reckoned,
} from './reckoned.ts';
import {
  tallyDates,
  tallyGroups,
  tallyHeads,
  tallyScores,
  tallyVisits,
  type Days,
} from './tally.ts';

/** What of an indicator decides what is counted. */
export interface Counted {
  id: string;
  measure: Measure;
  settings: IndicatorSettings;
}

/** Periods of an indicator to be reckoned. */
export interface Asked {
  indicator: Counted;
  spans: readonly Span[];
}

/** Where and when it is reckoned. */
export interface Where {
  districtId: string;
  zone: string;
  now: Temporal.Instant;
}

/** What was reckoned of an indicator, by period. */
export type ByPeriod = Map<string, Reckoned>;

/** What takes place, and is not called off. */
export const heldStatuses = ['scheduled', 'rescheduled', 'moved-online'] as const;

/** The groups agreed on, by measure; who would rather not say is of none. */
export const groupsOf = {
  'age-evenness': ageBands,
  'gender-evenness': genders.filter((gender) => gender !== 'rather-not-say'),
} as const;

const dimensions = { 'age-evenness': 'age-band', 'gender-evenness': 'gender' } as const;

/** The measures whose running total everyone sees as it changes. */
export const runningMeasures: readonly Measure[] = [
  'activities-held',
  'arrangements',
  'participants',
  'visits',
  'defects-fixed',
  'days-to-fixed',
];

/** Whether a figure of a measure is reckoned from what the rooms record. */
export const isReckoned = (measure: Measure) => measure !== 'entered';

/** Reckons periods of indicators, each table asked once; by the indicators' ids. */
export async function reckon(
  db: Reader,
  where: Where,
  asked: readonly Asked[],
): Promise<Map<string, ByPeriod>> {
  const found = new Map<string, ByPeriod>();
  const of = (...measures: Measure[]) =>
    asked.filter(
      ({ indicator, spans }) => measures.includes(indicator.measure) && spans.length > 0,
    );
  const note = async (
    some: readonly Asked[],
    make: (indicator: Counted, span: Span) => Reckoned | Promise<Reckoned>,
  ) => {
    for (const { indicator, spans } of some) {
      const figures: ByPeriod = new Map();
      for (const span of spans) figures.set(span.period, await make(indicator, span));
      found.set(indicator.id, figures);
    }
  };
  for (const { parts, make } of ways(db, where)) {
    const some = of(...parts);
    if (some.length > 0) await note(some, await make(stretchesOf(some)));
  }
  return found;
}

/** How the measures are reckoned that are read from the same table. */
interface Way {
  parts: Measure[];
  make(
    stretches: readonly Days[],
  ): Promise<(indicator: Counted, span: Span) => Reckoned | Promise<Reckoned>>;
}

const ways = (db: Reader, { districtId, zone, now }: Where): Way[] => [
  {
    parts: ['visits'],
    make: async (stretches) => {
      const all = await over(stretches, (days) => tallyVisits(db, districtId, days));
      return (indicator, span) => {
        const rows = all.filter((row) => isIn(span, row) && isAt(indicator, row));
        return countOf(rows.map(({ heads }) => heads));
      };
    },
  },
  {
    parts: ['activities-held', 'arrangements'],
    make: async (stretches) => {
      const all = await over(stretches, (days) => tallyDates(db, districtId, days, toStored(now)));
      return (indicator, span) => {
        const rows = all.filter(
          (row) =>
            isIn(span, row) &&
            isAt(indicator, row) &&
            isOfForm(indicator, row) &&
            row.over &&
            isHeld(row),
        );
        return countOf(
          rows.map(({ count }) => count),
          latest(rows.map(({ lastAt }) => lastAt)),
        );
      };
    },
  },
  {
    parts: ['participants'],
    make: async (stretches) => {
      const all = await over(stretches, (days) => tallyHeads(db, districtId, days));
      return (indicator, span) => {
        const rows = all.filter((row) => isIn(span, row) && isAt(indicator, row));
        return countOf(rows.map(({ heads }) => heads));
      };
    },
  },
  {
    parts: ['defects-fixed'],
    make: async () => async (_indicator, span) =>
      shareFixed(await tallyDefects(db, districtId, instantsOf(span, zone))),
  },
  {
    parts: ['days-to-fixed'],
    make: async () => async (_indicator, span) =>
      daysToFixed(await listMended(db, districtId, instantsOf(span, zone))),
  },
  {
    parts: ['age-evenness', 'gender-evenness'],
    make: async (stretches) => {
      const all = await over(stretches, (days) => tallyGroups(db, districtId, days));
      return (indicator, span) => {
        const measure = indicator.measure as keyof typeof groupsOf;
        const rows = all.filter(
          (row) => row.dimension === dimensions[measure] && isIn(span, row) && isAt(indicator, row),
        );
        const counts = groupsOf[measure].map((group) =>
          rows.reduce((sum, row) => sum + (row.group === group ? row.count : 0), 0),
        );
        return spreadOf(groupsOf[measure], counts, indicator.settings);
      };
    },
  },
  {
    parts: ['pulse'],
    make:
      async () =>
      async ({ settings }, span) =>
        indexOf(await tallyScores(db, districtId, settings.question ?? '', termsOf(span))),
  },
];

/** Whether what happened in a month is of a period. */
export const isIn = (span: Span, { month }: { month: string }) =>
  span.from.slice(0, 7) <= month && month <= span.to.slice(0, 7);

/** Whether what happened at a house is counted: all, where none are named. */
export const isAt = ({ settings: { houses } }: Counted, { house }: { house: string | null }) =>
  !houses || (house !== null && houses.includes(house));

/** Whether a date is counted: by its form, where those of folkbildning are. */
export const isOfForm = (
  { measure, settings: { forms } }: Counted,
  { form }: { form: string | null },
) =>
  measure === 'activities-held' || (form !== null && (!forms || forms.some((one) => one === form)));

/** Whether a date takes place. */
export const isHeld = ({ status }: { status: string }) =>
  heldStatuses.some((held) => held === status);

/** The days that periods cover, without those between them, of which enough is known already. */
function stretchesOf(asked: readonly Asked[]): Days[] {
  const spans = asked.flatMap((one) => one.spans).sort((a, b) => (a.from < b.from ? -1 : 1));
  const stretches: Days[] = [];
  for (const { from, to } of spans) {
    const last = stretches.at(-1);
    if (!last || from > dayAfter(last.to)) stretches.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return stretches;
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** What a table holds of several stretches. */
const over = async <Row>(
  stretches: readonly Days[],
  tally: (days: Days) => Promise<Row[]>,
): Promise<Row[]> => (await Promise.all(stretches.map(tally))).flat();

/** The instants between which a period lies where the district is. */
export const instantsOf = ({ from, to }: Pick<Span, 'from' | 'to'>, zone: string): Instants => {
  const startOf = (day: Temporal.PlainDate) => toStored(day.toZonedDateTime(zone).toInstant());
  return {
    since: startOf(Temporal.PlainDate.from(from)),
    until: startOf(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
};
