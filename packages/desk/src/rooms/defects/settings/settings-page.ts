import type { DefectSettings } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { numberField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { tidy } from '../../../kit/tidy.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { pills } from '../../../look/pills.ts';
import type { DeskPlace } from '../../../place.ts';
import type { StaffAnswer } from '../../../staff-api.ts';
import { withChange, withIds, withNamedIds, without } from '../../../kit/changed-lists.ts';
import { styles } from '../../../look/pages.ts';
import { wordsIn } from '../../../kit/words-in.ts';
import { namedEntries } from '../../../kit/named-entries.ts';
import { hasErrors, renderEntries, renderEntry } from '../../../kit/render-entry.ts';
import { renderPart } from '../../../kit/render-part.ts';
import { categoryFields, phoneFields, urgencies } from './category-fields.ts';
import { receiverFields } from './receiver-fields.ts';
import { usualCategories, usualPhones } from './usual-categories.ts';

/**
 * What can be reported in the district and who gets it: categories with their questions, receivers, spots
 * by name, whom one calls, and when a receiver is late.
 *
 * @element klocket-desk-defect-settings
 */
export class KlocketDeskDefectSettings extends LitElement {
  static override styles = [
    styles,
    pills,
    css`
      .choices {
        display: flex;
      }
      .phone + .phone {
        padding-block-start: 1rem;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #settings = new Latest<StaffAnswer<DefectSettings>>(this);
  readonly #form = new FormController<DefectSettings>(this, {
    person: () => this.place.me.id,
  });

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    const { answer } = this.#settings;
    if (answer && !this.#form.draft.isOpen) this.#open(answer.data.data, answer.data.etag);
  }

  override render() {
    const { place } = this;
    const { problem } = this.#settings;
    return html`<div class="page">
      <a class="up" href=${place.href('defects')}>
        ${icon('back')} ${msg('Felanmälningar', { id: 'desk-room-defects' })}
      </a>
      <h1>${msg('Kategorier och mottagare', { id: 'desk-defect-settings' })}</h1>
      ${
        this.#form.draft.isOpen
          ? this.#renderForm()
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderForm() {
    const form = this.#form;
    return renderPart({
      form,
      language: this.place.language,
      submit: (event) => void this.#submitted(event),
      conflicts: this.#conflicts(),
      fields: html`${this.#card(
        'categories',
        msg('Vad man kan anmäla', { id: 'desk-defect-categories' }),
        this.#renderCategories(),
      )}
      ${this.#card(
        'receivers',
        msg('Mottagare', { id: 'desk-defect-receivers' }),
        this.#renderReceivers(),
      )}
      ${this.#card('spots', msg('Platser med namn', { id: 'desk-defect-spots' }), this.#renderSpots())}
      ${this.#card('urgent', msg('När någon är i fara', { id: 'desk-defect-danger' }), this.#renderPhones())}
      ${this.#card(
        'reminders',
        msg('Påminnelser', { id: 'desk-defect-reminders' }),
        numberField({
          form,
          pointer: '/remindDays',
          label: msg('En mottagare är sen efter så många dagar', { id: 'desk-defect-remind-days' }),
          min: 1,
          max: 365,
          value: form.values.remindDays,
          changed: (days) => form.set({ remindDays: days ?? 1 }),
        }),
      )}`,
    });
  }

  #card(id: string, title: string, content: unknown) {
    return html`<section class="card stack" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      ${content}
    </section>`;
  }

  #renderCategories() {
    const form = this.#form;
    const { categories, receivers } = form.values;
    const { language } = this.place;
    const set = (next: DefectSettings['categories']) => form.set({ categories: next });
    const entries = categories.map((category, index) => {
      const pointer = `/categories/${index}`;
      const to = category.receivers.map((id) => receivers.find((one) => one.id === id)?.name ?? id);
      const urgency =
        category.urgency === 'ordinary'
          ? undefined
          : urgencies().find(({ value }) => value === category.urgency)?.label;
      return renderEntry({
        title: wordsIn(category.title, language, ...this.#languages),
        note: [urgency, to.join(', ')].filter(Boolean).join(' · '),
        isOpen: !category.id || hasErrors(form, pointer),
        removed: () => set(without(categories, index)),
        fields: categoryFields(this.#part, category, pointer, receivers, (change) =>
          set(withChange(categories, index, change)),
        ),
      });
    });
    const add = msg('Lägg till en kategori', { id: 'desk-category-add' });
    return html`${categories.length === 0 ? this.#renderUsual() : nothing}
    ${renderEntries(entries, add, () =>
      set([...categories, { id: '', title: {}, urgency: 'ordinary', receivers: [] }]),
    )}`;
  }

  /** A way on for a district that has said nothing yet. */
  #renderUsual() {
    const form = this.#form;
    const begin = () => {
      const { phones } = form.values;
      form.set({
        categories: usualCategories(this.#languages),
        ...(phones.length === 0 && { phones: usualPhones(this.#languages) }),
      });
    };
    return html`<p>
        ${msg(
          'Utan kategorier kan ingen anmäla något. Börja med de vanliga och ändra det ni vill.',
          {
            id: 'desk-category-none',
          },
        )}
      </p>
      <div>
        <button type="button" @click=${begin}>
          ${msg('Börja med de vanliga', { id: 'desk-category-usual' })}
        </button>
      </div>`;
  }

  #renderReceivers() {
    const form = this.#form;
    const { receivers } = form.values;
    const set = (next: DefectSettings['receivers']) => form.set({ receivers: next });
    const entries = receivers.map((receiver, index) =>
      renderEntry({
        title: receiver.name,
        note: receiver.email,
        isOpen: !receiver.id || hasErrors(form, `/receivers/${index}`),
        removed: () => set(without(receivers, index)),
        fields: receiverFields(this.#part, receiver, `/receivers/${index}`, (change) =>
          set(withChange(receivers, index, change)),
        ),
      }),
    );
    const language = this.#languages[0] ?? 'sv';
    return renderEntries(entries, msg('Lägg till en mottagare', { id: 'desk-receiver-add' }), () =>
      set([...receivers, { id: '', name: '', language, publicRecord: false }]),
    );
  }

  #renderSpots() {
    const form = this.#form;
    return namedEntries({
      ...this.#part,
      pointer: '/spots',
      items: form.values.spots,
      label: () => msg('Vad platsen kallas', { id: 'desk-defect-spot-name' }),
      add: msg('Lägg till en plats', { id: 'desk-defect-spot-add' }),
      changed: (spots) => form.set({ spots }),
    });
  }

  #renderPhones() {
    const form = this.#form;
    return phoneFields(this.#part, form.values.phones, '/phones', (phones) => form.set({ phones }));
  }

  get #languages(): readonly string[] {
    const { me, district } = this.place;
    return me.districts.find(({ id }) => id === district)?.languages ?? ['sv'];
  }

  get #part() {
    return { form: this.#form, languages: this.#languages, language: this.place.language };
  }

  #ask() {
    const { api, district } = this.place;
    const path = staffPaths.defectSettings(district);
    void this.#settings.ask(async (signal) => ({
      data: await api.get<DefectSettings>(path, { signal }),
      stale: false,
    }));
  }

  #open(settings: DefectSettings, etag?: string) {
    this.#form.open(`${this.place.district}/defect-settings`, settings, etag);
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    form.set(readied(form.values, this.#languages[0]));
    if (form.refuse(whatIsWrong(form.values))) return;
    const { api, district, notify } = this.place;
    const path = staffPaths.defectSettings(district);
    const saved = await form.save((settings, etag) =>
      api.put<DefectSettings>(path, settings, { etag }),
    );
    if (!saved) return;
    this.#open(saved.data, saved.etag);
    notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
  };

  #conflicts() {
    const { language } = this.place;
    const names = (value: unknown) =>
      (value as { name?: unknown; title?: unknown }[])
        .map(({ name, title }) => {
          const words = title ?? name;
          return typeof words === 'string'
            ? words
            : wordsIn(words as Record<string, string>, language);
        })
        .join('\n');
    return [
      {
        name: 'categories',
        label: msg('Vad man kan anmäla', { id: 'desk-defect-categories' }),
        show: names,
      },
      { name: 'receivers', label: msg('Mottagare', { id: 'desk-defect-receivers' }), show: names },
      { name: 'spots', label: msg('Platser med namn', { id: 'desk-defect-spots' }), show: names },
      {
        name: 'phones',
        label: msg('När någon är i fara', { id: 'desk-defect-danger' }),
        show: names,
      },
      { name: 'remindDays', label: msg('Påminnelser', { id: 'desk-defect-reminders' }) },
    ];
  }
}

