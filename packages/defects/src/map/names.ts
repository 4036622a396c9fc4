import type { Map as LeafletMap } from 'leaflet';
import { html, render } from 'lit';
import { Pins, type Pin } from './pins.ts';
import type { NamedPlace } from './plan/sketch.ts';

/** A rectangle on the map, in pixels from its corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface NamesOptions {
  choose?(place: NamedPlace): void;
  /** What else stands on the map, and must not be covered. */
  avoid?(): readonly Box[];
}

const sides = ['end', 'start', 'above', 'below'] as const;
type Side = (typeof sides)[number];

/** The corner in which the tools stand. */
const tools = { width: 58, height: 160 };
const dot = 9;
const gap = 5;

/**
 * The names on the map. Each stands on that side of its dot where it covers nothing; where there is no
 * room it waits until somebody comes nearer. With `choose` they can be pressed.
 */
export class Names {
  readonly #map: LeafletMap;
  readonly #pins: Pins;
  #coming?: number;
  readonly #avoid: () => readonly Box[];
  readonly #names: { pin: Pin; size?: { width: number; height: number } }[];

  constructor(
    map: LeafletMap,
    places: readonly NamedPlace[],
    { choose, avoid = () => [] }: NamesOptions = {},
  ) {
    this.#map = map;
    this.#avoid = avoid;
    this.#pins = new Pins(map, 'names', 610);
    // Spots before houses: those that come first find room first.
    this.#names = places
      .toSorted((a, b) => Number(a.kind === 'house') - Number(b.kind === 'house'))
      .map((place) => ({ pin: pinOf(place, choose) }));
    this.#pins.put(this.#names.map(({ pin }) => pin));
    map.on('zoomend resize', this.arrange);
    this.arrange();
  }

  /** Finds room for each name, once before the page is drawn next. */
  readonly arrange = () => {
    this.#coming ??= requestAnimationFrame(() => {
      this.#coming = undefined;
      this.#arrange();
    });
  };

  #arrange() {
    // It may have been taken away meanwhile.
    if (!this.#pins.pane.isConnected) return;
    const points = this.#names.map(({ pin }) => this.#map.latLngToContainerPoint(pin.at));
    const { x: wide } = this.#map.getSize();
    const taken: Box[] = [
      ...points.map(({ x, y }) => around(x, y, dot)),
      ...this.#avoid(),
      { left: wide - tools.width, top: 0, right: wide, bottom: tools.height },
    ];
    for (const [index, name] of this.#names.entries()) {
      const text = name.pin.node.querySelector<HTMLElement>('.text')!;
      name.size ??= { width: text.offsetWidth, height: text.offsetHeight };
      const { x, y } = points[index]!;
      const others = taken.filter((_, at) => at !== index);
      const side = sides.find((one) => {
        const box = boxAt(one, x, y, name.size!);
        const isInView = x < 0 || x > wide || (box.left >= 0 && box.right <= wide);
        return isInView && !others.some((other) => overlap(box, other));
      });
      name.pin.node.dataset.side = side ?? 'none';
      if (side) taken.push(boxAt(side, x, y, name.size));
    }
  }
}

function pinOf(place: NamedPlace, choose?: (place: NamedPlace) => void): Pin {
  const { name, kind, position } = place;
  const node = document.createElement('div');
  node.className = `name ${kind}`;
  const inner = html`<i aria-hidden="true"></i><bdi class="text">${name}</bdi>`;
  render(
    choose
      ? html`<button
          @click=${(event: Event) => {
            event.stopPropagation();
            choose(place);
          }}
        >
          ${inner}
        </button>`
      : html`<span>${inner}</span>`,
    node,
  );
  return { node, at: [position.latitude, position.longitude] };
}

/** The square around a point. */
export const around = (x: number, y: number, by: number): Box => ({
  left: x - by,
  top: y - by,
  right: x + by,
  bottom: y + by,
});

function boxAt(
  side: Side,
  x: number,
  y: number,
  { width, height }: { width: number; height: number },
): Box {
  const left =
    side === 'end' ? x + dot + gap : side === 'start' ? x - dot - gap - width : x - width / 2;
  const top = side === 'above' ? y - dot - height : side === 'below' ? y + dot : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
