import type { Texts } from '@klocket/contract';
import { newSlug } from './slug.ts';
import { wordsIn } from './words-in.ts';

/** A list without one of its items. */
export const without = <Item>(items: readonly Item[], index: number) => items.toSpliced(index, 1);

/** A list with one item changed. */
export const withChange = <Item extends object>(
  items: readonly Item[],
  index: number,
  change: Partial<Item>,
) => items.with(index, { ...items[index]!, ...change });

/** A list whose new items have been given their place in addresses, from their names. */
export const withIds = <Item extends { id: string }>(
  items: readonly Item[],
  fallback: string,
  nameOf: (item: Item) => string,
): Item[] =>
  items.reduce<Item[]>((all, item) => {
    const id = item.id || newSlug(nameOf(item), fallback, [...items, ...all]);
    return [...all, { ...item, id }];
  }, []);

/** The same of what has a name in several languages; whoever has none yet is there without it. */
export const withNamedIds = <Item extends { id: string; name?: Texts }>(
  items: readonly Item[],
  fallback: string,
  language: string | undefined,
) =>
  withIds(items, fallback, ({ name }) => wordsIn(name, language)).map((item) => ({
    ...item,
    name: item.name ?? {},
  }));
