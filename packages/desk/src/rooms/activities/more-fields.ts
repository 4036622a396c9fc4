import type { ActivityForm, DistrictForm, JoiningWay } from '@klocket/contract';
import { accessFacts } from './access-facts.ts';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { accessWords } from '../../kit/access-words.ts';
import { checkField, numberField, selectField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { textsField } from '../../kit/texts-field.ts';

interface MoreFields {
  form: FormController<ActivityForm>;
  district: DistrictForm;
  language: string;
}

/** For whom it is: themes, ages, spoken languages, price. */
export function aboutFields({ form, district, language }: MoreFields): TemplateResult {
  const { themes = [], spoken = [], ages = {}, price } = form.values;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const setAges = (change: { from?: number; to?: number }) => {
    const next = { ...ages, ...change };
    form.set({ ages: next.from === undefined && next.to === undefined ? undefined : next });
  };
  return html`
    ${choices(
      msg('Ämnen', { id: 'desk-themes' }),
      (district.themes ?? []).map(({ id, name }) => [
        id,
        name[language] ?? Object.values(name)[0] ?? id,
      ]),
      themes,
      (next) => form.set({ themes: next }),
    )}
    <div class="pair">
      ${numberField({
        form,
        pointer: '/ages/from',
        label: msg('Från ålder', { id: 'desk-age-from' }),
        value: ages.from,
        min: 0,
        max: 120,
        changed: (from) => setAges({ from }),
      })}
      ${numberField({
        form,
        pointer: '/ages/to',
        label: msg('Till ålder', { id: 'desk-age-to' }),
        value: ages.to,
        min: 0,
        max: 120,
        changed: (to) => setAges({ to }),
      })}
    </div>
    ${choices(
      msg('Språk som talas', { id: 'desk-spoken' }),
      ['sv', 'en', 'ar', 'so', 'ku', 'fa', 'ti'].map((tag) => [tag, names.of(tag) ?? tag]),
      spoken,
      (next) => form.set({ spoken: next }),
    )}
    ${textsField({
      form,
      pointer: '/price',
      label: msg('Pris', { id: 'desk-price' }),
      hint: msg('Tomt betyder att det är gratis.', { id: 'desk-price-hint' }),
      languages: district.languages,
      language,
      value: price,
      maxLength: 200,
      changed: (next) => form.set({ price: next }),
    })}
  `;
}

/** How one joins, what one needs to know, and whom to ask. */
export function joiningFields({ form }: MoreFields): TemplateResult {
  const { joining = 'drop-in', joiningUrl = '', access = [], contact, sensitive } = form.values;
  const words = accessWords();
  const setContact = (change: Partial<NonNullable<ActivityForm['contact']>>) =>
    form.set({ contact: { name: '', ...contact, ...change } });
  return html`
    ${selectField({
      form,
      pointer: '/joining',
      label: msg('Hur är man med?', { id: 'desk-joining' }),
      value: joining,
      options: [
        { value: 'drop-in', label: msg('Bara att komma', { id: 'desk-joining-drop-in' }) },
        { value: 'sign-up', label: msg('Anmälan hos oss', { id: 'desk-joining-sign-up' }) },
        {
          value: 'elsewhere',
          label: msg('Anmälan någon annanstans', { id: 'desk-joining-elsewhere' }),
        },
      ],
      changed: (value) => form.set({ joining: value as JoiningWay }),
    })}
    ${
      joining === 'elsewhere'
        ? textField({
            form,
            pointer: '/joiningUrl',
            label: msg('Länk till anmälan', { id: 'desk-joining-url' }),
            type: 'url',
            value: joiningUrl,
            changed: (value) => form.set({ joiningUrl: value }),
          })
        : nothing
    }
    ${choices(
      msg('Tillgänglighet', { id: 'desk-access' }),
      accessFacts.map((fact) => [fact, words[fact]]),
      access,
      (next) => form.set({ access: next as typeof access }),
    )}
    <div class="pair">
      ${textField({
        form,
        pointer: '/contact/name',
        label: msg('Kontakt', { id: 'desk-activity-contact' }),
        value: contact?.name ?? '',
        changed: (name) => setContact({ name }),
      })}
      ${textField({
        form,
        pointer: '/contact/phone',
        label: msg('Telefon', { id: 'desk-phone' }),
        type: 'tel',
        value: contact?.phone ?? '',
        changed: (phone) => setContact({ phone }),
      })}
    </div>
    ${checkField({
      form,
      pointer: '/sensitive',
      label: msg('Känslig: vem som kommer får aldrig synas', { id: 'desk-sensitive' }),
      hint: msg('Rubriken ska vara neutral. Ämne, bild och antal visas inte.', {
        id: 'desk-sensitive-hint',
      }),
      checked: sensitive ?? false,
      changed: (value) => form.set({ sensitive: value || undefined }),
    })}
  `;
}

/** The programme, item by item, and what one takes home. */
export function programmeFields({ form, district, language }: MoreFields): TemplateResult {
  const { programme = [], materials = [] } = form.values;
  const change = (index: number, part: Partial<(typeof programme)[number]>) =>
    form.set({ programme: programme.with(index, { ...programme[index]!, ...part }) });
  const last = programme.at(-1);
  const next = last?.endTime ?? '16:00';
  return html`
    <ol class="stack">
      ${programme.map(
        (item, index) =>
          html`<li class="item">
            <div class="pair">
              ${textField({
                form,
                pointer: `/programme/${index}/startTime`,
                label: msg('Börjar', { id: 'desk-starts' }),
                type: 'time',
                value: item.startTime,
                changed: (startTime) => change(index, { startTime }),
              })}
              ${textField({
                form,
                pointer: `/programme/${index}/endTime`,
                label: msg('Slutar', { id: 'desk-ends' }),
                type: 'time',
                value: item.endTime,
                changed: (endTime) => change(index, { endTime }),
              })}
            </div>
            ${textsField({
              form,
              pointer: `/programme/${index}/title`,
              label: msg('Programpunkt', { id: 'desk-programme-item' }),
              languages: district.languages,
              language,
              value: item.title,
              maxLength: 300,
              changed: (title) => change(index, { title }),
            })}
            ${textField({
              form,
              pointer: `/programme/${index}/room`,
              label: msg('Rum eller värd', { id: 'desk-programme-room' }),
              value: item.room ?? '',
              maxLength: 200,
              changed: (room) => change(index, { room: room || undefined }),
            })}
            <div class="row between">
              ${checkField({
                form,
                pointer: `/programme/${index}/pause`,
                label: msg('Paus', { id: 'desk-programme-pause' }),
                checked: item.pause ?? false,
                changed: (pause) => change(index, { pause: pause || undefined }),
              })}
              <button
                type="button"
                class="bare"
                @click=${() => form.set({ programme: programme.toSpliced(index, 1) })}
              >
                ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
              </button>
            </div>
          </li>`,
      )}
    </ol>
    <div>
      <button
        type="button"
        @click=${() =>
          form.set({ programme: [...programme, { startTime: next, endTime: next, title: {} }] })}
      >
        ${icon('add')} ${msg('Lägg till programpunkt', { id: 'desk-programme-add' })}
      </button>
    </div>
    ${materials.map(
      (material, index) =>
        html`<div class="item stack">
          ${textsField({
            form,
            pointer: `/materials/${index}/title`,
            label: msg('Material', { id: 'desk-material' }),
            languages: district.languages,
            language,
            value: material.title,
            maxLength: 300,
            changed: (title) =>
              form.set({ materials: materials.with(index, { ...material, title }) }),
          })}
          ${textField({
            form,
            pointer: `/materials/${index}/url`,
            label: msg('Länk', { id: 'desk-link' }),
            type: 'url',
            value: material.url,
            changed: (url) => form.set({ materials: materials.with(index, { ...material, url }) }),
          })}
          <div>
            <button
              type="button"
              class="bare"
              @click=${() => form.set({ materials: materials.toSpliced(index, 1) })}
            >
              ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
            </button>
          </div>
        </div>`,
    )}
    <div>
      <button
        type="button"
        @click=${() => form.set({ materials: [...materials, { title: {}, url: '', when: 'after' }] })}
      >
        ${icon('add')} ${msg('Lägg till material', { id: 'desk-material-add' })}
      </button>
    </div>
  `;
}

/** Some of several, as pills to press; those that are fixed stay as they are. */
export function choices(
  label: string,
  options: (readonly [id: string, words: string])[],
  chosen: readonly string[],
  changed: (chosen: string[]) => void,
  fixed: readonly string[] = [],
) {
  if (options.length === 0) return nothing;
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <div class="choices">
      ${options.map(
        ([id, words]) =>
          html`<label class="pill">
            <input
              type="checkbox"
              .value=${id}
              .checked=${chosen.includes(id)}
              ?disabled=${fixed.includes(id)}
              @change=${({ target }: Event) =>
                changed(
                  (target as HTMLInputElement).checked
                    ? [...chosen, id]
                    : chosen.filter((other) => other !== id),
                )}
            />
            ${words}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
