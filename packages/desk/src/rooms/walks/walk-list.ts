import type { Walk, WalkList } from '@klocket/contract';
import { walkPagePath, walksPath } from '@klocket/contract/defect-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { ShortcutController } from '../../kit/shortcuts.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { styles } from '../../look/pages.ts';
import type { DeskPlace } from '../../place.ts';
import { leadAddress } from './walks.ts';

/**
 * All safety walks of the district: those to come, with the way to lead them, and those that were made, with
 * their protocols.
 *
 * @element klocket-desk-walk-list
 */
export class KlocketDeskWalkList extends LitElement {
  static override styles = [
    styles,
    css`
      .walk {
        display: grid;
        gap: 0.75rem;
      }
      .walks {
        display: grid;
        gap: 1rem;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #walks = new Latest<WalkList>(this);

  constructor() {
    super();
    new ShortcutController(this, () => [
      {
        keys: 'n',
        words: msg('Planera en vandring', { id: 'desk-walk-plan' }),
        run: () => this.place.navigate('walks/new'),
      },
    ]);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#walks;
    if (!answer) return problem ? renderTrouble(problem, () => this.#ask()) : renderWaiting();
    const { items } = answer.data;
    const planned = items.filter(({ state }) => state === 'planned').reverse();
    const walked = items.filter(({ state }) => state === 'walked');
    return html`<div class="page">
      <div class="row between">
        <h1>${msg('Trygghetsvandringar', { id: 'desk-room-walks' })}</h1>
        <a class="button primary" href=${this.place.href('walks/new')}>
          ${icon('add')} ${msg('Planera en vandring', { id: 'desk-walk-plan' })}
        </a>
      </div>
      ${items.length === 0 ? this.#renderEmpty() : nothing}
      ${this.#renderWalks(msg('Som ska göras', { id: 'desk-walks-planned' }), planned)}
      ${this.#renderWalks(msg('Som är gjorda', { id: 'desk-walks-walked' }), walked)}
    </div>`;
  }

  #renderEmpty() {
    return html`<div class="empty">
      ${icon('walks')}
      <p>
        ${msg('Ingen vandring är planerad. Bestäm en dag och en väg, så finns allt ouppklarat längs den i telefonen.', { id: 'desk-walks-none' })}
      </p>
    </div>`;
  }

  #renderWalks(title: string, walks: readonly Walk[]) {
    if (walks.length === 0) return nothing;
    return html`<section class="page">
      <h2>${title}</h2>
      <ul class="walks">
        ${walks.map((walk) => this.#renderWalk(walk))}
      </ul>
    </section>`;
  }

  #renderWalk({ id, title, on, state, stops, counts }: Walk) {
    const { place } = this;
    const day = formatDay(on, place.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    return html`<li class="card walk">
      <div>
        <h3>${title}</h3>
        <p class="quiet">
          ${[
            day,
            stops.map(({ name }) => name).join(' – ') ||
              msg('hela stadsdelen', { id: 'desk-walk-everywhere' }),
          ].join(' · ')}
        </p>
        ${
          counts
            ? html`<p>
                ${msg(str`${counts.gone} borta, ${counts.better + counts.same + counts.worse} kvar, ${counts.found} nya`, { id: 'desk-walk-counts' })}
                ${
                  counts.differs > 0
                    ? html`<strong
                        >·
                        ${msg(str`${counts.differs} stämmer inte med svaret`, { id: 'desk-walk-differs' })}</strong
                      >`
                    : nothing
                }
              </p>`
            : nothing
        }
      </div>
      <div class="row">
        ${
          state === 'planned'
            ? html`<a class="button primary" href=${leadAddress(place, id)}>
                ${msg('Led vandringen', { id: 'desk-walk-lead' })}
                <span class="visually-hidden">${title}</span>
              </a>`
            : html`<a class="button primary" href=${walkPagePath(place.district, id)}>
                ${icon('print')} ${msg('Protokoll', { id: 'desk-walk-protocol' })}
                <span class="visually-hidden">${title}</span>
              </a>`
        }
        <a class="button" href=${place.href(`walks/${id}`)}>
          ${icon('edit')} ${msg('Ändra', { id: 'desk-walk-change' })}
          <span class="visually-hidden">${title}</span>
        </a>
      </div>
    </li>`;
  }

  #ask() {
    const { api, district, language } = this.place;
    void this.#walks.ask(
      (signal) => answered(api.get<WalkList>(walksPath(district, language), { signal })),
      true,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-walk-list': KlocketDeskWalkList;
  }
}
