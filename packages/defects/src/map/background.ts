import type { MapTiles } from '@klocket/contract';
import type { LatLngBoundsExpression, Map as LeafletMap, TileLayer as Tiles } from 'leaflet';
import { render, svg } from 'lit';
import { SvgOverlay, TileLayer } from './leaflet.ts';
import { drawPlan } from './plan/draw-plan.ts';
import { toPosition, type Sketch } from './plan/sketch.ts';

/** The corners of a plan on the map. */
export function boundsOf({ reach, centre }: Sketch): LatLngBoundsExpression {
  const low = toPosition({ x: -reach.x, y: reach.y }, centre);
  const high = toPosition({ x: reach.x, y: -reach.y }, centre);
  return [
    [low.latitude, low.longitude],
    [high.latitude, high.longitude],
  ];
}

/** Lays the plan under everything else. */
export function layPlan(map: LeafletMap, sketch: Sketch) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const { x, y } = sketch.reach;
  drawing.setAttribute('viewBox', `${-x} ${-y} ${2 * x} ${2 * y}`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('plan');
  render(svg`${drawPlan(sketch)}`, drawing as unknown as HTMLElement);
  new SvgOverlay(drawing, boundsOf(sketch)).addTo(map);
}

/** Lays pictures under everything else; `lost` is told when none of them arrives. */
export function layTiles(map: LeafletMap, { url, maxZoom }: MapTiles, lost: () => void) {
  const layer: Tiles = new TileLayer(url, { maxZoom, detectRetina: false });
  let arrived = 0;
  layer.on('tileload', () => arrived++);
  layer.on('load', () => {
    if (arrived > 0) return;
    // Leaflet is not done with the layer while it tells of it.
    queueMicrotask(() => layer.remove());
    lost();
  });
  layer.addTo(map);
}
