import type { DistrictForm, SchoolBreaks } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { renderSummary } from '../../kit/summary.ts';
import { textsField } from '../../kit/texts-field.ts';
import { tidy } from '../../kit/tidy.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from './form/activity-form.styles.ts';

/**
 * When the schools are closed: days that are proposed to be left out of what goes on week by week.
 *
 * @element klocket-desk-breaks
 */
export class KlocketDeskBreaks extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  @state() private languages?: string[];
  @state() private problem?: unknown;

  readonly #form = new FormController<SchoolBreaks>(this, { person: () => this.place.me.id });
  #opened = '';

  protected override willUpdate(_changed: PropertyValues<this>) {
    if (this.#opened === this.place.district) return;
    this.#opened = this.place.district;
    void this.#open();
  }

  override render() {
    const form = this.#form;
    const { languages } = this;
    if (this.problem) return renderTrouble(this.problem, () => this.#open());
    if (!languages || !form.draft.isOpen) return renderWaiting();
    const { items } = form.values;
    return html`<form class="stack" novalidate @submit=${this.#save}>
      <a class="up" href=${this.place.href('activities')}>
        ${icon('back')} ${msg('Aktiviteter', { id: 'desk-room-activities' })}
      </a>
      <h1>${msg('Skollov', { id: 'desk-breaks' })}</h1>
      <p class="quiet">
        ${msg('De här dagarna föreslås som undantag när någon lägger in en aktivitet.', {
          id: 'desk-breaks-lead',
        })}
      </p>
      ${renderRestored(form.draft)}
      ${renderSummary(
        form,
        [{ name: 'items', label: msg('Skollov', { id: 'desk-breaks' }), show: listed }],
        this.place.language,
      )}
      ${items.map((item, index) => {
        const change = (part: Partial<typeof item>) =>
          form.set({ items: items.with(index, { ...item, ...part }) });
        return html`<div class="item stack">
          ${textsField({
            form,
            pointer: `/items/${index}/name`,
            label: msg('Vad lovet heter', { id: 'desk-break-name' }),
            languages,
            language: this.place.language,
            value: item.name,
            maxLength: 100,
            changed: (name) => change({ name }),
          })}
          <div class="pair">
            ${textField({
              form,
              pointer: `/items/${index}/from`,
              label: msg('Från och med', { id: 'desk-from' }),
              type: 'date',
              value: item.from,
              changed: (from) => change({ from, to: item.to < from ? from : item.to }),
            })}
            ${textField({
              form,
              pointer: `/items/${index}/to`,
              label: msg('Till och med', { id: 'desk-until' }),
              type: 'date',
              min: item.from,
              value: item.to,
              changed: (to) => change({ to }),
            })}
          </div>
          <div>
            <button
              type="button"
              class="bare"
              @click=${() => form.set({ items: items.toSpliced(index, 1) })}
            >
              ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
            </button>
          </div>
        </div>`;
      })}
      <div>
        <button
          type="button"
          @click=${() => form.set({ items: [...items, { name: {}, from: '', to: '' }] })}
        >
          ${icon('add')} ${msg('Lägg till ett lov', { id: 'desk-break-add' })}
        </button>
      </div>
      <div class="save">
        <div class="row">
          <button class="primary" aria-disabled=${form.busy}>
            ${msg('Spara', { id: 'desk-save' })}
          </button>
        </div>
      </div>
    </form>`;
  }

  async #open() {
    const { api, district } = this.place;
    this.problem = undefined;
    try {
      const [{ data }, known] = await Promise.all([
        api.get<DistrictForm>(staffPaths.district(district)),
        api.get<SchoolBreaks>(staffPaths.breaks(district)),
      ]);
      this.#form.open(`breaks:${district}`, known.data, known.etag);
      this.languages = data.languages;
    } catch (error) {
      this.problem = error;
    }
  }

  async #save(event: Event) {
    event.preventDefault();
    const { api, district, notify } = this.place;
    const saved = await this.#form.save((values, etag) => {
      const items = values.items.map((item) => ({ ...item, name: tidy(item.name) ?? {} }));
      return api.put<SchoolBreaks>(staffPaths.breaks(district), { items }, { etag });
    });
    if (saved) notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
  }
}

const listed = (value: unknown) =>
  ((value ?? []) as SchoolBreaks['items'])
    .map(({ from, to, name }) => `${Object.values(name)[0] ?? ''} ${from} – ${to}`)
    .join('\n');

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-breaks': KlocketDeskBreaks;
  }
}
