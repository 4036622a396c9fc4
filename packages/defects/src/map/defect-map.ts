import type { Defect, DefectForm } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import type { Map as Leaflet } from 'leaflet';
import { html, nothing } from 'lit';
import { breathe } from './breathe.ts';
import { clustersOf, squareOf, type Cluster, type Dot } from './clusters.ts';
import { MapFrame } from './map-frame.ts';
import { drawMarker, drawStage, stages, stageWords } from './marker.ts';
import { around, Names, type Box } from './names.ts';
import { Pins, type Pin } from './pins.ts';
import { placesOf } from './places.ts';

interface Options {
  form: Pick<DefectForm, 'district' | 'spots' | 'houses' | 'bounds' | 'tiles'>;
  lang: string;
  direction: string;
  /** Somebody has opened a marker: these stand there. */
  chosen(ids: readonly string[]): void;
}

/** So many are shown beside each other; a marker with more leads nearer. */
const mostChosen = 6;
/** So many markers are drawn in one task. */
const drawnAtOnce = 8;
/** Half of a marker, in pixels. */
const markerReach = 18;
/** Markers a little outside are there before the map is moved. */
const rim = 0.1;

/** A map of defects: near each other they share a marker that counts them, and comes apart nearer by. */
export class DefectMap {
  readonly #options: Options;
  readonly #frame: MapFrame;
  readonly #nodes = new Map<string, HTMLElement>();
  #pins?: Pins;
  #names?: Names;
  /** Counts how often it was drawn. */
  #round = 0;
  /** Where markers stand. */
  #taken: readonly Box[] = [];
  #defects: readonly Defect[] = [];
  #based?: Dot<Defect>[];
  #chosen: ReadonlySet<string> = new Set();

  constructor(options: Options) {
    this.#options = options;
    const { form, lang, direction } = options;
    const places = placesOf(form);
    this.#frame = new MapFrame(
      {
        ...{ places, lang, direction, tiles: form.tiles, bounds: form.bounds },
        label: msg(str`Karta över felen i ${form.district.name}`, { id: 'map-defects' }),
        around: () => this.#renderLegend(),
      },
      (map) => {
        this.#names = new Names(map, places, { avoid: () => this.#taken });
        this.#pins = new Pins(map, 'defects', 640);
        map.on('moveend zoomend resize', () => void this.#draw());
        void this.#draw();
      },
    );
  }

  get box() {
    return this.#frame.box;
  }

  remove() {
    this.#round++;
    this.#frame.remove();
  }

  /** Shows these defects; those without a position are not on the map. */
  show(defects: readonly Defect[], chosen: readonly string[]) {
    const isSame =
      defects === this.#defects &&
      chosen.length === this.#chosen.size &&
      chosen.every((id) => this.#chosen.has(id));
    if (isSame) return;
    this.#defects = defects;
    this.#based = undefined;
    this.#chosen = new Set(chosen);
    void this.#draw();
  }

  /** Draws the markers of what is in view, a few at a time; what comes meanwhile begins anew. */
  async #draw() {
    const round = ++this.#round;
    await breathe();
    const { map } = this.#frame;
    if (!map || !this.#pins || round !== this.#round) return;
    const clusters = this.#clusters(map);
    await breathe();
    const nodes = new Map<string, HTMLElement>();
    const pins: Pin[] = [];
    for (const [at, cluster] of clusters.entries()) {
      if (at % drawnAtOnce === drawnAtOnce - 1) await breathe();
      if (round !== this.#round) return;
      const node = this.#nodes.get(cluster.key) ?? document.createElement('div');
      nodes.set(cluster.key, node);
      drawMarker(node, cluster, {
        pressed: () => this.#press(map, cluster),
        isChosen: cluster.all.every(({ id }) => this.#chosen.has(id)),
      });
      const { lat, lng } = map.unproject([cluster.x, cluster.y]);
      pins.push({ node, at: [lat, lng] });
    }
    const focused = (this.#pins.pane.getRootNode() as ShadowRoot).activeElement;
    this.#nodes.clear();
    for (const [key, node] of nodes) this.#nodes.set(key, node);
    this.#pins.put(pins);
    this.#taken = pins.map(({ at }) => {
      const { x, y } = map.latLngToContainerPoint(at);
      return around(x, y, markerReach);
    });
    this.#names?.arrange();
    // What had the focus may have come apart: the map has it then.
    if (focused && !focused.isConnected) this.#frame.focus();
  }

  /** What is in view, gathered. Where each is on the earth's whole map is reckoned once. */
  #clusters(map: Leaflet): Cluster<Defect>[] {
    this.#based ??= this.#defects.flatMap((what) => {
      const { position } = what.place;
      if (!position) return [];
      const { x, y } = map.project([position.latitude, position.longitude], 0);
      return [{ x, y, what }];
    });
    const { x: width, y: height } = map.getSize();
    const { min, max } = map.getPixelBounds();
    const scale = map.getZoomScale(map.getZoom(), 0);
    const dots = this.#based
      .map(({ x, y, what }) => ({ x: x * scale, y: y * scale, what }))
      .filter(
        ({ x, y }) =>
          x > min!.x - rim * width &&
          x < max!.x + rim * width &&
          y > min!.y - rim * height &&
          y < max!.y + rim * height,
      );
    return clustersOf(dots, squareOf(width, height));
  }

  /** Opens what stands there; where it is too much to read, goes nearer first. */
  #press(map: Leaflet, { all }: Cluster<Defect>) {
    const positions = all.map(({ place }) => place.position!);
    const [north, south] = rangeOf(positions.map(({ latitude }) => latitude));
    const [east, west] = rangeOf(positions.map(({ longitude }) => longitude));
    const isOneSpot = north! - south! < 2e-5 && east! - west! < 4e-5;
    if (all.length <= mostChosen || isOneSpot || map.getZoom() >= map.getMaxZoom()) {
      this.#options.chosen(all.map(({ id }) => id));
      return;
    }
    map.fitBounds(
      [
        [south!, west!],
        [north!, east!],
      ],
      { padding: [40, 40], animate: false },
    );
  }

  #renderLegend() {
    const without = this.#defects.filter(({ place }) => !place.position).length;
    return html`<ul class="legend">
        ${stages.map((stage) => html`<li>${drawStage(stage)} ${stageWords(stage)}</li>`)}
      </ul>
      ${
        without > 0
          ? html`<p class="hint">
              ${msg(str`Utan plats på kartan: ${without}. De står i listan.`, {
                id: 'map-without',
              })}
            </p>`
          : nothing
      }`;
  }
}

const rangeOf = (values: number[]) => [Math.max(...values), Math.min(...values)];
