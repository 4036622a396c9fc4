import type { Map as LeafletMap } from 'leaflet';

const longest = 90;

/** The longest round distance that a short bar can stand for where the map is now. */
export function scaleOf(map: LeafletMap) {
  const { x, y } = map.getSize();
  const from = map.containerPointToLatLng([x / 2, y / 2]);
  const metresOfBar = map.distance(from, map.containerPointToLatLng([x / 2 + longest, y / 2]));
  const power = 10 ** Math.floor(Math.log10(metresOfBar));
  const metres = [5, 2, 1].find((times) => times * power <= metresOfBar)! * power;
  return { metres, pixels: Math.round((longest * metres) / metresOfBar) };
}
