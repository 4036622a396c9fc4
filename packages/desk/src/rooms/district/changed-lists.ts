/** A list without one of its items. */
export const without = <Item>(items: readonly Item[], index: number) => items.toSpliced(index, 1);

/** A list with one item changed. */
export const withChange = <Item extends object>(
  items: readonly Item[],
  index: number,
  change: Partial<Item>,
) => items.with(index, { ...items[index]!, ...change });
