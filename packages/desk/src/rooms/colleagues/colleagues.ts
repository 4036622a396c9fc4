import type { Colleague, ColleagueList, District, Named } from '@klocket/contract';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { ShortcutController } from '../../kit/shortcuts.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { look } from '../../look/look.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { roleLabel } from './role-choices.ts';

/**
 * The people who work in the district: who they are, what they do, and how to invite another.
 *
 * @element klocket-desk-colleagues
 */
export class KlocketDeskColleagues extends LitElement {
  static override styles = [
    look,
    css`
      .list {
        padding: 0;
      }
      .colleague {
        position: relative;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.15rem 1rem;
        align-items: center;
        padding: 0.85rem clamp(1rem, 3vw, 1.4rem);
      }
      .colleague + .colleague {
        border-block-start: 1px solid var(--line);
      }
      .face {
        display: grid;
        grid-row: span 2;
        place-content: center;
        inline-size: 2.6rem;
        block-size: 2.6rem;
        border-radius: 50%;
        background: var(--tint);
        color: var(--brand);
        font-weight: 650;
      }
      .roles {
        display: flex;
        flex-wrap: wrap;
        grid-column: 2;
        gap: 0.35rem;
      }
      .name {
        color: inherit;
        font-weight: 600;
        text-decoration: none;
      }
      .name::after {
        position: absolute;
        inset: 0;
        content: '';
      }
      .colleague:has(.name:hover) {
        background: color-mix(in srgb, var(--ink) 3%, transparent);
      }
      .colleague > .icon {
        grid-row: span 2;
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #colleagues = new Latest<ColleagueList>(this);
  #organisers: readonly Named[] = [];

  constructor() {
    super();
    new ShortcutController(this, () =>
      this.#mayInvite
        ? [
            {
              keys: 'n',
              words: msg('Bjud in en kollega', { id: 'desk-invite' }),
              run: () => this.place.navigate('colleagues/new'),
            },
          ]
        : [],
    );
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const old = changed.get('place');
    // Back from inviting or changing somebody, the list is asked for anew.
    if (changed.has('place') && (!old || old.rest !== this.place.rest)) this.#ask();
  }

  override render() {
    const { answer, problem } = this.#colleagues;
    if (!answer) return problem ? renderTrouble(problem, () => this.#ask()) : renderWaiting();
    const { rest } = this.place;
    if (rest) return this.#renderOne(rest, answer.data);
    return html`<div class="stack">
      <div class="row between">
        <h1>${msg('Kollegor', { id: 'desk-room-colleagues' })}</h1>
        ${
          this.#mayInvite
            ? html`<a class="button primary" href=${this.place.href('colleagues/new')}>
                ${icon('add')} ${msg('Bjud in en kollega', { id: 'desk-invite' })}
              </a>`
            : nothing
        }
      </div>
      ${
        answer.data.items.length > 0
          ? html`<ul class="card list">
              ${answer.data.items.map((colleague) => this.#renderColleague(colleague))}
            </ul>`
          : html`<div class="empty">
              ${icon('colleagues')}
              <p>${msg('Här är ingen ännu.', { id: 'desk-no-colleagues' })}</p>
            </div>`
      }
    </div>`;
  }

  #renderColleague(colleague: Colleague) {
    const { id, name, email, roles } = colleague;
    return html`<li class="colleague">
      <span class="face" aria-hidden="true">${[...name][0] ?? ''}</span>
      <span>
        <a class="name" href=${this.place.href(`colleagues/${id}`)}>${name}</a>
        ${id === this.place.me.id ? html`<span class="quiet">${msg('(du)', { id: 'desk-you' })}</span>` : nothing}
        <br /><span class="quiet small">${renderEmail(email)}</span>
      </span>
      ${icon('forward')}
      <span class="roles">
        ${roles.map((role) => html`<span class="chip">${roleLabel(role, this.#organisers)}</span>`)}
      </span>
    </li>`;
  }

  #renderOne(id: string, { items, mayGive }: ColleagueList) {
    const colleague = items.find((one) => one.id === id);
    if (id !== 'new' && !colleague) {
      return html`<div class="empty">
        ${icon('colleagues')}
        <h1>${msg('Den kollegan finns inte längre här', { id: 'desk-no-colleague' })}</h1>
        <a class="button" href=${this.place.href('colleagues')}>
          ${msg('Till alla kollegor', { id: 'desk-all-colleagues' })}
        </a>
      </div>`;
    }
    return html`<klocket-desk-colleague
      .place=${this.place}
      .colleague=${colleague}
      .mayGive=${mayGive}
      .organisers=${this.#organisers}
    ></klocket-desk-colleague>`;
  }

  get #mayInvite() {
    const { me, district } = this.place;
    return may(me, district, 'colleague.write');
  }

  #ask() {
    const { api, district, language } = this.place;
    void this.#colleagues.ask(async (signal) => {
      const [colleagues, { data }] = await Promise.all([
        answered(api.get<ColleagueList>(staffPaths.colleagues(district), { signal })),
        api.get<District>(districtPath(district, language), { signal }),
      ]);
      this.#organisers = data.organisers;
      return colleagues;
    }, true);
  }
}

/** An address, which breaks before its host where it breaks at all. */
const renderEmail = (email: string) => {
  const [name = '', host = ''] = email.split('@');
  return html`${name}<wbr />@${host}`;
};

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-colleagues': KlocketDeskColleagues;
  }
}
