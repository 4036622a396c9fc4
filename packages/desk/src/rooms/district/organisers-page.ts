import type { DistrictForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { textField } from '../../kit/fields.ts';
import { renderRestored } from '../../kit/restored.ts';
import { newSlug } from '../../kit/slug.ts';
import { renderSummary } from '../../kit/summary.ts';
import type { DeskPlace } from '../../place.ts';
import { withChange, without } from './changed-lists.ts';
import { styles } from './district.styles.ts';
import type { DistrictStore } from './district-store.ts';
import { PartForm } from './part-form.ts';
import { hasErrors, renderEntry } from './render-entry.ts';
import { renderSave } from './render-save.ts';

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
    write: (source, { organisers = [] }) => ({ ...source, organisers: named(organisers) }),
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
    const fields = [
      {
        name: 'organisers',
        label: msg('Arrangörer', { id: 'desk-organisers' }),
        show: (value: unknown) => ((value ?? []) as Organiser[]).map(({ name }) => name).join('\n'),
      },
    ];
    return html`<form class="page" novalidate @submit=${this.#save}>
      ${renderRestored(form.draft)} ${renderSummary(form, fields, this.place.language)}
      <div class="card stack">
        <ul class="entries">
          ${organisers.map(({ id, name, url }, index) =>
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
          )}
        </ul>
        <div>
          <button type="button" @click=${() => set([...organisers, { id: '', name: '' }])}>
            ${icon('add')} ${msg('Lägg till en arrangör', { id: 'desk-add-organiser' })}
          </button>
        </div>
      </div>
      ${renderSave(form)}
    </form>`;
  }

  #save(event: Event) {
    event.preventDefault();
    void this.#part.save();
  }
}

/** New ones get their place in addresses from their names. */
const named = (organisers: readonly Organiser[]) =>
  organisers.reduce<Organiser[]>((all, organiser) => {
    const id = organiser.id || newSlug(organiser.name ?? '', 'arrangor', [...organisers, ...all]);
    return [...all, { ...organiser, id }];
  }, []);

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-organisers': KlocketDeskOrganisers;
  }
}
