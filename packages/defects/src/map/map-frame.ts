import type { Bounds, MapTiles } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { LatLngBoundsExpression, Map as Leaflet } from 'leaflet';
import { html, nothing, render, type SVGTemplateResult, type TemplateResult } from 'lit';
import { boundsOf, layPlan, layTiles } from './background.ts';
import { breathe } from './breathe.ts';
import { LeafletMap } from './leaflet.ts';
import { leafletStyles } from './leaflet.styles.ts';
import { mapStyles } from './map.styles.ts';
import { markerStyles } from './marker.styles.ts';
import { planStyles } from './plan.styles.ts';
import { sketchOf, type NamedPlace, type Sketch } from './plan/sketch.ts';
import { scaleOf } from './scale.ts';
import { minus, north, plus, whole } from './signs.ts';

/** What a map shows before anything is put on it. */
export interface MapOptions {
  places: readonly NamedPlace[];
  tiles?: MapTiles;
  bounds?: Bounds;
  lang: string;
  direction: string;
  /** What a map is called for those who do not see it. */
  label: string;
  /** What can be done with it, in words. */
  hint?: string;
  /** The arrow keys aim at a place. */
  aims?: boolean;
  pressed?(event: KeyboardEvent): void;
  /** What stands above and below the map. */
  around?(): TemplateResult;
}

const panBy = 40;
const deeper = 4;

/**
 * A map in a shadow root of its own, with its tools: on the district's plan, or on pictures where those are
 * set. It begins when it is first seen, since a map must know its size.
 */
export class MapFrame {
  /** Stands in the page. */
  readonly box = document.createElement('div');
  map?: Leaflet;

  readonly #root = this.box.attachShadow({ mode: 'open' });
  readonly #options: MapOptions;
  readonly #sketch?: Sketch;
  readonly #begun: (map: Leaflet) => void;
  #isLost = false;
  #resized?: ResizeObserver;

