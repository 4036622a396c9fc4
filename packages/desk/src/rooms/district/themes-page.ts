import type { DistrictForm } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskPlace } from '../../place.ts';
import { withNamedIds } from '../../kit/changed-lists.ts';
import { styles } from '../../look/pages.ts';
import type { DistrictStore } from './district-store.ts';
import { wordsIn } from '../../kit/words-in.ts';
import { namedEntries } from '../../kit/named-entries.ts';
import { PartForm } from './part-form.ts';
import { renderPart } from '../../kit/render-part.ts';

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
      themes: withNamedIds(themes, 'amne', source.languages[0]),
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
        ${namedEntries({
          form,
          pointer: '/themes',
          items: themes,
          languages,
          language,
          open: this.open,
          label: (number) => msg(str`Ämne ${number}`, { id: 'desk-theme-number' }),
          add: msg('Lägg till ett ämne', { id: 'desk-add-theme' }),
          changed: (themes) => this.#part.set({ themes }),
        })}
      </div>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-themes': KlocketDeskThemes;
  }
}
