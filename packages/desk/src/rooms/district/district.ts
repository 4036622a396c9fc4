import type { Action, DistrictForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../icon.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from '../../look/pages.ts';
import { DistrictStore } from './district-store.ts';
import { hoursOnOneLine } from './house-words.ts';
import { wordsIn } from '../../kit/words-in.ts';
import { renderOverview } from './render-overview.ts';

/** A page of the room. */
interface Page {
  title: string;
  /** The page above it, in the room; the overview when it is empty. */
  up?: string;
  /** What one must be allowed to do to see it. */
  action?: Action;
  render(source: DistrictForm): unknown;
}

/**
 * The district: its houses, organisers, themes and words, the sites that show it, and new ones.
 *
 * @element klocket-desk-district
 */
export class KlocketDeskDistrict extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  readonly #store = new DistrictStore(this, () => this.place);

  override render() {
    const { source, problem } = this.#store;
    const page = this.#page;
    const isOverview = this.place.rest === '';
    return html`<div class="page">
      ${
        isOverview
          ? nothing
          : html`<a class="up" href=${this.place.href(page?.up ?? 'district')}>
              ${icon('back')}
              ${page?.up ? msg('Husen', { id: 'desk-houses' }) : this.place.districtName}
            </a>`
      }
      <h1>${page?.title ?? msg('Den sidan finns inte', { id: 'desk-no-page' })}</h1>
      ${problem && !source ? renderTrouble(problem, () => this.#store.ask()) : nothing}
      ${source ? page?.render(source) : nothing} ${source || problem ? nothing : renderWaiting()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('place')) {
      this.place.entitle(this.#page?.title ?? msg('Stadsdelen', { id: 'desk-room-district' }));
    }
  }

  get #page(): Page | undefined {
    const { rest, me, district } = this.place;
    const [name = '', id] = rest.split('/');
    const page = this.#pages(id)[name];
    return page?.action && !may(me, district, page.action) ? undefined : page;
  }

  #pages(id = ''): Record<string, Page | undefined> {
    const { place } = this;
    const store = this.#store;
    const house = () => store.source?.houses?.find((one) => one.id === id);
    return {
      '': {
        title: place.districtName,
        render: (source) => renderOverview(place, source),
      },
      about: {
        title: msg('Om stadsdelen', { id: 'desk-district-about' }),
        render: (source) =>
          html`<klocket-desk-district-about
            .place=${place}
            .store=${store}
            .source=${source}
          ></klocket-desk-district-about>`,
      },
      statement: {
        title: msg('Ansvar och tillgänglighet', { id: 'desk-said-by-law' }),
        render: (source) =>
          html`<klocket-desk-district-statement
            .place=${place}
            .store=${store}
            .source=${source}
          ></klocket-desk-district-statement>`,
      },
      houses: id
        ? {
            title:
              id === 'new'
                ? msg('Ett nytt hus', { id: 'desk-new-house' })
                : wordsIn(house()?.name, place.language) || id,
            up: 'district/houses',
            render: (source) => this.#renderHouse(source, id === 'new' ? '' : id),
          }
        : {
            title: msg('Husen', { id: 'desk-houses' }),
            render: (source) => this.#renderHouses(source),
          },
      organisers: {
        title: msg('Arrangörer', { id: 'desk-organisers' }),
        render: (source) =>
          html`<klocket-desk-organisers
            open=${id}
            .place=${place}
            .store=${store}
            .source=${source}
          ></klocket-desk-organisers>`,
      },
      themes: {
        title: msg('Ämnen', { id: 'desk-themes' }),
        render: (source) =>
          html`<klocket-desk-themes
            open=${id}
            .place=${place}
            .store=${store}
            .source=${source}
          ></klocket-desk-themes>`,
      },
      partners: {
        title: msg('Webbplatser som visar kalendern', { id: 'desk-partners' }),
        action: 'partner.write',
        render: (source) =>
          html`<klocket-desk-partners .place=${place} .source=${source}></klocket-desk-partners>`,
      },
      mail: {
        title: msg('Mejl som inte har kommit fram', { id: 'desk-mail' }),
        action: 'mail.read',
        render: () => html`<klocket-desk-mail .place=${place}></klocket-desk-mail>`,
      },
      new: {
        title: msg('En ny stadsdel', { id: 'desk-new-district' }),
        action: 'district.create',
        render: () => html`<klocket-desk-new-district .place=${place}></klocket-desk-new-district>`,
      },
    };
  }

  #renderHouses({ houses = [] }: DistrictForm) {
    const { language, href } = this.place;
    return html`${
        houses.length > 0
          ? html`<ul class="lines">
              ${houses.map(
                (house) =>
                  html`<li>
                    <a class="what" href=${href(`district/houses/${house.id}`)}>
                      <strong>${wordsIn(house.name, language)}</strong>
                      <span class="quiet small">
                        ${
                          hoursOnOneLine(house, language) ||
                          msg('Inga öppettider än', { id: 'desk-no-hours' })
                        }
                      </span>
                    </a>
                    ${icon('forward')}
                  </li>`,
              )}
            </ul>`
          : html`<div class="empty">
              ${icon('district')}
              <p>${msg('Här finns inget hus än.', { id: 'desk-no-houses' })}</p>
            </div>`
      }
      <div>
        <a class="button primary" href=${href('district/houses/new')}>
          ${icon('add')} ${msg('Lägg till ett hus', { id: 'desk-add-house' })}
        </a>
      </div>`;
  }

  #renderHouse(source: DistrictForm, id: string) {
    const isThere = !id || source.houses?.some((house) => house.id === id);
    if (!isThere) {
      return html`<p>${msg('Huset finns inte längre.', { id: 'desk-house-gone' })}</p>`;
    }
    return keyed(
      id,
      html`<klocket-desk-house
        house=${id}
        .place=${this.place}
        .store=${this.#store}
        .source=${source}
      ></klocket-desk-house>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-district': KlocketDeskDistrict;
  }
}
