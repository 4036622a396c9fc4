import type { PaperPlan, PlanPlace, Tone } from '../paper.ts';

/** A rectangle, from its upper left corner. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Dot {
  x: number;
  y: number;
}

/** A few numbers that stand at one place. */
export interface Pin extends Rect {
  dot: Dot;
  numbers: number[];
  /** Of all of them, where they share one. */
  tone: Tone | undefined;
}

export interface PlanLayout {
  pins: Pin[];
  names: (Rect & { text: string; dot: Dot })[];
  way: Dot[];
  /** How long a hundred metres are, in points. */
  hundredMetres: number;
}

interface Sizes {
  /** How large numbers beside each other are. */
  pin(numbers: readonly number[]): { width: number; height: number };
  name(text: string): { width: number; height: number };
}

const metresPerDegree = 111_320;
/** So few metres at least are shown, that one place alone is not all the world. */
const leastMetres = 160;
/** Numbers that would stand nearer than this stand together. */
const nearest = 15;
const padding = 26;

/**
 * Where on a plan its numbers, names and way stand. A number stands at its place, or as near as there is
 * room; a name that finds no room is left out, since the list names it too.
 */
export function layPlan(plan: PaperPlan, frame: Rect, sizes: Sizes): PlanLayout {
  const { toDot, hundredMetres } = project(plan, frame);
  const taken: Rect[] = [];
  const inside = (rect: Rect) =>
    rect.x >= frame.x + 4 &&
    rect.y >= frame.y + 4 &&
    rect.x + rect.width <= frame.x + frame.width - 4 &&
    rect.y + rect.height <= frame.y + frame.height - 4;
  const isFree = (rect: Rect) => inside(rect) && !taken.some((other) => overlap(rect, other));

  const pins = together(plan.points.map((point) => ({ ...point, dot: toDot(point) }))).map(
    ({ dot, numbers, tone }) => {
      const size = sizes.pin(numbers);
      const spots = ringAround(dot, size);
      const rect = spots.find(isFree) ?? spots.find(inside) ?? spots[0]!;
      taken.push(rect);
      return { ...rect, dot, numbers, tone };
    },
  );
  const names = plan.places.flatMap((place) => {
    const dot = toDot(place);
    const size = sizes.name(place.name);
    const pin = pins.find((one) => Math.hypot(one.dot.x - dot.x, one.dot.y - dot.y) < nearest);
    const rect = besideOf(pin ?? { ...dot, width: 0, height: 0 }, size).find(isFree);
    if (!rect) return [];
    taken.push(rect);
    return [{ ...rect, text: place.name, dot }];
  });
  return { pins, names, way: plan.way.map(toDot), hundredMetres };
}

/** Degrees to points, as large as they fit into the frame, north upwards. */
function project({ points, places, way }: PaperPlan, frame: Rect) {
  const all: PlanPlace[] = [...points, ...places, ...way];
  const [south, north] = edges(all.map(({ latitude }) => latitude));
  const middle = (south + north) / 2;
  const narrowing = Math.cos((middle * Math.PI) / 180);
  const [west, east] = edges(all.map(({ longitude }) => longitude));
  const metresWide = Math.max(leastMetres, (east - west) * narrowing * metresPerDegree);
  const metresTall = Math.max(leastMetres, (north - south) * metresPerDegree);
  const perMetre = Math.min(
    (frame.width - 2 * padding) / metresWide,
    (frame.height - 2 * padding) / metresTall,
  );
  const perDegree = perMetre * metresPerDegree;
  return {
    hundredMetres: 100 * perMetre,
    toDot: ({ latitude, longitude }: PlanPlace): Dot => ({
      x: frame.x + frame.width / 2 + (longitude - (west + east) / 2) * narrowing * perDegree,
      y: frame.y + frame.height / 2 - (latitude - middle) * perDegree,
    }),
  };
}

const edges = (numbers: readonly number[]): [number, number] => [
  Math.min(...numbers),
  Math.max(...numbers),
];

type Point = PaperPlan['points'][number] & { dot: Dot };

/** Puts numbers together whose places are as good as the same. */
function together(points: readonly Point[]) {
  const groups: { dot: Dot; numbers: number[]; tone: Tone | undefined }[] = [];
  for (const { dot, number, tone } of points) {
    const near = groups.find(({ dot: { x, y } }) => Math.hypot(dot.x - x, dot.y - y) < nearest);
    if (!near) groups.push({ dot, numbers: [number], tone });
    else if (!near.numbers.includes(number)) {
      near.numbers.push(number);
      if (near.tone !== tone) near.tone = undefined;
    }
  }
  return groups;
}

/** Around a dot, the nearest first: upon it, and then in rings. */
function ringAround({ x, y }: Dot, { width, height }: { width: number; height: number }): Rect[] {
  const at = (dx: number, dy: number) => ({
    x: x - width / 2 + dx,
    y: y - height / 2 + dy,
    width,
    height,
  });
  const rings = [1, 2, 3].flatMap((ring) =>
    Array.from({ length: 12 }, (_, turn) => {
      const angle = (turn * Math.PI) / 6 - Math.PI / 2;
      return at(
        Math.cos(angle) * (width / 2 + 12) * ring,
        Math.sin(angle) * (height / 2 + 10) * ring,
      );
    }),
  );
  return [at(0, 0), ...rings];
}

/** Below, above, and to both sides of something. */
const besideOf = (rect: Rect, { width, height }: { width: number; height: number }): Rect[] => {
  const gap = rect.width > 0 ? 1.5 : 4;
  const middleX = rect.x + rect.width / 2 - width / 2;
  const middleY = rect.y + rect.height / 2 - height / 2;
  return [
    { x: middleX, y: rect.y + rect.height + gap, width, height },
    { x: middleX, y: rect.y - gap - height, width, height },
    { x: rect.x + rect.width + gap + 2, y: middleY, width, height },
    { x: rect.x - gap - 2 - width, y: middleY, width, height },
  ];
};

const overlap = (one: Rect, other: Rect) =>
  one.x < other.x + other.width + 1 &&
  other.x < one.x + one.width + 1 &&
  one.y < other.y + other.height + 1 &&
  other.y < one.y + one.height + 1;