/** As it is sent: trimmed, and what is new with its place in addresses. */
function readied(settings: DefectSettings, language: string | undefined): DefectSettings {
  const { categories, receivers, spots, phones, bounds, remindDays } = settings;
  const titled = withIds(categories, 'kategori', ({ title }) => wordsIn(title, language));
  return {
    categories: titled.map((category) => ({
      ...tidy(category),
      title: tidy(category.title) ?? {},
      receivers: category.receivers,
    })),
    receivers: withIds(receivers, 'mottagare', ({ name }) => name).map((receiver) => ({
      ...tidy(receiver),
      name: receiver.name.trim(),
    })),
    spots: withNamedIds(spots, 'plats', language),
    phones: phones.map(({ name, phone }) => ({ name, phone: phone.trim() })),
    ...(bounds && { bounds }),
    remindDays,
  };
}

function* whatIsWrong({ categories, receivers }: DefectSettings): Iterable<[string, string]> {
  for (const [index, { title, urgency, phones = [] }] of categories.entries()) {
    if (Object.keys(title).length === 0) {
      yield [
        `/categories/${index}/title`,
        msg('Skriv vad kategorin heter.', { id: 'desk-category-title-needed' }),
      ];
    }
    if (urgency === 'urgent' && phones.length === 0) {
      yield [
        `/categories/${index}/phones`,
        msg('En akut kategori behöver minst ett telefonnummer.', {
          id: 'desk-category-phone-needed',
        }),
      ];
    }
  }
  for (const [index, { name }] of receivers.entries()) {
    if (!name) {
      yield [
        `/receivers/${index}/name`,
        msg('Skriv vad mottagaren heter.', { id: 'desk-receiver-name-needed' }),
      ];
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-settings': KlocketDeskDefectSettings;
  }
}
