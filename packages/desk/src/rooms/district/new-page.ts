import type { DistrictPart, DistrictSummary, Me, NewDistrict } from '@klocket/contract';
import { slugOf, staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { renderSummary } from '../../kit/summary.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from '../../look/pages.ts';

/** The address follows the name until it is written by hand. */
type Values = Omit<NewDistrict, 'from'>;

/**
 * Makes a new district after the pattern of this one.
 *
 * @element klocket-desk-new-district
 */
export class KlocketDeskNewDistrict extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  readonly #form = new FormController<Values>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    if (this.#form.draft.isOpen) return;
    const values: Values = { id: '', name: '', copy: ['organisers', 'themes'] };
    this.#form.open(`${this.place.district}/district-new`, values);
  }

  override render() {
    const form = this.#form;
    const { id, name, copy } = form.values;
    const follows = id === '' || id === slugOf(name, '');
    return html`<form class="page" novalidate @submit=${this.#make}>
      <p class="lead">
        ${msg(str`Den nya stadsdelen får samma språk och tidszon som ${this.place.districtName}. Du blir dess samordnare, och kan bjuda in andra.`, { id: 'desk-new-district-lead' })}
      </p>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      <div class="card stack">
        ${textField({
          form,
          pointer: '/name',
          label: msg('Stadsdelens namn', { id: 'desk-district-name' }),
          value: name,
          maxLength: 200,
          changed: (name) => form.set(follows ? { name, id: slugOf(name, '') } : { name }),
        })}
        ${textField({
          form,
          pointer: '/id',
          label: msg('Adress på webben', { id: 'desk-district-id' }),
          hint: msg(
            str`Sidan blir ${location.origin}/${id || '…'} och kan inte byta adress sedan.`,
            {
              id: 'desk-district-id-hint',
            },
          ),
          value: id,
          maxLength: 80,
          changed: (id) => form.set({ id: id.toLowerCase() }),
        })}
        <fieldset class="stack">
          <legend>${msg('Ta med härifrån', { id: 'desk-district-copy' })}</legend>
          <div class="choices">
            ${(Object.entries(partWords()) as [DistrictPart, string][]).map(
              ([part, label]) =>
                html`<label class="choice">
                  <input
                    type="checkbox"
                    .checked=${copy.includes(part)}
                    @change=${(event: Event) =>
                      this.#copy(part, (event.target as HTMLInputElement).checked)}
                  />
                  ${label}
                </label>`,
            )}
          </div>
        </fieldset>
      </div>
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Skapa stadsdelen', { id: 'desk-make-district' })}
        </button>
      </div>
    </form>`;
  }

  #copy(part: DistrictPart, on: boolean) {
    const rest = this.#form.values.copy.filter((one) => one !== part);
    this.#form.set({ copy: on ? [...rest, part] : rest });
  }

  async #make(event: Event) {
    event.preventDefault();
    const { api, district, session } = this.place;
    const form = this.#form;
    if (!form.values.name.trim()) {
      form.refuse([
        ['/name', msg('Skriv vad stadsdelen heter.', { id: 'desk-district-name-needed' })],
      ]);
      return;
    }
    const made = await form.save((values, _etag, key) =>
      api.post<DistrictSummary>(staffPaths.districts(), { ...values, from: district }, { key }),
    );
    if (!made) return;
    session.update((await api.get<Me>(staffPaths.me())).data);
    this.place.navigate(`../${made.data.id}/district`);
    this.place.notify({ words: msg(str`${made.data.name} är skapad.`, { id: 'desk-made' }) });
  }
}

const partWords = (): Record<DistrictPart, string> => ({
  houses: msg('Hus och öppettider', { id: 'desk-part-houses' }),
  organisers: msg('Arrangörer', { id: 'desk-organisers' }),
  themes: msg('Ämnen', { id: 'desk-themes' }),
  texts: msg('Texter, kontakt och länkar', { id: 'desk-part-texts' }),
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-new-district': KlocketDeskNewDistrict;
  }
}
