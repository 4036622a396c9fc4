import type { Bounds, DefectForm, Position } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import type { LeafletMouseEvent, Map as Leaflet } from 'leaflet';
import { html, nothing, render } from 'lit';
import { MapFrame } from './map-frame.ts';
import { Names } from './names.ts';
import { describePosition } from './nearby.ts';
import { Pins } from './pins.ts';
import { placesOf } from './places.ts';
import { distance } from './plan/geometry.ts';
import { toPoint, type NamedPlace } from './plan/sketch.ts';
import { pin } from './signs.ts';

/** So near a chosen spot, a point only says more exactly where it is. */
const belongingMetres = 80;

/** What stands in the form about the place. */
export interface Placed {
  spot: string;
  position?: Position;
}

interface Options {
  form: DefectForm;
  lang: string;
  direction: string;
  /** Somebody has pointed out where it is, or chosen a place by its name. */
  chosen(place: Placed & { address?: string }): void;
}

/**
 * A map on which somebody points out where a defect is: by a tap, by a name, or with the arrow keys, which
 * move the map under a cross until Enter sets the place.
 */
export class PlaceMap {
  readonly #options: Options;
  readonly #places: NamedPlace[];
  readonly #frame: MapFrame;
  readonly #node = document.createElement('div');
  #pins?: Pins;
  #placed: Placed = { spot: '' };
  #aim = '';

  constructor(options: Options) {
    this.#options = options;
    const { form, lang, direction } = options;
    this.#places = placesOf(form);
    render(html`<svg viewBox="0 0 32 42" aria-hidden="true">${pin}</svg>`, this.#node);
    this.#node.className = 'chosen';
    this.#frame = new MapFrame(
      {
        ...{ lang, direction, places: this.#places },
        ...{ tiles: form.tiles, bounds: form.bounds, aims: true },
        label: msg(str`Karta över ${form.district.name}`, { id: 'map-of' }),
        hint: msg(
          'Tryck där felet är, eller på ett namn. Med tangentbord: flytta krysset med pilarna och sätt platsen med Enter.',
          { id: 'map-hint' },
        ),
        pressed: (event) => this.#pressed(event),
        around: () => this.#renderSaid(),
      },
      (map) => this.#begin(map),
    );
  }

  get box() {
    return this.#frame.box;
  }

  focus() {
    this.#frame.focus();
  }

  remove() {
    this.#frame.remove();
  }

  /** Shows what stands in the form, which may have come from elsewhere. */
  show(placed: Placed) {
    const { spot, position } = this.#placed;
    if (placed.spot === spot && placed.position === position) return;
    this.#placed = placed;
    this.#aim = '';
    this.#point();
  }

  get #at(): Position | undefined {
    const { spot, position } = this.#placed;
    return (
      position ?? this.#places.find(({ id, kind }) => kind === 'spot' && id === spot)?.position
    );
  }

  #begin(map: Leaflet) {
    new Names(map, this.#places, { choose: (place) => this.#choose(place) });
    this.#pins = new Pins(map, 'chosen', 640);
    map.on('click', ({ latlng: { lat, lng } }: LeafletMouseEvent) =>
      this.#set({ latitude: lat, longitude: lng }),
    );
    map.on('moveend', () => this.#aimed(map));
    this.#point();
  }

  /** Puts the pin where the place is, and brings it into view. */
  #point() {
    const at = this.#at;
    const { map } = this.#frame;
    if (map && this.#pins) {
      const place = at && ([at.latitude, at.longitude] as [number, number]);
      this.#pins.put(place ? [{ node: this.#node, at: place }] : []);
      if (place && !map.getBounds().contains(place)) map.panTo(place, { animate: false });
    }
    this.#frame.render();
  }

  #pressed(event: KeyboardEvent) {
    const centre = this.#frame.map?.getCenter();
    if (!centre || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#set({ latitude: centre.lat, longitude: centre.lng });
  }

  /** Says under the map what the cross is at, while it is moved by keys. */
  #aimed(map: Leaflet) {
    const { lat, lng } = map.getCenter();
    this.#aim = this.#frame.isAiming
      ? describePosition({ latitude: lat, longitude: lng }, this.#places)
      : '';
    this.#frame.render();
  }

  #choose({ kind, id, name, position }: NamedPlace) {
    if (kind === 'spot') this.#options.chosen({ spot: id, position: undefined });
    else this.#options.chosen({ spot: '', position, address: name });
  }

  #set({ latitude, longitude }: Position) {
    const fine = (degrees: number) => Number(degrees.toFixed(6));
    const position = { latitude: fine(latitude), longitude: fine(longitude) };
    const spot = this.#places.find(({ id, kind }) => kind === 'spot' && id === this.#placed.spot);
    const isThere =
      spot && distance(toPoint(position, spot.position), { x: 0, y: 0 }) < belongingMetres;
    this.#options.chosen({ spot: isThere ? spot.id : '', position });
  }

  #renderSaid() {
    const at = this.#at;
    const words = at && describePosition(at, this.#places);
    const isOutside = at && !isWithin(at, this.#options.form.bounds);
    const tone = this.#aim ? '' : isOutside ? 'outside' : 'set';
    return html`<p class="said ${tone}" role="status">
      ${
        this.#aim
          ? msg(str`Krysset: ${this.#aim}.`, { id: 'map-cross' })
          : at
            ? words
              ? msg(str`Platsen är satt: ${words}.`, { id: 'map-set-at' })
              : msg('Platsen är satt.', { id: 'map-set' })
            : nothing
      }${
        isOutside && !this.#aim
          ? html` ${msg(
              str`Den ligger utanför ${`\u2068${this.#options.form.district.name}\u2069`}. Det går att anmäla ändå, men vi kanske inte når dem som ansvarar där.`,
              { id: 'map-outside' },
            )}`
          : nothing
      }
    </p>`;
  }
}

const isWithin = ({ latitude, longitude }: Position, bounds?: Bounds) =>
  !bounds ||
  (latitude >= bounds.south &&
    latitude <= bounds.north &&
    longitude >= bounds.west &&
    longitude <= bounds.east);
