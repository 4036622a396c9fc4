import type { DistrictList } from '@klocket/contract';
import { Latest, msg, warnOnce, type Api } from '@klocket/core';
import { html, nothing, type ReactiveControllerHost } from 'lit';

/**
 * Knows which district a widget is about: the one the page names, else the only one there is, else
 * the one the visitor chooses.
 */
export class DistrictController extends Latest<DistrictList> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #widget: HTMLElement;
  #named = '';
  #chosen = '';
  #asked?: Api;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host);
    this.#widget = this.#host = host;
  }

  /** The district's id; empty until it is known. */
  get id() {
    const { items = [] } = this.answer?.data ?? {};
    return this.#named || this.#chosen || (items.length === 1 ? items[0]!.id : '');
  }

  /** Hears which district the page names for a widget, and finds out when it names none. */
  look(api: Api, named: string, widget: HTMLElement = this.#host) {
    this.#named = named;
    this.#widget = widget;
    if (this.id || this.#asked === api) return;
    this.#asked = api;
    this.again();
  }

  /** Asks once more which districts there are. */
  again() {
    const api = this.#asked!;
    void this.ask((signal) => api.districts({ signal })).then(() => {
      const ids = this.answer?.data.items.map(({ id }) => `"${id}"`).join(', ');
      if (ids && !this.id) {
        warnOnce(this.#widget, `names no district that there is: add district="…", one of ${ids}.`);
      }
    });
  }

  /** What the visitor can choose among; nothing while there is nothing to choose. */
  render() {
    if (this.id || !this.answer) return nothing;
    return html`<p class="strong" id="districts">
        ${msg('Välj stadsdel', { id: 'choose-district' })}
      </p>
      <ul class="choices" aria-labelledby="districts">
        ${this.answer.data.items.map(
          ({ id, name }) =>
            html`<li>
              <button class="button" @click=${() => this.#choose(id)}><bdi>${name}</bdi></button>
            </li>`,
        )}
      </ul>`;
  }

  #choose(id: string) {
    this.#chosen = id;
    this.#host.requestUpdate();
  }
}
