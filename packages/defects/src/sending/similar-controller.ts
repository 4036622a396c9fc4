import type { SimilarDefects } from '@klocket/contract';
import {
  defectConfirmationsPath,
  defectPagePath,
  similarDefectsPath,
} from '@klocket/contract/defect-paths';
import { msg, problemOf, str } from '@klocket/core';
import { newKey, postProven, type Parcel } from '@klocket/core/writing';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Entry } from '../entry.ts';
import type { Place } from './place.ts';

type Similar = SimilarDefects['items'][number];
type Said = 'saying' | 'said' | 'lost';

/** Shows what may have been reported already, and says "me too" of it. */
export class SimilarController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #place: () => Place;
  #items: readonly Similar[] = [];
  #asked = '';
  #said: Record<string, { key: string; state: Said }> = {};

  constructor(host: ReactiveControllerHost, place: () => Place) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostConnected() {}

  /** Asks, once a category and a place are known, unless it is what was asked last. */
  async look({ category, spot, position }: Entry) {
    const { api, server, district, lang } = this.#place();
    if (!category || !(spot || position)) return this.forget();
    const query = { category, lang, ...(spot && { spot }), ...position };
    const asked = similarDefectsPath(district, query);
    if (asked === this.#asked) return;
    this.#asked = asked;
    try {
      const found = await (api?.similar?.(district, query) ?? ask(server + asked));
      if (this.#asked === asked) this.#items = found.items;
    } catch (error) {
      // Without a network nothing can be compared; the desk merges what is the same.
      console.info('Klocket: what is similar could not be asked.', error);
      if (this.#asked === asked) this.forget();
    }
    this.#host.requestUpdate();
  }

  forget() {
    this.#asked = '';
    this.#items = [];
    this.#host.requestUpdate();
  }

  render() {
    if (this.#items.length === 0) return nothing;
    return html`<div class="card similar" part="similar" role="status">
      <p class="strong">${msg('Är det något av det här?', { id: 'defect-similar' })}</p>
      <ul>
        ${this.#items.slice(0, 3).map((item) => this.#renderItem(item))}
      </ul>
    </div>`;
  }

  #renderItem({ id, category, place, words, language, confirmations }: Similar) {
    const { server, district } = this.#place();
    const where = place.spot?.name ?? place.address;
    const said = this.#said[id]?.state;
    return html`<li>
      <p>
        <a href=${server + defectPagePath(district, id)} target="_blank" rel="noopener"
          ><bdi lang=${language ?? nothing}>${words ?? category.name}</bdi></a
        >
        ${where ? html`<br /><bdi class="hint">${where}</bdi>` : nothing}
      </p>
      ${
        said === 'said'
          ? html`<p class="strong">
              ${msg(str`Tack, du är räknad. Fler som har sagt till: ${confirmations}.`, {
                id: 'defect-me-too-said',
              })}
            </p>`
          : html`<button
              class="button"
              aria-disabled=${said === 'saying' ? 'true' : nothing}
              @click=${() => void this.#meToo(id)}
            >
              ${msg('Jag med', { id: 'defect-me-too' })}
            </button>`
      }
      ${
        said === 'lost'
          ? html`<p class="fault">
              ${msg('Det gick inte att skicka. Försök igen.', { id: 'signup-refused' })}
            </p>`
          : nothing
      }
    </li>`;
  }

  async #meToo(id: string) {
    const before = this.#said[id];
    if (before && before.state !== 'lost') return;
    const { api, server, district, lang, headers } = this.#place();
    const key = before?.key ?? newKey();
    const say = (state: Said) => {
      this.#said = { ...this.#said, [id]: { key, state } };
      this.#host.requestUpdate();
    };
    say('saying');
    try {
      const url = server + defectConfirmationsPath(district, id);
      const parcel: Parcel = { key, url, body: '{}', lang };
      await (api?.confirm?.(parcel) ?? postProven(parcel, await headers()));
      say('said');
    } catch (error) {
      console.info('Klocket: "me too" did not arrive.', error);
      say('lost');
    }
  }
}

async function ask(url: string) {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as SimilarDefects;
}
