import type { DistrictForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { textField } from '../../kit/fields.ts';
import type { DeskPlace } from '../../place.ts';
import { withChange, withIds, without } from '../../kit/changed-lists.ts';
import { styles } from '../../look/pages.ts';
import type { DistrictStore } from './district-store.ts';
import { PartForm } from './part-form.ts';
import { hasErrors, renderEntries, renderEntry } from '../../kit/render-entry.ts';
import { renderPart } from '../../kit/render-part.ts';

type Organiser = NonNullable<DistrictForm['organisers']>[number];
interface Part {
  organisers?: Organiser[];
}

/**
 * Those who arrange activities in the district, with a page of their own where they have one.
 *
 * @element klocket-desk-organisers
 */
export class KlocketDeskOrganisers extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) store!: DistrictStore;
  @property({ attribute: false }) source!: DistrictForm;

  /** The one that is shown open, by its id. */
  @property() open = '';

  readonly #part = new PartForm<Part>(this, {
    name: () => 'organisers',
    read: ({ organisers }) => ({ organisers }),
    write: (source, { organisers = [] }) => ({
      ...source,
      organisers: withIds(organisers, 'arrangor', ({ name }) => name ?? ''),
    }),
    check: ({ organisers = [] }) =>
      organisers.flatMap(({ name }, index) =>
        name
          ? []
          : [
              [
                `/organisers/${index}/name`,
                msg('Skriv vad arrangören heter.', { id: 'desk-organiser-name-needed' }),
              ] as [string, string],
            ],
      ),
  });

  override render() {
    const { form, values } = this.#part;
    const organisers = values.organisers ?? [];
    const set = (organisers: Organiser[]) => this.#part.set({ organisers });
    const entries = organisers.map(({ id, name, url }, index) =>
      renderEntry({
        title: name,
        note: url,
        isOpen: !id || id === this.open || hasErrors(form, `/organisers/${index}`),
        removed: () => set(without(organisers, index)),
        fields: html`<div class="two">
          ${textField({
            form,
            pointer: `/organisers/${index}/name`,
            label: msg('Namn', { id: 'desk-link-title' }),
            value: name ?? '',
            maxLength: 200,
            changed: (name) => set(withChange(organisers, index, { name })),
          })}
          ${textField({
            form,
            pointer: `/organisers/${index}/url`,
            label: msg('Webbplats', { id: 'desk-organiser-url' }),
            type: 'url',
            value: url ?? '',
            maxLength: 2000,
            changed: (url) => set(withChange(organisers, index, { url })),
          })}
        </div>`,
      }),
    );
    return renderPart({
      form,
      language: this.place.language,
      submit: this.#part.submit,
      conflicts: [
        {
          name: 'organisers',
          label: msg('Arrangörer', { id: 'desk-organisers' }),
          show: (value) => ((value ?? []) as Organiser[]).map(({ name }) => name).join('\n'),
        },
      ],
      fields: html`<div class="card stack">
        ${renderEntries(entries, msg('Lägg till en arrangör', { id: 'desk-add-organiser' }), () =>
          set([...organisers, { id: '', name: '' }]),
        )}
      </div>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-organisers': KlocketDeskOrganisers;
  }
}
