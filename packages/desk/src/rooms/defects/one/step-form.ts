import type {
  DefectSettings,
  DefectStatus,
  DefectStep,
  StaffDefect,
  StaffDefectLine,
  StaffDefectList,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { answered } from '../../../kit/answered.ts';
import { choices } from '../../../kit/choices.ts';
import { areaField, textField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { PauseController } from '../../../kit/pause-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { renderTrouble } from '../../../kit/trouble.ts';
import type { DeskPlace } from '../../../place.ts';
import { DefectChangedEvent } from '../changed-event.ts';
import { statusWords } from '../status-words.ts';
import { forms } from './defect.styles.ts';

interface Typed {
  status: DefectStatus | '';
  reason: string;
  plannedOn: string;
  receivers: string[];
  duplicateOf: string;
}

const mostFound = 8;

/**
 * Takes a defect a step on, along the ways there are, with a reason: to receivers, to a day, or into
 * another that is the same.
 *
 * @element klocket-desk-defect-step
 * @fires {DefectChangedEvent} klocket-desk-defect-changed - The step is taken.
 */
export class KlocketDeskDefectStep extends LitElement {
  static override styles = forms;

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) defect!: StaffDefect;

  /** Whom it can be handed over to; nothing while it is on its way. */
  @property({ attribute: false }) settings?: DefectSettings;

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });
  readonly #found = new Latest<StaffDefectList>(this);
  readonly #pause = new PauseController(this);
  #words = '';

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('defect') && !changed.has('settings')) return;
    const before = changed.get('defect');
    const isSame = before?.id === this.defect.id && before.status === this.defect.status;
    if (this.#form.draft.isOpen && this.#form.draft.isChanged && isSame) return;
    this.#open();
  }

  override render() {
    const form = this.#form;
    if (!form.draft.isOpen) return nothing;
    const { status, reason, plannedOn, receivers } = form.values;
    const { steps } = this.defect;
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      <fieldset class="field">
        <legend>${msg('Nytt läge', { id: 'desk-defect-step' })}</legend>
        <div class="choices">
          ${steps.map(
            (step) =>
              html`<label class="pill">
                <input
                  type="radio"
                  name="status"
                  .value=${step}
                  .checked=${status === step}
                  @change=${() => this.#choose(step)}
                />
                ${statusWords(step)}
              </label>`,
          )}
        </div>
      </fieldset>
      ${
        status === 'handed-over'
          ? choices(
              msg('Till vem', { id: 'desk-defect-to-whom' }),
              (this.settings?.receivers ?? []).map(({ id, name }) => [id, name] as const),
              receivers,
              (next) => form.set({ receivers: next }),
            )
          : nothing
      }
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
      ${status === 'duplicate' ? this.#renderOthers() : nothing}
      ${
        status
          ? html`${areaField({
                form,
                pointer: '/reason',
                label: msg('Varför', { id: 'desk-defect-why' }),
                hint: msg('Alla kan läsa det, så skriv inga namn.', {
                  id: 'desk-defect-reason-hint',
                }),
                rows: 2,
                maxLength: 1000,
                value: reason,
                changed: (value) => form.set({ reason: value }),
              })}
              <div class="row">
                <button class="primary" aria-disabled=${form.busy}>
                  ${
                    status === 'duplicate'
                      ? msg('Slå ihop', { id: 'desk-defect-merge' })
                      : msg('Ändra läge', { id: 'desk-defect-take-step' })
                  }
                </button>
                <button type="button" class="bare" @click=${this.#open}>
                  ${msg('Avbryt', { id: 'desk-cancel' })}
                </button>
              </div>`
          : nothing
      }
    </form>`;
  }

  /** What it may be the same as: the open ones of its category first, or what one looks for. */
  #renderOthers() {
    const form = this.#form;
    const { answer, problem } = this.#found;
    const others = (answer?.data.items ?? [])
      .filter(({ id, status }) => id !== this.defect.id && status !== 'duplicate')
      .slice(0, mostFound);
    return html`<fieldset class="stack">
      <legend>${msg('Samma fel som', { id: 'desk-defect-same-as' })}</legend>
      <div class="field">
        <label class="visually-hidden" for="other">
          ${msg('Sök på ord eller nummer', { id: 'desk-defects-search-hint' })}
        </label>
        <input
          id="other"
          type="search"
          maxlength="100"
          autocomplete="off"
          placeholder=${msg('Sök på ord eller nummer', { id: 'desk-defects-search-hint' })}
          @input=${this.#typed}
        />
      </div>
      ${problem ? renderTrouble(problem, () => this.#ask()) : nothing}
      <div
        class="found"
        role="radiogroup"
        aria-label=${msg('Samma fel som', { id: 'desk-defect-same-as' })}
      >
        ${others.map((other) => this.#renderOther(other, form.values.duplicateOf === other.id))}
      </div>
      ${
        answer && others.length === 0
          ? html`<p class="quiet" role="status">
              ${msg('Inget hittades. Prova ett annat ord.', { id: 'desk-found-nothing' })}
            </p>`
          : nothing
      }
    </fieldset>`;
  }

  #renderOther(
    { id, number, category, where, words, reportedAt }: StaffDefectLine,
    isChosen: boolean,
  ) {
    const day = formatDay(reportedAt.slice(0, 10), this.place.language, {
      day: 'numeric',
      month: 'short',
    });
    return html`<label class="choice">
      <input
        type="radio"
        name="other"
        .value=${id}
        .checked=${isChosen}
        @change=${() => this.#form.set({ duplicateOf: id })}
      />
      <span>
        <strong
          >${msg(str`nr ${number}`, { id: 'desk-defect-number' })} ·
          ${[category.name, where].filter(Boolean).join(', ')}</strong
        >
        <span class="quiet small">${[day, words].filter(Boolean).join(' · ')}</span>
      </span>
    </label>`;
  }

  #choose(status: DefectStatus) {
    this.#form.set({ status });
    if (status === 'duplicate') this.#ask();
  }

  #typed(event: Event) {
    this.#words = (event.target as HTMLInputElement).value.trim();
    this.#pause.after(() => this.#ask());
  }

  #ask() {
    const { api, district, language } = this.place;
    const words = this.#words;
    const query = words
      ? { q: words, lang: language, limit: mostFound * 2 }
      : { view: 'open', category: this.defect.category.id, lang: language, limit: mostFound * 2 };
    const path = staffPaths.defects(district, query);
    void this.#found.ask((signal) => answered(api.get<StaffDefectList>(path, { signal })));
  }

  readonly #open = () => {
    const { id, status, category } = this.defect;
    const usual = this.settings?.categories.find((one) => one.id === category.id)?.receivers ?? [];
    this.#form.open(`step:${id}:${status}`, {
      status: '',
      reason: '',
      plannedOn: '',
      receivers: [...usual],
      duplicateOf: '',
    });
    if (this.#form.values.status === 'duplicate') this.#ask();
  };

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    if (form.refuse(whatIsWrong(form.values))) return;
    const { api, district, notify } = this.place;
    const { status } = form.values;
    const path = staffPaths.defectSteps(district, this.defect.id);
    const saved = await form.save((typed, _etag, key) =>
      api.post<StaffDefect>(path, toStep(typed), { key }),
    );
    if (!saved) return;
    form.draft.discard();
    notify({
      words:
        status === 'duplicate'
          ? msg('Ihopslaget. De räknas som en.', { id: 'desk-defect-merged' })
          : msg(str`Nytt läge: ${statusWords(status as DefectStatus)}.`, {
              id: 'desk-defect-stepped',
            }),
    });
    this.dispatchEvent(new DefectChangedEvent());
  };
}

function* whatIsWrong({
  status,
  reason,
  receivers,
  duplicateOf,
}: Typed): Iterable<[string, string]> {
  if (status === 'handed-over' && receivers.length === 0) {
    yield ['/receivers', msg('Välj minst en mottagare.', { id: 'desk-defect-receiver-needed' })];
  }
  if (status === 'duplicate' && !duplicateOf) {
    yield [
      '/duplicateOf',
      msg('Välj vilken den är samma som.', { id: 'desk-defect-other-needed' }),
    ];
  }
  if (reason.trim() === '') {
    yield ['/reason', msg('Skriv varför.', { id: 'desk-defect-reason-needed' })];
  }
}

const toStep = ({ status, reason, plannedOn, receivers, duplicateOf }: Typed): DefectStep => ({
  status: status as DefectStatus,
  reason: reason.trim(),
  ...(status === 'planned' && plannedOn && { plannedOn }),
  ...(status === 'handed-over' && { receivers }),
  ...(status === 'duplicate' && { duplicateOf }),
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-step': KlocketDeskDefectStep;
  }
}
