/** Something on the screen, in pixels. */
export interface Dot<What> {
  x: number;
  y: number;
  what: What;
}

/** What stands so near each other that one marker stands for all of it. */
export interface Cluster<What> {
  x: number;
  y: number;
  /** Of this one alone; most likely the same while the same things are in it. */
  key: string;
  all: What[];
}

/** How far apart markers are at least, so that each can be pressed. */
const apart = 48;
/** About so many squares cover a map of any size, whatever lies on it. */
const mostSquares = 200;

/** The side of the squares a map of some size is laid out in. */
export const squareOf = (width: number, height: number) =>
  Math.max(apart, Math.sqrt((width * height) / mostSquares));

/**
 * Gathers what lies in the same square, and then squares whose middles have come close. From north to
 * south and from west to east, which is the order of the tab key.
 */
export function clustersOf<What extends { id: string }>(
  dots: readonly Dot<What>[],
  square: number,
): Cluster<What>[] {
  const groups = new Map<string, Dot<What>[]>();
  for (const dot of dots) {
    const key = `${Math.floor(dot.x / square)} ${Math.floor(dot.y / square)}`;
    const group = groups.get(key);
    if (group) group.push(dot);
    else groups.set(key, [dot]);
  }
  const gathered: Dot<Dot<What>[]>[] = [];
  for (const group of groups.values()) {
    const { x, y } = middleOf(group);
    const near = gathered.find((other) => Math.hypot(other.x - x, other.y - y) < apart * 0.75);
    if (near)
      Object.assign(near, middleOf([...near.what, ...group]), { what: [...near.what, ...group] });
    else gathered.push({ x, y, what: group });
  }
  return gathered
    .map(({ x, y, what }) => ({
      ...{ x, y },
      key: `${what[0]!.what.id} ${what.length}`,
      all: what.map((dot) => dot.what),
    }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

const middleOf = (dots: readonly { x: number; y: number }[]) => ({
  x: dots.reduce((sum, { x }) => sum + x, 0) / dots.length,
  y: dots.reduce((sum, { y }) => sum + y, 0) / dots.length,
});
