import type { Contact } from '@klocket/contract';
import { msg, type Api } from '@klocket/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { pagePath } from '@klocket/contract/page-paths';
import { renderContact } from './render-contact.ts';

/**
 * Knows whom to turn to in a district when a widget has nothing to show: asks for the district's
 * phone and person once it is needed, and shows them with a way to the whole calendar.
 */
export class WayOnController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked = '';
  #contact?: Contact;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  /** Somebody to call and a way to the calendar; the person joins when the server has answered. */
  render(api: Api, site: { district: string; lang: string; server: string }) {
    const { district, lang, server } = site;
    void this.#ask(api, district, lang);
    return html`<div class="way-on">
      <p>
        <a class="target" href=${server + pagePath(district)}
          >${msg('Till hela kalendern', { id: 'whole-calendar' })}</a
        >
      </p>
      ${
        this.#contact
          ? html`<p>${msg('Eller fråga en människa:', { id: 'ask-somebody' })}</p>
              ${renderContact(this.#contact)}`
          : nothing
      }
    </div>`;
  }

  async #ask(api: Api, district: string, lang: string) {
    if (!district || this.#asked === district + lang) return;
    this.#asked = district + lang;
    try {
      this.#contact = (await api.district(district, lang)).data.contact;
      this.#host.requestUpdate();
    } catch {
      // Nobody to name without the server: the page's own content still shows a way.
      this.#asked = '';
    }
  }
}
