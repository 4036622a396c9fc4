import type { GoalSource, Texts } from '@klocket/contract';

/** What an indicator came to before now, one value a period, the oldest first. */
export interface DemoSeries {
  /** The first period. */
  from: string;
  values?: readonly number[];
  /** How many it rests on: of each, or of all alike. Default: the value itself. */
  n?: readonly number[] | number;
  /** Of a spread: how many came of each group. */
  counts?: readonly (readonly number[])[];
  /** Where it was taken from, where not from what is recorded here. */
  source?: Texts;
  /** A figure that was put right: the period, what it was before, and why it was changed. */
  corrected?: { period: string; before: number; reason: string };
}

/** A goal of the demo with its made-up past, by indicator. */
export interface DemoGoal {
  goal: GoalSource;
  past: Record<string, DemoSeries>;
}

/** Says of a source of the demo that what it gives is made up. */
export const invented = ({ sv, en, ar }: { sv: string; en: string; ar: string }): Texts => ({
  sv: `${sv} (påhittade siffror i demon)`,
  en: `${en} (made-up figures in the demo)`,
  ar: `${ar} (أرقام مُختلقة في النسخة التجريبية)`,
});

/** What several goals share. */
export const ownCounts = invented({
  sv: 'Klockets egna räkningar',
  en: 'Klocket’s own counts',
  ar: 'إحصاءات كلوكيت الخاصة',
});

/** Of what was held and mended before all of it was recorded here. */
export const ownLists = invented({
  sv: 'Partnerskapets egna listor, från tiden innan allt fördes in här',
  en: 'The partnership’s own lists, from before everything was entered here',
  ar: 'قوائم الشراكة الخاصة، من قبل أن يُسجَّل كل شيء هنا',
});

/** So many of each group, from an uneven spread to a more even one: `way` 0 to 1. */
export const spread = (n: number, way: number, first: readonly number[], last: readonly number[]) =>
  first.map((share, at) => Math.round(n * (share + (last[at]! - share) * way)));
