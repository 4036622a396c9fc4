import type { Position } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { distance } from './plan/geometry.ts';
import { toPoint, type NamedPlace } from './plan/sketch.ts';

/** So near it is the place itself. */
const atMetres = 12;
const farMetres = 1500;

/** Where something is, as one would say it: "40 m norr om Fotbollsplanen". Empty far from all that has a name. */
export function describePosition(position: Position, places: readonly NamedPlace[]): string {
  const [nearest] = places
    .map((place) => ({ place, at: toPoint(position, place.position) }))
    .map((one) => ({ ...one, metres: distance(one.at, { x: 0, y: 0 }) }))
    .sort((a, b) => a.metres - b.metres);
  if (!nearest || nearest.metres > farMetres) return '';
  const name = `\u2068${nearest.place.name}\u2069`;
  if (nearest.metres < atMetres) return msg(str`vid ${name}`, { id: 'map-at' });
  const { x, y } = nearest.at;
  const metres = Math.round(nearest.metres / 5) * 5;
  const eighth = Math.round((Math.atan2(x, -y) * 4) / Math.PI + 8) % 8;
  switch (eighth) {
    case 0:
      return msg(str`${metres} m norr om ${name}`, { id: 'map-n' });
    case 1:
      return msg(str`${metres} m nordost om ${name}`, { id: 'map-ne' });
    case 2:
      return msg(str`${metres} m öster om ${name}`, { id: 'map-e' });
    case 3:
      return msg(str`${metres} m sydost om ${name}`, { id: 'map-se' });
    case 4:
      return msg(str`${metres} m söder om ${name}`, { id: 'map-s' });
    case 5:
      return msg(str`${metres} m sydväst om ${name}`, { id: 'map-sw' });
    case 6:
      return msg(str`${metres} m väster om ${name}`, { id: 'map-w' });
    default:
      return msg(str`${metres} m nordväst om ${name}`, { id: 'map-nw' });
  }
}
