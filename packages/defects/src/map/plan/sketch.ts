import type { Position } from '@klocket/contract';
import {
  chanceOf,
  circleOf,
  distance,
  distanceToLine,
  hullOf,
  middle,
  netOf,
  type Point,
} from './geometry.ts';

/** A place that has a name and a position: a named spot, or one of our houses. */
export interface NamedPlace {
  id: string;
  name: string;
  kind: 'spot' | 'house';
  position: Position;
}

/** What a plan is drawn of, in metres. */
export interface Sketch {
  /** Half of its width and of its height. */
  reach: Point;
  /** Where its middle is. */
  centre: Position;
  /** About how far places are apart; everything is drawn in proportion to it. */
  unit: number;
  /** The rounded edge of the district. */
  area: Point[];
  lawns: Point[][];
  paths: { from: Point; to: Point; bend: Point }[];
  squares: { at: Point; radius: number }[];
  houses: { at: Point; angle: number }[];
  trees: { at: Point; radius: number }[];
}

const metresOfDegree = 111_320;
const mostTrees = 70;

/** Where a position is on a plan around a centre. */
export const toPoint = ({ latitude, longitude }: Position, centre: Position): Point => ({
  x: (longitude - centre.longitude) * metresOfDegree * shrinkAt(centre.latitude),
  y: (centre.latitude - latitude) * metresOfDegree,
});

/** The other way round. */
export const toPosition = ({ x, y }: Point, centre: Position): Position => ({
  latitude: centre.latitude - y / metresOfDegree,
  longitude: centre.longitude + x / (metresOfDegree * shrinkAt(centre.latitude)),
});

const shrinkAt = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

/** Makes up a plan of named places: what lies near each other is joined, as on a map drawn by hand. */
export function sketchOf(places: readonly NamedPlace[]): Sketch {
  const centre = centreOf(places);
  const points = places.map(({ position }) => toPoint(position, centre));
  const net = netOf(points);
  const unit = unitOf(points, net);
  const chance = chanceOf(places.map(({ id }) => id).join(' '));
  const paths = net.map(([from, to]) => pathOf(points[from]!, points[to]!, chance));
  const area = hullOf(points.flatMap((point) => circleOf(point, unit * 0.8)));
  const reach = {
    x: Math.max(...area.map(({ x }) => Math.abs(x))) + unit * 0.2,
    y: Math.max(...area.map(({ y }) => Math.abs(y))) + unit * 0.2,
  };
  const degree = (at: number) => net.filter((edge) => edge.includes(at)).length;
  const lawns = points.map((point) => blobOf(point, unit * (0.52 + 0.18 * chance()), chance));
  return {
    ...{ reach, centre, unit, area, lawns, paths },
    squares: points.map((at, index) => ({
      at,
      radius: unit * (places[index]!.kind === 'spot' && degree(index) > 2 ? 0.2 : 0.13),
    })),
    houses: points.flatMap((at, index) =>
      places[index]!.kind === 'house' ? [{ at, angle: angleAt(index, points, net) }] : [],
    ),
    trees: treesOf({ area, paths, points, unit }, chance),
  };
}

function centreOf(places: readonly NamedPlace[]): Position {
  const [north, south] = rangeOf(places.map(({ position }) => position.latitude));
  const [east, west] = rangeOf(places.map(({ position }) => position.longitude));
  return { latitude: (north! + south!) / 2, longitude: (east! + west!) / 2 };
}

const rangeOf = (values: number[]) => [Math.max(...values), Math.min(...values)];

/** The length of a middling path; a place alone has some ground about it. */
function unitOf(points: readonly Point[], net: readonly [number, number][]) {
  const lengths = net
    .map(([from, to]) => distance(points[from]!, points[to]!))
    .sort((a, b) => a - b);
  return Math.max(lengths[Math.floor(lengths.length / 2)] ?? 60, 20);
}

/** A path that is not quite straight. */
function pathOf(from: Point, to: Point, chance: () => number) {
  const sway = (chance() - 0.5) * 0.36;
  const half = middle([from, to]);
  const bend = { x: half.x + (to.y - from.y) * sway, y: half.y - (to.x - from.x) * sway };
  return { from, to, bend };
}

function blobOf(at: Point, radius: number, chance: () => number) {
  return circleOf(at, radius, 9).map(({ x, y }) => {
    const swell = 0.85 + chance() * 0.4;
    return { x: at.x + (x - at.x) * swell, y: at.y + (y - at.y) * swell };
  });
}

/** A house stands along the path that comes nearest. */
function angleAt(index: number, points: readonly Point[], net: readonly [number, number][]) {
  const here = points[index]!;
  const [nearest] = net
    .filter((edge) => edge.includes(index))
    .map(([from, to]) => points[from === index ? to : from]!)
    .sort((a, b) => distance(here, a) - distance(here, b));
  return nearest ? (Math.atan2(nearest.y - here.y, nearest.x - here.x) * 180) / Math.PI + 90 : 0;
}

type Ground = Pick<Sketch, 'area' | 'paths' | 'unit'> & { points: readonly Point[] };

/** Trees stand about where nothing else does. */
function treesOf({ area, paths, points, unit }: Ground, chance: () => number) {
  const trees: Sketch['trees'] = [];
  const [right, left] = rangeOf(area.map(({ x }) => x));
  const [bottom, top] = rangeOf(area.map(({ y }) => y));
  const step = unit * 0.42;
  for (let y = top!; y < bottom!; y += step) {
    for (let x = left!; x < right!; x += step) {
      const at = { x: x + chance() * step, y: y + chance() * step };
      const radius = unit * (0.05 + chance() * 0.045);
      if (chance() < 0.45 || !isInside(at, area)) continue;
      const isFree =
        paths.every(({ from, to, bend }) =>
          [
            [from, bend],
            [bend, to],
          ].every(([a, b]) => distanceToLine(at, a!, b!) > radius + unit * 0.09),
        ) && points.every((point) => distance(at, point) > radius + unit * 0.24);
      if (isFree) trees.push({ at, radius });
    }
  }
  return trees.slice(0, mostTrees);
}

const isInside = (point: Point, area: readonly Point[]) =>
  area.every((corner, at) => {
    const next = area[(at + 1) % area.length]!;
    return (
      (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x) > 0
    );
  });
