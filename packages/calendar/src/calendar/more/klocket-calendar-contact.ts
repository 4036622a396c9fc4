import { pagePath } from '@klocket/contract/page-paths';
import { msg, Problem, tokens } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ViewPlace } from '../view-place.ts';
import { DistrictData } from './district-data.ts';

/**
 * Whom to turn to in the district: a person and a phone number, when they are known; else the
 * calendar's own page, or the districts there are. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-contact
 */
export class KlocketCalendarContact extends LitElement {
  static override styles = [
    tokens,
    css`
      p {
        margin: 0.5em 0;
      }
      a {
        display: inline-block;
        min-height: 24px;
      }
    `,
  ];

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  readonly #district = new DistrictData(this);

  override willUpdate(changed: PropertyValues) {
    if (changed.has('place')) this.#district.show(this.place);
  }

  override render() {
    const { place } = this;
    const { answer, problem } = this.#district;
    if (problem instanceof Problem && problem.code === 'not-found') {
      return html`<klocket-calendar-chooser .place=${place}></klocket-calendar-chooser>`;
    }
    if (problem) {
      return html`<p lang=${place.language} dir=${place.direction}>
        <a href=${place.server + pagePath(place.district)}>
          ${msg('Till hela kalendern', { id: 'whole-calendar' })}
        </a>
      </p>`;
    }
    if (!answer) return nothing;
    const { contact } = answer.data;
    const { name, phone, email } = contact;
    return html`<div lang=${this.place.language} dir=${this.place.direction}>
      <p>
        ${msg('Fråga gärna:', { id: 'ask-person' })} <bdi>${name}</bdi>${
          phone
            ? html`,
                <a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi dir="ltr">${phone}</bdi></a>`
            : nothing
        }${email ? html`, <a href="mailto:${email}"><bdi dir="ltr">${email}</bdi></a>` : nothing}
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-contact': KlocketCalendarContact;
  }
}
