import type { Found, FoundList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../icon.ts';
import { answered } from '../kit/answered.ts';
import { PauseController } from '../kit/pause-controller.ts';
import { renderTrouble } from '../kit/trouble.ts';
import { look } from '../look/look.ts';
import type { DeskPlace } from '../place.ts';
import { rooms } from '../rooms.ts';

/**
 * Finds everything one may see in the district: by a few letters, by keys alone if one likes.
 *
 * @element klocket-desk-search
 */
export class KlocketDeskSearch extends LitElement {
  static override styles = [
    look,
    css`
      dialog {
        inline-size: min(38rem, calc(100vw - 1.5rem));
        margin-block-start: clamp(0.75rem, 10vh, 7rem);
        padding: 0;
      }
      .field {
        position: relative;
        padding: 0.75rem;
        border-block-end: 1px solid var(--line);
      }
      .bar {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        padding-inline-start: 0.5rem;
      }
      .bar input {
        border: 0;
        font-size: 1.15rem;
      }
      .found {
        max-block-size: min(60vh, 32rem);
        padding: 0.5rem;
        overflow-y: auto;
      }
      .found a {
        display: flex;
        gap: 0.8rem;
        align-items: center;
        min-block-size: max(var(--target), 3rem);
        padding: 0.4rem 0.75rem;
        border-radius: var(--radius);
        color: inherit;
        text-decoration: none;
      }
      .found :is(a:hover, a:focus) {
        background: var(--tint);
      }
      .found a:focus-visible {
        outline-offset: -2px;
      }
      .found .icon {
        color: var(--quiet);
      }
      .found small {
        display: block;
        color: var(--quiet);
      }
      .note {
        padding: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  @state() private words = '';

  readonly #found = new Latest<FoundList>(this);
  readonly #pause = new PauseController(this);

  /** Opens the search, with what was looked for last. */
  open() {
    this.#dialog.showModal();
    this.#input.select();
  }

  override render() {
    return html`<dialog
      aria-label=${msg('Sök', { id: 'desk-search' })}
      @keydown=${this.#pressed}
      @click=${this.#clicked}
    >
      <div class="field">
        <div class="bar">
          ${icon('search')}
          <input
            type="search"
            maxlength="100"
            autocomplete="off"
            spellcheck="false"
            aria-label=${msg('Sök efter aktiviteter, hus och kollegor', { id: 'desk-search-for' })}
            placeholder=${msg('Aktivitet, hus, kollega …', { id: 'desk-search-what' })}
            @input=${this.#typed}
          />
          <button
            class="bare only-icon"
            aria-label=${msg('Stäng', { id: 'desk-close' })}
            @click=${() => this.#dialog.close()}
          >
            ${icon('close')}
          </button>
        </div>
      </div>
      ${this.#renderFound()}
    </dialog>`;
  }

  #renderFound() {
    const { answer, problem } = this.#found;
    if (problem) return html`<div class="note">${renderTrouble(problem, () => this.#ask())}</div>`;
    const items = this.words ? answer?.data.items : undefined;
    const count = items?.length ?? 0;
    return html`<p class="visually-hidden" role="status">
        ${items ? msg(str`${count} träffar`, { id: 'desk-found' }) : nothing}
      </p>
      ${
        items && count === 0
          ? html`<p class="note quiet">
              ${msg('Inget hittades. Prova ett annat ord.', { id: 'desk-found-nothing' })}
            </p>`
          : nothing
      }
      ${
        items && count > 0
          ? html`<ul class="found">
              ${items.map((item) => this.#renderItem(item))}
            </ul>`
          : nothing
      }`;
  }

  #renderItem({ title, detail, path }: Found) {
    const room = rooms.find((one) => path === one.path || path.startsWith(`${one.path}/`));
    return html`<li>
      <a href=${this.place.href(path)}>
        ${icon(room?.icon ?? 'search')}
        <span>${title} ${detail ? html`<small>${detail}</small>` : nothing}</span>
      </a>
    </li>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  get #input() {
    return this.renderRoot.querySelector('input')!;
  }

  #typed() {
    this.words = this.#input.value.trim();
    this.#pause.after(() => this.#ask());
  }

  #ask() {
    const { api, district, language } = this.place;
    if (!this.words) return;
    const path = staffPaths.search(district, this.words, language);
    void this.#found.ask((signal) => answered(api.get<FoundList>(path, { signal })), true);
  }

  /** Arrows go through what was found; Enter in the field takes the first of it. */
  #pressed(event: KeyboardEvent) {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('.found a')];
    const at = links.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : this.#input)?.focus();
    else if (event.key === 'Enter' && at < 0) links[0]?.click();
    else return;
    event.preventDefault();
  }

  /** Beside the dialog, or on something found: it is no longer needed. */
  #clicked(event: MouseEvent) {
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (isLink || event.target === this.#dialog) this.#dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-search': KlocketDeskSearch;
  }
}
