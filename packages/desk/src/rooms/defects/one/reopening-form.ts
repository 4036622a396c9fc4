import type { ReopeningAnswer, StaffDefect } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { areaField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { renderSummary } from '../../../kit/summary.ts';
import type { DeskPlace } from '../../../place.ts';
import { DefectChangedEvent } from '../changed-event.ts';
import { forms } from './defect.styles.ts';

/**
 * Answers whoever wishes that a defect be opened again: yes or no, and why. They hear both.
 *
 * @element klocket-desk-defect-reopening
 * @fires {DefectChangedEvent} klocket-desk-defect-changed - It is answered.
 */
export class KlocketDeskDefectReopening extends LitElement {
  static override styles = forms;

  @property({ attribute: false }) place!: DeskPlace;

  /** The defect's id. */
  @property() defect = '';

  readonly #form = new FormController<{ reason: string }>(this, {
    person: () => this.place.me.id,
  });

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open(`reopening:${this.defect}`, { reason: '' });
  }

  override render() {
    const form = this.#form;
    return html`<form class="stack" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      ${areaField({
        form,
        pointer: '/reason',
        label: msg('Ditt svar till den som anmälde', { id: 'desk-reopening-reason' }),
        hint: msg('Alla kan läsa det, så skriv inga namn.', { id: 'desk-defect-reason-hint' }),
        rows: 2,
        maxLength: 1000,
        value: form.values.reason,
        changed: (reason) => form.set({ reason }),
      })}
      <div class="row">
        <button type="button" class="primary" aria-disabled=${form.busy} @click=${this.#yes}>
          ${msg('Öppna igen', { id: 'desk-reopening-yes' })}
        </button>
        <button type="button" aria-disabled=${form.busy} @click=${this.#no}>
          ${msg('Låt vara avslutat', { id: 'desk-reopening-no' })}
        </button>
      </div>
    </form>`;
  }

  readonly #yes = () => void this.#answer(true);
  readonly #no = () => void this.#answer(false);

  async #answer(reopen: boolean) {
    const reason = this.#form.values.reason.trim();
    const why = msg('Skriv varför.', { id: 'desk-reopening-why' });
    if (this.#form.refuse(reason ? [] : [['/reason', why]])) return;
    const { api, district, notify } = this.place;
    const path = staffPaths.defectReopening(district, this.defect);
    const body: ReopeningAnswer = { reopen, reason };
    const saved = await this.#form.save((_typed, _etag, key) =>
      api.post<StaffDefect>(path, body, { key }),
    );
    if (!saved) return;
    notify({
      words: reopen
        ? msg('Felet är öppet igen, och den som anmälde får veta det.', {
            id: 'desk-reopening-yes-done',
          })
        : msg('Felet är kvar som avslutat, och den som anmälde får veta varför.', {
            id: 'desk-reopening-no-done',
          }),
    });
    this.dispatchEvent(new DefectChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-reopening': KlocketDeskDefectReopening;
  }
}
