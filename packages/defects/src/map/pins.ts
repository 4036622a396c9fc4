import type { LatLng, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';

/** Something that stands on the map at one place, and keeps its size whatever the scale. */
export interface Pin {
  node: HTMLElement;
  at: [latitude: number, longitude: number];
}

/** Keeps elements of ours over their places on a map, and moves them along while it is zoomed. */
export class Pins {
  readonly pane: HTMLElement;
  readonly #map: LeafletMap;
  #pins: readonly Pin[] = [];

  constructor(map: LeafletMap, name: string, level: number) {
    this.#map = map;
    this.pane = map.createPane(name);
    this.pane.style.zIndex = String(level);
    map.on('zoom viewreset', this.#place);
    map.on('zoomanim', this.#follow);
  }

  /** Shows these and no others; what stood there before stays the same element. */
  put(pins: readonly Pin[]) {
    const kept = new Set(pins.map(({ node }) => node));
    for (const { node } of this.#pins) if (!kept.has(node)) node.remove();
    this.#pins = pins;
    for (const { node } of pins) {
      node.classList.add('pin', 'leaflet-zoom-animated');
      // What is moved in the page loses the focus.
      if (node.parentNode !== this.pane) this.pane.append(node);
    }
    this.#place();
  }

  readonly #place = () => {
    for (const { node, at } of this.#pins) {
      const { x, y } = this.#map.latLngToLayerPoint(at);
      move(node, x, y);
    }
  };

  readonly #follow = ({ center, zoom }: ZoomAnimEvent) => {
    const corner = this.#cornerAt(center, zoom);
    for (const { node, at } of this.#pins) {
      const { x, y } = this.#map.project(at, zoom).subtract(corner).round();
      move(node, x, y);
    }
  };

  /** Where the layers' corner is going to be. */
  #cornerAt(centre: LatLng, zoom: number) {
    const map = this.#map;
    const shift = map.containerPointToLayerPoint([0, 0]);
    return map.project(centre, zoom).subtract(map.getSize().divideBy(2)).subtract(shift).round();
  }
}

const move = (node: HTMLElement, x: number, y: number) =>
  node.style.setProperty('transform', `translate3d(${x}px, ${y}px, 0)`);
