import type { DistrictForm, Texts } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { textField } from '../../kit/fields.ts';
import { languageName } from '../../kit/language-names.ts';
import { textsField } from '../../kit/texts-field.ts';
import type { DeskPlace } from '../../place.ts';
import { without } from '../../kit/changed-lists.ts';
import { styles } from '../../look/pages.ts';
import type { DistrictStore } from './district-store.ts';
import { PartForm } from './part-form.ts';
import { languagesField } from './render-languages.ts';
import { renderPart } from '../../kit/render-part.ts';

interface Link {
  title: string;
  url: string;
}

interface About {
  name: string;
  description?: Texts;
  contact?: { name?: string; phone?: string; email?: string };
  links?: Link[];
  languages: string[];
}

/**
 * What the district is called and says of itself, whom one turns to, and the languages it is written in.
 *
 * @element klocket-desk-district-about
 */
export class KlocketDeskDistrictAbout extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) store!: DistrictStore;
  @property({ attribute: false }) source!: DistrictForm;

  readonly #part = new PartForm<About>(this, {
    name: () => 'about',
    read: ({ name, description, contact, links, languages }) => ({
      name,
      description,
      contact,
      links,
      languages,
    }),
    write: (source, about) => ({ ...source, ...about }) as DistrictForm,
    check: ({ name, contact }) => [
      ...missing(
        '/name',
        name,
        msg('Skriv vad stadsdelen heter.', { id: 'desk-district-name-needed' }),
      ),
      ...missing(
        '/contact/name',
        contact?.name,
        msg('Skriv vem man kan vända sig till.', { id: 'desk-contact-needed' }),
      ),
    ],
  });

  override render() {
    const { form, values } = this.#part;
    const { language } = this.place;
    const texts = { form, language, languages: values.languages };
    return renderPart({
      form,
      language,
      submit: this.#part.submit,
      conflicts: this.#fields(),
      fields: html`<div class="card stack">
          ${textField({
            form,
            pointer: '/name',
            label: msg('Stadsdelens namn', { id: 'desk-district-name' }),
            value: values.name ?? '',
            maxLength: 200,
            changed: (name) => this.#part.set({ name }),
          })}
          ${textsField({
            ...texts,
            pointer: '/description',
            label: msg('Om stadsdelen', { id: 'desk-district-about' }),
            hint: msg('En eller två meningar. De syns överst på er sida och när någon delar den.', {
              id: 'desk-district-about-hint',
            }),
            long: true,
            maxLength: 2000,
            value: values.description,
            changed: (description) => this.#part.set({ description }),
          })}
        </div>
        ${this.#renderContact()}
        ${languagesField({ form, language, languages: values.languages, changed: (languages) => this.#part.set({ languages }) })}
        ${this.#renderLinks()}`,
    });
  }

  #renderContact() {
    const { form, values } = this.#part;
    const contact = values.contact ?? {};
    const set = (change: Partial<About['contact']>) =>
      this.#part.set({ contact: { ...contact, ...change } });
    return html`<section class="card stack" aria-labelledby="contact">
      <div>
        <h2 id="contact">${msg('Vem man vänder sig till', { id: 'desk-contact' })}</h2>
        <p class="hint">
          ${msg('Syns överallt där något inte går som det ska: en människa att fråga.', { id: 'desk-contact-hint' })}
        </p>
      </div>
      ${textField({
        form,
        pointer: '/contact/name',
        label: msg('Namn eller roll', { id: 'desk-contact-name' }),
        value: contact.name ?? '',
        maxLength: 200,
        changed: (name) => set({ name }),
      })}
      <div class="two">
        ${textField({
          form,
          pointer: '/contact/phone',
          label: msg('Telefon', { id: 'desk-contact-phone' }),
          type: 'tel',
          value: contact.phone ?? '',
          maxLength: 40,
          changed: (phone) => set({ phone }),
        })}
        ${textField({
          form,
          pointer: '/contact/email',
          label: msg('Mejl', { id: 'desk-contact-email' }),
          type: 'email',
          value: contact.email ?? '',
          maxLength: 254,
          changed: (email) => set({ email }),
        })}
      </div>
    </section>`;
  }

  #renderLinks() {
    const { form, values } = this.#part;
    const links = values.links ?? [];
    const set = (index: number, change: Partial<Link>) =>
      this.#part.set({ links: links.with(index, { ...links[index]!, ...change }) });
    return html`<section class="card stack" aria-labelledby="links">
      <h2 id="links">${msg('Ni finns också här', { id: 'desk-links' })}</h2>
      <ul class="entries">
        ${links.map(
          ({ title, url }, index) =>
            html`<li class="pair">
              ${textField({
                form,
                pointer: `/links/${index}/title`,
                label: msg('Namn', { id: 'desk-link-title' }),
                value: title ?? '',
                maxLength: 200,
                changed: (title) => set(index, { title }),
              })}
              ${textField({
                form,
                pointer: `/links/${index}/url`,
                label: msg('Adress', { id: 'desk-link-url' }),
                type: 'url',
                value: url ?? '',
                maxLength: 2000,
                changed: (url) => set(index, { url }),
              })}
              <button
                type="button"
                class="bare only-icon"
                @click=${() => this.#part.set({ links: without(links, index) })}
              >
                ${icon('trash')}
                <span class="visually-hidden"
                  >${msg('Ta bort', { id: 'desk-remove' })} ${title}</span
                >
              </button>
            </li>`,
        )}
      </ul>
      <div>
        <button
          type="button"
          @click=${() => this.#part.set({ links: [...links, { title: '', url: 'https://' }] })}
        >
          ${icon('add')} ${msg('Lägg till en länk', { id: 'desk-add-link' })}
        </button>
      </div>
    </section>`;
  }

  #fields() {
    return [
      { name: 'name', label: msg('Stadsdelens namn', { id: 'desk-district-name' }) },
      {
        name: 'description',
        label: msg('Om stadsdelen', { id: 'desk-district-about' }),
        show: showTexts,
      },
      {
        name: 'contact',
        label: msg('Vem man vänder sig till', { id: 'desk-contact' }),
        show: showValues,
      },
      {
        name: 'languages',
        label: msg('Språk', { id: 'desk-languages' }),
        show: showLanguages(this.place.language),
      },
      { name: 'links', label: msg('Ni finns också här', { id: 'desk-links' }), show: showList },
    ];
  }
}

function missing(pointer: string, value: string | undefined, words: string): [string, string][] {
  return value ? [] : [[pointer, words]];
}

const showTexts = (value: unknown) => Object.values((value ?? {}) as Texts).join('\n');
const showValues = showTexts;
const showList = (value: unknown) =>
  ((value ?? []) as Link[]).map(({ title, url }) => `${title} ${url}`).join('\n');
const showLanguages = (language: string) => (value: unknown) =>
  ((value ?? []) as string[]).map((tag) => languageName(tag, language)).join(', ');

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-district-about': KlocketDeskDistrictAbout;
  }
}
