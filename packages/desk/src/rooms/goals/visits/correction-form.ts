import type { VisitCorrection, VisitDay } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, Problem, str } from '@klocket/core';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { areaField, numberField, selectField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { DayCorrectedEvent } from './day-corrected-event.ts';
import { hourOf, type HouseDay } from './visit-day.ts';

interface Typed {
  hour: string;
  heads?: number;
  reason: string;
}

const blank: Typed = { hour: '', reason: '' };
const most = 5000;

/**
 * Puts right what was counted in one hour of a house, with a reason.
 *
 * @element klocket-desk-visit-correction
 * @fires {DayCorrectedEvent} klocket-desk-day-corrected - An hour was put right; carries the day as it is now.
 */
export class KlocketDeskVisitCorrection extends LitElement {
  static override styles = [
    look,
    css`
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
        gap: 1rem;
        align-items: start;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) house!: HouseDay;

  /** The day that was counted, `YYYY-MM-DD`. */
  @property() day = '';

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });
  #opened?: string;

  protected override willUpdate(_changed: PropertyValues<this>) {
    const name = `visit-correction:${this.place.district}/${this.house.house}/${this.day}`;
    if (this.#opened === name) return;
    this.#opened = name;
    this.#form.open(name, blank);
  }

  override render() {
    const form = this.#form;
    const { hour, heads, reason } = form.values;
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      ${renderSummary(form)}
      <div class="pair">
        ${selectField({
          form,
          pointer: '/hour',
          label: msg('Timme', { id: 'desk-visit-fix-hour' }),
          options: [
            { value: '', label: msg('Välj …', { id: 'desk-choose' }) },
            ...this.#hours().map((one) => ({
              value: String(one),
              label: msg(str`${one}–${one + 1}: ${this.#headsAt(one)}`, {
                id: 'desk-visit-fix-choice',
              }),
            })),
          ],
          value: hour,
          changed: (next) =>
            form.set({ hour: next, heads: next === '' ? undefined : this.#headsAt(Number(next)) }),
        })}
        ${numberField({
          form,
          pointer: '/heads',
          label: msg('Så många kom', { id: 'desk-visit-fix-heads' }),
          min: 0,
          max: most,
          value: heads,
          changed: (value) => form.set({ heads: value }),
        })}
      </div>
      ${areaField({
        form,
        pointer: '/reason',
        label: msg('Varför?', { id: 'desk-goals-why' }),
        hint: msg('Står i historiken för er som arbetar här.', { id: 'desk-visit-fix-why' }),
        rows: 2,
        maxLength: 500,
        value: reason,
        changed: (value) => form.set({ reason: value }),
      })}
      <div class="row">
        <button class="primary" aria-disabled=${form.busy}>
          ${icon('check')} ${msg('Rätta timmen', { id: 'desk-visit-fix-save' })}
        </button>
      </div>
    </form>`;
  }

  /** The hours that have begun. */
  #hours() {
    const now = hourOf(new Date().toISOString(), this.place.zone);
    const last = this.day < now.day ? 23 : now.hour;
    return Array.from({ length: last + 1 }, (_, hour) => hour);
  }

  #headsAt(hour: number) {
    return this.house.hours.find((one) => one.hour === hour)?.heads ?? 0;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    const { api, district, language, notify } = this.place;
    const { hour, heads, reason } = form.values;
    const wrong: [string, string][] = [];
    if (hour === '') wrong.push(['/hour', msg('Välj en timme.', { id: 'desk-visit-fix-which' })]);
    if (!Number.isInteger(heads) || heads! < 0 || heads! > most) {
      wrong.push(['/heads', msg('Skriv hur många som kom.', { id: 'desk-visit-fix-number' })]);
    }
    if (!reason.trim()) {
      wrong.push(['/reason', msg('Skriv varför det rättas.', { id: 'desk-reason-needed' })]);
    }
    if (form.refuse(wrong)) return;
    const body: VisitCorrection = {
      house: this.house.house,
      day: this.day,
      hour: Number(hour),
      heads: heads!,
      was: this.#headsAt(Number(hour)),
      reason: reason.trim(),
    };
    const saved = await form.save((_typed, _etag, key) =>
      api
        .post<VisitDay>(`${staffPaths.visitCorrections(district)}?lang=${language}`, body, { key })
        .catch((error: unknown) => {
          throw this.#inWords(error);
        }),
    );
    if (!saved) return;
    form.open(this.#opened!, blank);
    notify({ words: msg('Timmen är rättad.', { id: 'desk-visit-fixed' }) });
    this.dispatchEvent(new DayCorrectedEvent(saved.data));
  };

  /** Somebody has counted since: what it says now is shown, to be put right from there. */
  #inWords(error: unknown) {
    if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') return error;
    this.#form.draft.forgetSubmission();
    const { heads } = (error.details?.current ?? {}) as { heads?: number };
    this.dispatchEvent(new DayCorrectedEvent());
    const detail = msg(
      str`Någon har räknat sedan du öppnade det här: nu står det ${heads ?? '?'}. Se efter vad det ska vara och rätta igen.`,
      { id: 'desk-visit-fix-behind' },
    );
    return new Problem('invalid', {
      type: 'about:blank',
      title: detail,
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/heads', code: 'changed-meanwhile', detail }],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-visit-correction': KlocketDeskVisitCorrection;
  }
}
