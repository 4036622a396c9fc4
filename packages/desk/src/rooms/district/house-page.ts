import type { AccessFact, DistrictForm, HolidayList, HouseSource, Texts } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { accessWords } from '../../kit/access-words.ts';
import { textField } from '../../kit/fields.ts';
import { notifyProblem, sayFirst } from '../../kit/say-problem.ts';
import { newSlug } from '../../kit/slug.ts';
import { textsField } from '../../kit/texts-field.ts';
import type { DeskPlace } from '../../place.ts';
import { withNamedIds } from '../../kit/changed-lists.ts';
import { styles } from '../../look/pages.ts';
import type { DistrictStore } from './district-store.ts';
import { wordsIn } from '../../kit/words-in.ts';
import { houseConflictFields } from './house-conflict.ts';
import { namedEntries } from '../../kit/named-entries.ts';
import { PartForm } from './part-form.ts';
import { exceptionsField, type ExceptionalDay } from './render-exceptions.ts';
import { weekField } from './render-hours.ts';
import { renderPart } from '../../kit/render-part.ts';

/**
 * One house: its words, address, rooms, opening hours and the days that differ.
 *
 * @element klocket-desk-house
 */
export class KlocketDeskHouse extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) store!: DistrictStore;
  @property({ attribute: false }) source!: DistrictForm;

  /** The house; empty for a new one. */
  @property() house = '';

  readonly #part = new PartForm<Partial<HouseSource>>(this, {
    name: () => `house-${this.house || 'new'}`,
    read: (source) => this.#find(source) ?? {},
    write: (source, house) => ({ ...source, houses: this.#replaced(source, house as HouseSource) }),
    check: ({ name }) =>
      name?.[this.#languages[0]!]
        ? []
        : [
            [
              `${this.#at}/name/${this.#languages[0]!}`,
              msg('Skriv vad huset heter.', { id: 'desk-house-name-needed' }),
            ],
          ],
  });

  override render() {
    const { form, values } = this.#part;
    const { language } = this.place;
    const texts = { form, language, languages: this.#languages };
    return renderPart({
      form,
      language,
      submit: (event) => void this.#save(event),
      conflicts: houseConflictFields(language),
      fields: html`<div class="card stack">
          ${textsField({
            ...texts,
            pointer: `${this.#at}/name`,
            label: msg('Husets namn', { id: 'desk-house-name' }),
            maxLength: 200,
            value: values.name,
            changed: (name) => this.#part.set({ name }),
          })}
          ${textsField({
            ...texts,
            pointer: `${this.#at}/description`,
            label: msg('Om huset', { id: 'desk-house-about' }),
            long: true,
            maxLength: 2000,
            value: values.description,
            changed: (description) => this.#part.set({ description }),
          })}
          ${textField({
            form,
            pointer: `${this.#at}/address`,
            label: msg('Adress', { id: 'desk-house-address' }),
            hint: msg('Gata och nummer, så som man letar upp det på en karta.', {
              id: 'desk-house-address-hint',
            }),
            value: values.address ?? '',
            maxLength: 400,
            changed: (address) => this.#part.set({ address }),
          })}
        </div>
        <section class="card stack" aria-labelledby="hours">
          <div>
            <h2 id="hours">${msg('Öppettider', { id: 'desk-opening-hours' })}</h2>
            <p class="hint">
              ${msg('Så som det brukar vara. Stänger det efter midnatt, skriv bara tiden.', { id: 'desk-opening-hours-hint' })}
            </p>
          </div>
          <div>
            ${weekField({
              form,
              language,
              pointer: `${this.#at}/hours`,
              hours: values.hours ?? [],
              changed: (hours) => this.#part.set({ hours }),
            })}
          </div>
        </section>
        <section class="card stack" aria-labelledby="exceptions">
          <div>
            <h2 id="exceptions">${msg('Dagar som är annorlunda', { id: 'desk-exceptions' })}</h2>
            <p class="hint">
              ${msg('Helger, lov, städdagar. Utan tider är det stängt hela dagen.', { id: 'desk-exceptions-hint' })}
            </p>
          </div>
          ${exceptionsField({
            ...texts,
            pointer: `${this.#at}/exceptions`,
            days: (values.exceptions ?? []) as ExceptionalDay[],
            saved: form.draft.base.exceptions?.length ?? 0,
            changed: (exceptions) =>
              this.#part.set({ exceptions: exceptions as HouseSource['exceptions'] }),
            addHolidays: () => void this.#addHolidays(),
          })}
        </section>
        ${this.#renderRooms()} ${this.#renderAccess()} ${this.#renderContact()}
        ${
          this.house
            ? html`<div>
                <button type="button" class="grave" @click=${this.#remove}>
                  ${icon('trash')} ${msg('Ta bort huset', { id: 'desk-remove-house' })}
                </button>
              </div>`
            : nothing
        }`,
    });
  }

  #renderRooms() {
    const { form, values } = this.#part;
    return html`<section class="card stack" aria-labelledby="rooms">
      <h2 id="rooms">${msg('Rum', { id: 'desk-house-rooms' })}</h2>
      ${namedEntries({
        form,
        pointer: `${this.#at}/rooms`,
        items: values.rooms ?? [],
        languages: this.#languages,
        language: this.place.language,
        label: (number) => msg(str`Rum ${number}`, { id: 'desk-room-number' }),
        add: msg('Lägg till ett rum', { id: 'desk-add-room' }),
        changed: (rooms) => this.#part.set({ rooms }),
      })}
    </section>`;
  }

  #renderAccess() {
    const has = this.#part.values.access ?? [];
    const words = Object.entries(accessWords()) as [AccessFact, string][];
    const toggle = (fact: AccessFact, on: boolean) =>
      this.#part.set({ access: on ? [...has, fact] : has.filter((one) => one !== fact) });
    return html`<fieldset class="card stack titled">
      <legend>${msg('Tillgänglighet', { id: 'desk-access' })}</legend>
      <div class="choices">
        ${words.map(
          ([fact, label]) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${has.includes(fact)}
                @change=${(event: Event) => toggle(fact, (event.target as HTMLInputElement).checked)}
              />
              ${label}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderContact() {
    const { form, values } = this.#part;
    const contact = values.contact ?? { name: '' };
    const field = (name: 'name' | 'phone' | 'email', label: string, type?: 'tel' | 'email') =>
      textField({
        form,
        pointer: `${this.#at}/contact/${name}`,
        label,
        type,
        value: contact[name] ?? '',
        maxLength: name === 'phone' ? 40 : 200,
        changed: (words) => this.#part.set({ contact: { ...contact, [name]: words } }),
      });
    return html`<section class="card stack" aria-labelledby="contact">
      <div>
        <h2 id="contact">${msg('Kontakt i huset', { id: 'desk-house-contact' })}</h2>
        <p class="hint">
          ${msg('Lämna tomt, så visas stadsdelens kontakt.', { id: 'desk-house-contact-hint' })}
        </p>
      </div>
      <div class="two">
        ${field('name', msg('Namn eller roll', { id: 'desk-contact-name' }))}
        ${field('phone', msg('Telefon', { id: 'desk-contact-phone' }), 'tel')}
        ${field('email', msg('Mejl', { id: 'desk-contact-email' }), 'email')}
      </div>
    </section>`;
  }

  get #languages() {
    return this.source.languages;
  }

  /** Where the house stands in what is sent. */
  get #at() {
    const houses = this.source.houses ?? [];
    const index = houses.findIndex(({ id }) => id === this.house);
    return `/houses/${index < 0 ? houses.length : index}`;
  }

  #find({ houses = [] }: DistrictForm) {
    return this.house ? houses.find(({ id }) => id === this.house) : undefined;
  }

  #replaced({ houses = [], languages }: DistrictForm, typed: HouseSource): HouseSource[] {
    const rooms = typed.rooms && withNamedIds(typed.rooms, 'rum', languages[0]);
    const id = this.house || newSlug(wordsIn(typed.name, languages[0]), 'hus', houses);
    const house = { ...typed, rooms, id };
    return houses.some((one) => one.id === id)
      ? houses.map((one) => (one.id === id ? house : one))
      : [...houses, house];
  }

  /** Closed on every holiday of the year ahead that nothing is said of yet. */
  async #addHolidays() {
    const { api, district, notify } = this.place;
    try {
      const { data } = await api.get<HolidayList>(staffPaths.holidays(district));
      const days = this.#part.values.exceptions ?? [];
      const added = data.items
        .filter(({ day }) => !days.some((known) => known.day === day))
        .map(({ day, name }) => ({ day, hours: [], reason: this.#inOurLanguages(name) }));
      const all = [...days, ...added].sort((a, b) => (a.day < b.day ? -1 : 1));
      this.#part.set({ exceptions: all });
      notify({
        words:
          added.length > 0
            ? msg('Helgdagarna är tillagda. Spara när det ser rätt ut.', {
                id: 'desk-holidays-added',
              })
            : msg('Alla helgdagar ett år framåt är redan med.', { id: 'desk-holidays-known' }),
      });
    } catch (error) {
      notifyProblem(this.place, error);
    }
  }

  #inOurLanguages(texts: Texts): Texts {
    return Object.fromEntries(
      Object.entries(texts).filter(([language]) => this.#languages.includes(language)),
    );
  }

  async #save(event: Event) {
    event.preventDefault();
    const isNew = !this.house;
    const known = new Set(this.source.houses?.map(({ id }) => id));
    if (!(await this.#part.save()) || !isNew) return;
    const added = this.store.source?.houses?.find(({ id }) => !known.has(id));
    if (added) this.place.navigate(`district/houses/${added.id}`, true);
  }

  async #remove() {
    const house = this.#find(this.source)!;
    const name = wordsIn(house.name, this.place.language, ...this.#languages);
    const isSure = await this.place.confirm({
      title: msg(str`Ta bort ${name}?`, { id: 'desk-remove-named' }),
      words: msg('Huset försvinner från alla kalendrar.', { id: 'desk-remove-house-lead' }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    const put = (change: (houses: HouseSource[]) => HouseSource[]) =>
      this.store.save({
        apply: (source) => ({ ...source, houses: change(source.houses ?? []) }),
        isUntouched: () => true,
      });
    try {
      await put((houses) => houses.filter(({ id }) => id !== house.id));
      this.#part.form.draft.discard();
      this.place.notify({
        words: msg(str`${name} är borttaget.`, { id: 'desk-removed' }),
        undo: () => put((houses) => [...houses, house]),
      });
      this.place.navigate('district/houses', true);
    } catch (error) {
      notifyProblem(this.place, error, sayFirst);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-house': KlocketDeskHouse;
  }
}
