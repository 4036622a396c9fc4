import type { ActivitySource } from '@klocket/contract';

/** One item of a programme as it is written in the source form. */
export type Item = NonNullable<ActivitySource['programme']>[number];

/** An item written on one line: its times, then its title in three languages. */
export const item = (
  times: `${string}-${string}`,
  [sv, en, ar]: readonly [string, string, string],
  extra: Pick<Item, 'room' | 'host' | 'pause'> = {},
): Item => {
  const [startTime = '', endTime = ''] = times.split('-');
  return { startTime, endTime, title: { sv, en, ar }, ...extra };
};

/** The same item in several rooms at once, each with a host. */
export const sideBySide = (
  times: `${string}-${string}`,
  title: readonly [string, string, string],
  hosts: string[],
): Item[] => hosts.map((host, index) => item(times, title, { room: `Rum ${index + 1}`, host }));

/** A stretch of the legs. */
export const stretch = (times: `${string}-${string}`) =>
  item(times, ['Bensträckare', 'Stretch your legs', 'استراحة قصيرة'], { pause: true });
