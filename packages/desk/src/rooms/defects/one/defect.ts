import type { DefectHandover, DefectSettings, StaffDefect } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { answered } from '../../../kit/answered.ts';
import { momentWords } from '../../../kit/moment-words.ts';
import { may } from '../../../me.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import type { DeskPlace } from '../../../place.ts';
import type { StaffAnswer } from '../../../staff-api.ts';
import {
  handoverChip,
  handoverWords,
  reviewWords,
  statusChip,
  statusWords,
} from '../status-words.ts';
import { styles } from './defect.styles.ts';
import { renderReported } from './reported.ts';
import { renderStory, renderTruths } from './story.ts';

/**
 * One defect: what was reported and what everyone sees of it, what its receivers say and what walks saw,
 * and all that has happened to it.
 *
 * @element klocket-desk-defect
 */
export class KlocketDeskDefect extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The defect's id. */
  @property() defect = '';

  /** Rises when it may have changed. */
  @property({ type: Number }) version = 0;

  /** What a reviewed one has open to be changed again. */
  @state() private isReviewing = false;
  /** The receiver whose answer is written down. */
  @state() private answering = '';

  readonly #defect = new Latest<StaffAnswer<StaffDefect>>(this);
  readonly #settings = new Latest<DefectSettings>(this);

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('defect') || changed.has('version')) this.#ask(!changed.has('defect'));
  }

  override render() {
    const { answer, problem } = this.#defect;
    if (problem && !answer) return renderTrouble(problem, () => this.#ask());
    if (!answer) return renderWaiting();
    const { data, etag = '' } = answer.data;
    const isOpen = data.may.write && (data.review !== 'published' || this.isReviewing);
    return html`<div class="stack page" @klocket-desk-defect-changed=${this.#changed}>
      ${this.#renderHead(data)} ${this.#renderReopening(data)}
      ${
        isOpen
          ? html`<klocket-desk-defect-review
              class="no-print"
              .place=${this.place}
              .defect=${data}
              .settings=${this.#settings.answer?.data}
              etag=${etag}
            ></klocket-desk-defect-review>`
          : this.#renderShown(data, etag)
      }
      ${data.review === 'published' ? this.#renderFate(data) : nothing}
      ${renderReported(this.place, data)} ${renderStory(this.place, data)}
    </div>`;
  }

  #renderHead(defect: StaffDefect) {
    const { category, place: where, number, status, review, url } = defect;
    const { href } = this.place;
    const spot = where.spot?.name ?? where.address ?? defect.reported.address;
    return html`<div class="head">
      <a class="up" href=${href('defects')}>
        ${icon('back')} ${msg('Felanmälningar', { id: 'desk-room-defects' })}
      </a>
      <h1>${[category.name, spot].filter(Boolean).join(', ')}</h1>
      <div class="chips">
        ${
          review === 'published'
            ? nothing
            : html`<span class="chip ${review === 'waiting' ? 'notice' : 'off'}"
                >${reviewWords(review)}</span
              >`
        }
        <span class="chip ${statusChip(status)}">${statusWords(status)}</span>
        <span class="quiet small">
          ${msg(str`nr ${number}`, { id: 'desk-defect-number' })} ·
          ${momentWords(defect.reportedAt, this.place)}
        </span>
      </div>
      <div class="row no-print">
        ${
          defect.may.write && review === 'published'
            ? html`<button
                aria-expanded=${this.isReviewing}
                @click=${() => (this.isReviewing = !this.isReviewing)}
              >
                ${icon('edit')} ${msg('Ändra det som visas', { id: 'desk-defect-edit' })}
              </button>`
            : nothing
        }
        ${
          review === 'published'
            ? html`<a class="button bare" href=${url} target="_blank" rel="noopener">
                ${msg('Se sidan', { id: 'desk-activity-page' })}
              </a>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderReopening({ id, reopening, may: rights }: StaffDefect) {
    if (!reopening) return nothing;
    return html`<div class="panel notice">
      <p>
        <strong>
          ${msg('Den som anmälde vill att det öppnas igen:', { id: 'desk-defect-reopening-lead' })}
        </strong>
      </p>
      <p dir="auto">${reopening.words}</p>
      <p class="quiet small">${momentWords(reopening.at, this.place)}</p>
      ${
        rights.write
          ? html`<klocket-desk-defect-reopening
              class="no-print"
              .place=${this.place}
              defect=${id}
            ></klocket-desk-defect-reopening>`
          : nothing
      }
    </div>`;
  }

  /** What everyone sees of it. */
  #renderShown({ words, language, photos, review, refusal }: StaffDefect, etag: string) {
    if (review === 'refused') {
      return html`<p class="panel off">
        ${msg('Visas inte', { id: 'desk-defect-refused' })}${refusal ? `: ${refusal}` : nothing}
      </p>`;
    }
    if (review === 'waiting') {
      return html`<p class="panel notice">
        ${msg('Väntar på att samordnaren granskar den.', { id: 'desk-defect-waits' })}
      </p>`;
    }
    return html`${
      words ? html`<p class="words" lang=${language ?? nothing} dir="auto">${words}</p>` : nothing
    }
    ${
      photos.length > 0
        ? html`<div class="shown">
            ${photos.map(
              ({ url, width, height }, index) =>
                html`<img
                  src=${`${url}?${new URLSearchParams({ v: etag })}`}
                  width=${width}
                  height=${height}
                  loading="lazy"
                  alt=${msg(str`Bild ${index + 1}`, { id: 'desk-defect-photo' })}
                />`,
            )}
          </div>`
        : nothing
    }`;
  }

  #renderFate(defect: StaffDefect) {
    return html`${renderTruths(this.place, defect)}
    ${
      defect.handovers.length > 0
        ? html`<section class="stack" aria-labelledby="handovers">
            <h2 id="handovers">${msg('Skickat och besvarat', { id: 'desk-defect-handovers' })}</h2>
            <ul class="rows">
              ${defect.handovers.map((one) => this.#renderHandover(defect, one))}
            </ul>
          </section>`
        : nothing
    }
    ${
      defect.steps.length > 0
        ? html`<section class="stack no-print" aria-labelledby="step">
            <h2 id="step">${msg('Ändra läge', { id: 'desk-defect-take-step' })}</h2>
            <klocket-desk-defect-step
              .place=${this.place}
              .defect=${defect}
              .settings=${this.#settings.answer?.data}
            ></klocket-desk-defect-step>
          </section>`
        : nothing
    }`;
  }

  #renderHandover(defect: StaffDefect, handover: DefectHandover) {
    const { receiver, sentAt, acknowledgedAt, answeredAt, words } = handover;
    const isOpen = this.answering === receiver.id;
    const when = [
      sentAt &&
        msg(str`skickad ${momentWords(sentAt, this.place)}`, { id: 'desk-handover-sent-at' }),
      acknowledgedAt &&
        msg(str`mottagen ${momentWords(acknowledgedAt, this.place)}`, {
          id: 'desk-handover-acknowledged-at',
        }),
      answeredAt &&
        msg(str`besvarad ${momentWords(answeredAt, this.place)}`, {
          id: 'desk-handover-answered-at',
        }),
    ].filter(Boolean);
    return html`<li class="handover">
      <div>
        <strong>${receiver.name}</strong>
        <span class="chip ${handoverChip(handover)}">${handoverWords(handover)}</span>
        ${when.length > 0 ? html`<p class="quiet small">${when.join(' · ')}</p>` : nothing}
        ${words ? html`<p>${words}</p>` : nothing}
      </div>
      ${
        defect.may.answer
          ? html`<button
              class="no-print"
              aria-expanded=${isOpen}
              @click=${() => (this.answering = isOpen ? '' : receiver.id)}
            >
              ${msg('Skriv in svar', { id: 'desk-answer' })}
              <span class="visually-hidden">${receiver.name}</span>
            </button>`
          : nothing
      }
      ${
        isOpen
          ? html`<klocket-desk-defect-answer
              class="whole no-print"
              .place=${this.place}
              .handover=${handover}
              defect=${defect.id}
            ></klocket-desk-defect-answer>`
          : nothing
      }
    </li>`;
  }

  readonly #changed = () => {
    this.isReviewing = false;
    this.answering = '';
  };

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    const path = staffPaths.defect(district, this.defect, language);
    void this.#defect.ask(
      async (signal) => ({ data: await api.get<StaffDefect>(path, { signal }), stale: false }),
      quiet,
    );
    if (!this.#settings.answer) this.#askSettings();
  }

  /** What can be chosen among is for who may decide; others get none of it. */
  #askSettings() {
    const { api, district, me } = this.place;
    if (!may(me, district, 'district.write')) return;
    const path = staffPaths.defectSettings(district);
    void this.#settings.ask((signal) => answered(api.get<DefectSettings>(path, { signal })));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect': KlocketDeskDefect;
  }
}
