/** A point on the plan: metres to the east and to the south of its middle. */
export interface Point {
  x: number;
  y: number;
}

export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

export const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** How far a point is from the nearest point of a line between two others. */
export function distanceToLine(point: Point, from: Point, to: Point) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + at * dx, y: from.y + at * dy });
}

/** The corners of the smallest convex shape around some points, in order. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (some: readonly Point[]) => {
    const kept: Point[] = [];
    for (const point of some) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

const turn = (a: Point, b: Point, c: Point) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Points on a circle. */
export const circleOf = ({ x, y }: Point, radius: number, count = 16): Point[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * 2 * Math.PI;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });

/**
 * The pairs of points that no third point is nearer to than they are to each other: the shortest net that
 * leaves none out, and looks like paths that people take.
 */
export function netOf(points: readonly Point[]): [number, number][] {
  return points.flatMap((a, from) =>
    points.slice(from + 1).flatMap((b, at): [number, number][] => {
      const apart = distance(a, b);
      const between = points.some(
        (c) => c !== a && c !== b && Math.max(distance(a, c), distance(b, c)) < apart,
      );
      return between || apart === 0 ? [] : [[from, from + 1 + at]];
    }),
  );
}

/** Numbers from 0 to 1 that look like chance, and are the same each time for the same text. */
export function chanceOf(text: string) {
  let state = [...text].reduce(
    (sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
