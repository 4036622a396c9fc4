import type { DistrictForm, OccurrencePatch, StaffNamed, StaffOccurrence } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { whenWords } from '../../../kit/when-words.ts';
import type { DeskPlace } from '../../../place.ts';
import { ActivityChangedEvent, changes } from '../changed-event.ts';
import { isCalledOff } from './change-panel.ts';
import { styles } from './date-changes.styles.ts';
import { moveForms } from './move-form.ts';
import { saveOccurrence } from './save-occurrence.ts';

/**
 * All that can be done with one occurrence: cancelled, put back, moved, handed over.
 *
 * @element klocket-desk-date-changes
 * @fires {ActivityChangedEvent} klocket-desk-activity-changed - It is saved.
 */
export class KlocketDeskDateChanges extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) occurrence!: StaffOccurrence;

  /** Who may lead it. */
  @property({ attribute: false }) staff: readonly StaffNamed[] = [];

  @state() private district?: DistrictForm;

  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    void this.#readDistrict();
  }

  override render() {
    const { occurrence, place } = this;
    const { id, etag, status, changed, title } = occurrence;
    return html`<klocket-desk-change
        .place=${place}
        occurrence=${id}
        status=${status}
        etag=${etag}
        .called=${`${title}, ${this.#when}`}
      ></klocket-desk-change>
      ${
        changed && !isCalledOff(status)
          ? html`<div>
              <button
                aria-disabled=${this.#act.busy}
                @click=${() => this.#change({ restore: true })}
              >
                ${icon('undo')} ${msg('Som planerat igen', { id: 'desk-as-planned' })}
              </button>
            </div>`
          : nothing
      }
      ${moveForms({
        occurrence,
        district: this.district,
        staff: this.staff,
        language: place.language,
        busy: this.#act.busy,
        changed: (patch) => void this.#change(patch),
      })}`;
  }

  async #readDistrict() {
    const { api, district } = this.place;
    this.district = (await api.get<DistrictForm>(staffPaths.district(district))).data;
  }

  async #change(patch: OccurrencePatch) {
    const { id, etag, title } = this.occurrence;
    const words = msg(str`Ändrat: ${title}, ${this.#when}.`, { id: 'desk-changed-notice' });
    const isSaved = await this.#act.run(() => saveOccurrence(this.place, id, etag, patch, words));
    (isSaved ? this : changes).dispatchEvent(new ActivityChangedEvent());
  }

  get #when() {
    return whenWords(this.occurrence, this.place.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-date-changes': KlocketDeskDateChanges;
  }
}
