import { msg, tokens } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ViewPlace } from '../view-place.ts';
import { subscribeAddresses } from './subscribe-addresses.ts';

/**
 * The ways to have the calendar in one's own. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-subscribe
 */
export class KlocketCalendarSubscribe extends LitElement {
  static override styles = [
    tokens,
    css`
      .panel {
        padding: 1em;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      p {
        margin: 0 0 0.75em;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
        margin: 0 0 0.75em;
        padding: 0;
        list-style: none;
      }
      a.button {
        display: inline-flex;
        align-items: center;
        text-decoration: none;
      }
      .copy {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
        align-items: end;
      }
      label {
        flex: 1 1 12em;
      }
      input {
        display: block;
        width: 100%;
        min-height: 2.5em;
        padding: 0 0.6em;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: transparent;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  @state() private copied = '';
  get #address() {
    return this.renderRoot.querySelector('input')!;
  }

  override render() {
    const { server, district, filters, lang, language, direction } = this.place;
    const { webcal, google, file } = subscribeAddresses(server, district, filters, lang);
    return html`<div class="panel" lang=${language} dir=${direction}>
      <p>
        ${msg('Kalendern uppdaterar sig själv: också när något flyttas eller ställs in.', {
          id: 'subscribe-lead',
        })}
      </p>
      <ul>
        <li>
          <a class="button" href=${webcal}>
            ${msg('Iphone, Mac, Outlook', { id: 'subscribe-webcal' })}
          </a>
        </li>
        <li>
          <a class="button" href=${google} target="_blank" rel="noopener">
            ${msg('Google Kalender', { id: 'subscribe-google' })}
          </a>
        </li>
        <li>
          <a class="button" href=${file} download>
            ${msg('Ladda ner kalenderfil', { id: 'subscribe-file' })}
          </a>
        </li>
      </ul>
      <div class="copy">
        <label>
          ${msg('Adress till andra kalendrar', { id: 'subscribe-address' })}
          <input readonly dir="ltr" .value=${file} @focus=${() => this.#address.select()} />
        </label>
        <button class="button" @click=${this.#copy}>${msg('Kopiera', { id: 'copy' })}</button>
      </div>
      <p role="status">${this.copied}</p>
    </div>`;
  }

  override firstUpdated() {
    this.scrollIntoView({ block: 'nearest' });
  }

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.#address.value);
      this.copied = msg('Adressen är kopierad.', { id: 'copied' });
    } catch {
      // A page or a frame may forbid it: then it is marked, ready for the visitor's own copying.
      this.#address.select();
      this.copied = msg('Adressen är markerad. Kopiera den själv.', { id: 'copy-yourself' });
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-subscribe': KlocketCalendarSubscribe;
  }
}
