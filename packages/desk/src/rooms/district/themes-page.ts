import type { DistrictForm } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { missingWords } from '../../kit/language-names.ts';
import { missingIn, textsField } from '../../kit/texts-field.ts';
import type { DeskPlace } from '../../place.ts';
import { withChange, withIds, without } from './changed-lists.ts';
import { styles } from './district.styles.ts';
import type { DistrictStore } from './district-store.ts';
import { wordsIn } from './house-words.ts';
import { PartForm } from './part-form.ts';
import { hasErrors, renderEntries, renderEntry } from './render-entry.ts';
import { renderPart } from './render-part.ts';

type Theme = NonNullable<DistrictForm['themes']>[number];
interface Part {
  themes?: Theme[];
}

/**
 * What activities are about, for visitors to choose from, in every language of the district.
 *
 * @element klocket-desk-themes
 */
export class KlocketDeskThemes extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) store!: DistrictStore;
  @property({ attribute: false }) source!: DistrictForm;

  /** The one that is shown open, by its id. */
  @property() open = '';

  readonly #part = new PartForm<Part>(this, {
    name: () => 'themes',
    read: ({ themes }) => ({ themes }),
    write: (source, { themes = [] }) => ({
      ...source,
      themes: named(themes, source.languages[0]!),
    }),
    check: ({ themes = [] }) =>
      themes.flatMap(({ name }, index) => {
        const first = this.source.languages[0]!;
        const words = msg('Skriv vad ämnet heter.', { id: 'desk-theme-name-needed' });
        return name?.[first] ? [] : [[`/themes/${index}/name/${first}`, words] as [string, string]];
      }),
  });

  override render() {
    const { form, values } = this.#part;
    const { languages } = this.source;
    const { language } = this.place;
    const themes = values.themes ?? [];
    const set = (themes: Theme[]) => this.#part.set({ themes });
    const entries = themes.map(({ id, name }, index) =>
      renderEntry({
        title: wordsIn(name, language, ...languages),
        note: missingWords(missingIn(name, languages), language),
        isOpen: !id || id === this.open || hasErrors(form, `/themes/${index}`),
        removed: () => set(without(themes, index)),
        fields: textsField({
          form,
          pointer: `/themes/${index}/name`,
          label: msg(str`Ämne ${index + 1}`, { id: 'desk-theme-number' }),
          languages,
          language,
          maxLength: 200,
          value: name,
          changed: (name) => set(withChange(themes, index, { name })),
        }),
      }),
    );
    return renderPart({
      form,
      language,
      submit: this.#part.submit,
      conflicts: [
        {
          name: 'themes',
          label: msg('Ämnen', { id: 'desk-themes' }),
          show: (value) =>
            ((value ?? []) as Theme[]).map(({ name }) => wordsIn(name, ...languages)).join('\n'),
        },
      ],
      fields: html`<div class="card stack">
        ${renderEntries(entries, msg('Lägg till ett ämne', { id: 'desk-add-theme' }), () =>
          set([...themes, { id: '', name: {} }]),
        )}
      </div>`,
    });
  }
}

/** New ones get their place in addresses from their names. */
const named = (themes: readonly Theme[], language: string) =>
  withIds(themes, 'amne', ({ name }) => wordsIn(name, language)).map((theme) => ({
    ...theme,
    name: theme.name ?? {},
  }));

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-themes': KlocketDeskThemes;
  }
}