  constructor(options: MapOptions, begun: (map: Leaflet) => void) {
    this.#options = options;
    this.#begun = begun;
    if (options.places.length > 0) this.#sketch = sketchOf(options.places);
    this.#root.adoptedStyleSheets = [leafletStyles, mapStyles, planStyles, markerStyles].map(
      ({ styleSheet }) => styleSheet!,
    );
    this.box.className = 'map';
    this.render();
    this.#resized = new ResizeObserver(() => this.#seen());
    this.#resized.observe(this.#canvas);
  }

  /** Draws the tools and words again. */
  render() {
    const { hint, lang, direction, around } = this.#options;
    render(
      html`<div class="frame" lang=${lang} dir=${direction}>
        <div class="sheet ${this.#options.aims ? 'aims' : ''}" dir="ltr">
          <div
            class="canvas"
            tabindex="0"
            role="application"
            aria-label=${this.#options.label}
            aria-describedby=${hint ? 'hint' : nothing}
            @keydown=${this.#key}
          ></div>
          <div class="cross" aria-hidden="true"></div>
          ${this.#renderTools()} ${this.#renderScale()}
        </div>
        ${this.#renderSource()} ${hint ? html`<p id="hint" class="hint">${hint}</p>` : nothing}
        ${around?.() ?? nothing}
      </div>`,
      this.#root,
    );
  }

  /** Shows all of the district again. */
  readonly fit = () => {
    this.map?.fitBounds(this.#bounds, { animate: false });
  };

  focus() {
    this.#canvas.focus();
  }

  /** True while the map has the focus and the cross shows. */
  get isAiming() {
    return this.#canvas.matches(':focus-visible');
  }

  /** Ends it; a map that has been taken away holds nothing. */
  remove() {
    this.#resized?.disconnect();
    this.map?.remove();
    this.map = undefined;
    this.box.remove();
  }

  get #canvas() {
    return this.#root.querySelector<HTMLElement>('.canvas')!;
  }

  get #bounds(): LatLngBoundsExpression {
    if (this.#sketch) return boundsOf(this.#sketch);
    const { west = -180, south = -80, east = 180, north = 80 } = this.#options.bounds ?? {};
    return [
      [south, west],
      [north, east],
    ];
  }

  /** It has a size now, or another one than before. */
  #seen() {
    const { offsetWidth, offsetHeight } = this.#canvas;
    if (offsetWidth === 0 || offsetHeight === 0) return;
    if (this.map) this.map.invalidateSize({ animate: false });
    else this.#begin();
  }

  #begin() {
    const { tiles } = this.#options;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = new LeafletMap(this.#canvas, {
      attributionControl: false,
      zoomControl: false,
      zoomSnap: tiles ? 1 : 0,
      zoomAnimation: !isCalm,
      fadeAnimation: !isCalm,
      inertia: !isCalm,
      // A wheel over a map that nobody has pressed scrolls the page.
      scrollWheelZoom: false,
    });
    this.map = map;
    this.fit();
    const fitting = map.getZoom();
    map.setMinZoom(fitting - 2);
    map.setMaxZoom(tiles?.maxZoom ?? fitting + deeper);
    map.on('focus', () => map.scrollWheelZoom.enable());
    map.on('blur', () => map.scrollWheelZoom.disable());
    map.on('zoomend', () => this.render());
    void this.#fill(map);
  }

  /** Lays what is under everything, and then what stands on it, one after the other. */
  async #fill(map: Leaflet) {
    const { tiles } = this.#options;
    await breathe();
    // It may have been closed again meanwhile.
    if (this.map !== map) return;
    if (tiles) layTiles(map, tiles, () => this.#lose());
    else if (this.#sketch) layPlan(map, this.#sketch);
    this.render();
    await breathe();
    if (this.map === map) this.#begun(map);
  }

  #lose() {
    this.#isLost = true;
    if (this.map && this.#sketch) layPlan(this.map, this.#sketch);
    this.render();
  }

  #renderTools() {
    const zoom = (by: number) => () => this.map?.setZoom(this.map.getZoom() + by);
    const tool = (words: string, act: () => void, sign: SVGTemplateResult) =>
      html`<button aria-label=${words} title=${words} @click=${act}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${sign}</svg>
      </button>`;
    return html`<div class="tools">
      ${tool(msg('Närmare', { id: 'map-nearer' }), zoom(1), plus)}
      ${tool(msg('Längre bort', { id: 'map-farther' }), zoom(-1), minus)}
      ${tool(msg('Hela området', { id: 'map-all' }), this.fit, whole)}
    </div>`;
  }

  #renderScale() {
    if (!this.map) return nothing;
    const { metres, pixels } = scaleOf(this.map);
    return html`<div class="scale" aria-hidden="true">
        ${metres < 1000 ? `${metres} m` : `${metres / 1000} km`}
        <svg width=${pixels} height="6"><path d="M1 0v5h${pixels - 2}v-5"></path></svg>
      </div>
      <svg class="north" viewBox="0 0 24 36" aria-hidden="true">${north}</svg>`;
  }

  #renderSource() {
    const { tiles } = this.#options;
    if (tiles && !this.#isLost) {
      const { host } = new URL(tiles.url, location.href);
      return html`<p class="source">
        <bdi>${tiles.attribution}</bdi
        >${host === location.host ? nothing : html` · <bdi>${host}</bdi>`}
      </p>`;
    }
    return html`<p class="source" role="status">
      ${
        this.#isLost
          ? msg('Kartbilderna kom inte fram. Här är områdets egen plan i stället.', {
              id: 'map-lost',
            })
          : msg('En plan över områdets platser. Stigarna mellan dem är på ett ungefär.', {
              id: 'map-plan',
            })
      }
    </p>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    // What stands on the map has keys of its own.
    if (event.target !== this.#canvas || !this.map) return;
    const far = event.shiftKey ? 3 * panBy : panBy;
    const [x, y] = {
      ArrowLeft: [-far, 0],
      ArrowRight: [far, 0],
      ArrowUp: [0, -far],
      ArrowDown: [0, far],
    }[event.key] ?? [0, 0];
    if (x || y) this.map.panBy([x!, y!], { animate: false });
    else if (event.key === '+') this.map.zoomIn();
    else if (event.key === '-') this.map.zoomOut();
    else return this.#options.pressed?.(event);
    event.preventDefault();
  };
}
