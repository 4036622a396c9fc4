/** How far what is shown can be trusted: `old` is shown with its age, `hidden` not at all. */
export type Freshness = 'fresh' | 'old' | 'hidden';

/** What ages: each kind goes out of date at its own pace. */
export type Ageing = 'now' | 'programme' | 'figures' | 'stories';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Older than the first, in seconds, it is marked; older than the second it is hidden. */
const ages: Record<Ageing, readonly [marked: number, hidden: number]> = {
  // What is open at this moment.
  now: [10 * minute, 12 * hour],
  // What happens, which is known for weeks ahead; a weekend without a network is no reason to go dark.
  programme: [15 * minute, 14 * day],
  figures: [day, 60 * day],
  // What was: pictures, defects that were fixed.
  stories: [7 * day, 180 * day],
};

/** Whether to show something of this age. What is of unknown age is marked. */
export function freshnessOf(kind: Ageing, ageSeconds: number | undefined): Freshness {
  if (ageSeconds === undefined) return 'old';
  const [marked, hidden] = ages[kind];
  if (ageSeconds > hidden) return 'hidden';
  return ageSeconds > marked ? 'old' : 'fresh';
}
