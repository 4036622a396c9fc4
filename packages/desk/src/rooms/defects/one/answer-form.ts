import type { DefectAnswer, DefectHandover, StaffDefect } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { areaField, selectField, textField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { renderSummary } from '../../../kit/summary.ts';
import type { DeskPlace } from '../../../place.ts';
import { DefectChangedEvent } from '../changed-event.ts';
import { statusWords } from '../status-words.ts';
import { forms } from './defect.styles.ts';

type Status = NonNullable<DefectAnswer['status']>;

interface Typed {
  status: Status | '';
  words: string;
  plannedOn: string;
}

const statuses: readonly Status[] = ['planned', 'fixed', 'not-responsible', 'will-not-fix'];

/**
 * Writes what a receiver says of a defect that was handed over to them: they themselves, or whoever had
 * them on the telephone.
 *
 * @element klocket-desk-defect-answer
 * @fires {DefectChangedEvent} klocket-desk-defect-changed - The answer is written down.
 */
export class KlocketDeskDefectAnswer extends LitElement {
  static override styles = forms;

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) handover!: DefectHandover;

  /** The defect's id. */
  @property() defect = '';

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    const { receiver, status, plannedOn } = this.handover;
    const given = statuses.find((one) => one === status);
    this.#form.open(`answer:${this.defect}:${receiver.id}`, {
      status: given ?? '',
      words: '',
      plannedOn: plannedOn ?? '',
    });
  }

  override render() {
    const form = this.#form;
    const { status, words, plannedOn } = form.values;
    const { receiver } = this.handover;
    return html`<form class="stack card" novalidate @submit=${this.#submitted}>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      <div class="pair">
        ${selectField({
          form,
          pointer: '/status',
          label: msg(str`Vad säger ${receiver.name}?`, { id: 'desk-answer-status' }),
          options: [
            { value: '', label: msg('Bara några ord', { id: 'desk-answer-only-words' }) },
            ...statuses.map((value) => ({ value, label: statusWords(value) })),
          ],
          value: status,
          changed: (value) => form.set({ status: value as Status | '' }),
        })}
        ${
          status === 'planned'
            ? textField({
                form,
                pointer: '/plannedOn',
                label: msg('Planerad dag', { id: 'desk-defect-planned-on' }),
                type: 'date',
                value: plannedOn,
                changed: (value) => form.set({ plannedOn: value }),
              })
            : nothing
        }
      </div>
      ${areaField({
        form,
        pointer: '/words',
        label: msg('Med deras ord', { id: 'desk-answer-words' }),
        hint: msg('Alla kan läsa det, så skriv inga namn.', { id: 'desk-defect-reason-hint' }),
        rows: 2,
        maxLength: 1000,
        value: words,
        changed: (value) => form.set({ words: value }),
      })}
      <div>
        <button
          class="primary"
          aria-disabled=${form.busy || (status === '' && words.trim() === '')}
        >
          ${msg('Spara svaret', { id: 'desk-answer-save' })}
        </button>
      </div>
    </form>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { status, words } = this.#form.values;
    if (status === '' && words.trim() === '') return;
    const { api, district, notify } = this.place;
    const path = staffPaths.defectAnswers(district, this.defect);
    const saved = await this.#form.save((typed, _etag, key) =>
      api.post<StaffDefect>(path, toAnswer(typed, this.handover.receiver.id), { key }),
    );
    if (!saved) return;
    notify({ words: msg('Svaret är sparat.', { id: 'desk-answer-saved' }) });
    this.dispatchEvent(new DefectChangedEvent());
  };
}

const toAnswer = ({ status, words, plannedOn }: Typed, receiver: string): DefectAnswer => ({
  receiver,
  ...(status && { status }),
  ...(words.trim() && { words: words.trim() }),
  ...(status === 'planned' && plannedOn && { plannedOn }),
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-answer': KlocketDeskDefectAnswer;
  }
}
