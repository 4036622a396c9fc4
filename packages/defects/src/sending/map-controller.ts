import type { DefectForm } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { hasMap, tileHost } from '../has-map.ts';
import type { PlaceMap } from '../map/index.ts';
import type { ReportView } from '../report-view.ts';
import { useDefectWords } from '../words.ts';
import type { Place } from './place.ts';

type MapState = 'closed' | 'opening' | 'open' | 'lost';

/** Opens a map to point out the place on; all of it is fetched only then. */
export class MapController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #place: () => Place;
  #state: MapState = 'closed';
  #map?: PlaceMap;
  #view?: ReportView;

  constructor(host: ReactiveControllerHost, place: () => Place) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostDisconnected() {
    this.#close();
  }

  render(view: ReportView) {
    this.#view = view;
    const { about, entry } = view;
    if (!hasMap(about)) return nothing;
    this.#map?.show(entry);
    const isOpen = this.#state === 'open';
    const host = !isOpen && tileHost(about, this.#place().server);
    return html`<div class="on-map">
      <button
        class="button"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => (isOpen ? this.#close() : void this.#open(about))}
      >
        ${
          this.#state === 'opening'
            ? msg('Öppnar kartan …', { id: 'defect-map-opening' })
            : isOpen
              ? msg('Stäng kartan', { id: 'defect-map-close' })
              : msg('Peka ut på kartan', { id: 'defect-map-open' })
        }
      </button>
      ${
        host
          ? html`<p class="hint">
              ${msg(str`Kartbilderna hämtas från ${`\u2068${host}\u2069`} när du öppnar kartan.`, {
                id: 'defect-map-host',
              })}
            </p>`
          : nothing
      }
      ${
        this.#state === 'lost'
          ? html`<p class="hint" role="alert">
              ${msg('Kartan kom inte fram. Välj en plats i listan eller beskriv den.', {
                id: 'defect-map-lost',
              })}
            </p>`
          : nothing
      }
      ${this.#map?.box ?? nothing}
    </div>`;
  }

  async #open(form: DefectForm) {
    if (this.#state === 'opening') return;
    this.#become('opening');
    const { lang, direction } = this.#place();
    try {
      const [{ PlaceMap }] = await Promise.all([
        import('../map/index.ts'),
        useDefectWords(lang, 'map'),
      ]);
      this.#map = new PlaceMap({
        ...{ form, lang, direction },
        chosen: (place) => this.#view?.change(place),
      });
      this.#become('open');
      await this.#host.updateComplete;
      this.#map.focus();
    } catch (error) {
      console.warn('Klocket: the map did not arrive.', error);
      this.#become('lost');
    }
  }

  #close() {
    this.#map?.remove();
    this.#map = undefined;
    this.#become('closed');
  }

  #become(state: MapState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
