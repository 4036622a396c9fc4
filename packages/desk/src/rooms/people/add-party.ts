import type { Answer, Answers, DeskSignedUp, DeskSignup, PeopleList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { selectField, textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { languageName } from '../../kit/language-names.ts';
import { renderRestored } from '../../kit/restored.ts';
import { renderSummary } from '../../kit/summary.ts';
import { tidy } from '../../kit/tidy.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { answerFields } from './answer-fields.ts';
import { oneAdult, partyFields, readParty, type TypedParty } from './party-fields.ts';
import { PartyArrivedEvent } from './events.ts';
import { forms } from './people.styles.ts';
import { renderSlip, slipStyles } from './slip.ts';

interface Typed extends TypedParty {
  name: string;
  phone: string;
  email: string;
  language: string;
  interpreter: string;
  answers: Answers;
}

/**
 * Writes down somebody who stands at the desk or calls, and prints the slip they take home.
 *
 * @element klocket-desk-add-party
 * @fires {PartyArrivedEvent} klocket-desk-party-arrived - They are written down.
 */
export class KlocketDeskAddParty extends LitElement {
  static override styles = [look, forms, slipStyles];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) list!: PeopleList;

  /** The occurrence's id. */
  @property() occurrence = '';

  @state() private made?: DeskSignedUp;

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    if (!this.#form.draft.isOpen) this.#open();
  }

  override render() {
    return this.made ? this.#renderMade(this.made) : this.#renderForm();
  }

  #renderForm() {
    const form = this.#form;
    const { name, phone, email } = form.values;
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      <h2>${msg('Skriv upp någon', { id: 'desk-add-party' })}</h2>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      ${partyFields({ form, value: form.values, changed: (change) => form.set(change) })}
      ${
        this.list.count.sensitive
          ? html`<p class="hint">
              ${msg('Här frågar vi inte efter namn eller kontakt. Lappen är beviset på platsen.', {
                id: 'desk-add-sensitive',
              })}
            </p>`
          : html`${textField({
                form,
                pointer: '/name',
                label: msg('Namn', { id: 'desk-party-name' }),
                maxLength: 200,
                value: name,
                changed: (value) => form.set({ name: value }),
              })}
              <div class="pair">
                ${textField({
                  form,
                  pointer: '/phone',
                  label: msg('Telefon', { id: 'desk-phone' }),
                  type: 'tel',
                  value: phone,
                  changed: (value) => form.set({ phone: value }),
                })}
                ${textField({
                  form,
                  pointer: '/email',
                  label: msg('E-post', { id: 'desk-party-email' }),
                  type: 'email',
                  value: email,
                  changed: (value) => form.set({ email: value }),
                })}
              </div>
              <p class="hint">
                ${msg('Utan telefon och e-post får de en lapp med en kod att spara.', {
                  id: 'desk-add-contact-hint',
                })}
              </p>`
      }
      ${this.#renderLanguages()}
      ${answerFields({
        form,
        questions: this.list.questions,
        answers: form.values.answers,
        changed: (id, answer) => this.#answered(id, answer),
      })}
      <div class="row">
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Skriv upp', { id: 'desk-add-party-yes' })}
        </button>
        <a class="button bare" href=${this.#back}>${msg('Avbryt', { id: 'desk-cancel' })}</a>
      </div>
    </form>`;
  }

  #renderLanguages() {
    const form = this.#form;
    const { language } = this.place;
    const languages = this.#languages.map((tag) => ({
      value: tag,
      label: languageName(tag, language),
    }));
    return html`<div class="pair">
      ${selectField({
        form,
        pointer: '/language',
        label: msg('Vi skriver till dem på', { id: 'desk-party-language' }),
        options: languages,
        value: form.values.language,
        changed: (value) => form.set({ language: value }),
      })}
      ${selectField({
        form,
        pointer: '/interpreter',
        label: msg('Tolk', { id: 'desk-interpreter' }),
        options: [
          { value: '', label: msg('Behövs inte', { id: 'desk-no-interpreter' }) },
          ...interpreted.map((tag) => ({ value: tag, label: languageName(tag, language) })),
        ],
        value: form.values.interpreter,
        changed: (value) => form.set({ interpreter: value }),
      })}
    </div>`;
  }

  #renderMade(made: DeskSignedUp) {
    return html`<div class="stack">
      ${renderSlip(made, this.list, this.place)}
      <div class="row no-print">
        <button class="primary" @click=${() => print()}>
          ${icon('print')} ${msg('Skriv ut lappen', { id: 'desk-print-slip' })}
        </button>
        <button @click=${this.#again}>
          ${msg('Skriv upp en till', { id: 'desk-add-another' })}
        </button>
        <a class="button bare" href=${this.#back}>
          ${msg('Till listan', { id: 'desk-to-list' })}
        </a>
      </div>
    </div>`;
  }

  get #back() {
    return this.place.href(`people/${encodeURIComponent(this.occurrence)}`);
  }

  get #languages() {
    const { me, district } = this.place;
    return me.districts.find(({ id }) => id === district)?.languages ?? ['sv'];
  }

  #open() {
    const [language = 'sv'] = this.#languages;
    const contact = { name: '', phone: '', email: '' };
    const start = { ...oneAdult, ...contact, language, interpreter: '', answers: {} };
    this.#form.open(`signup:${this.occurrence}`, start);
  }

  #answered(id: string, answer: Answer | undefined) {
    const { [id]: _before, ...others } = this.#form.values.answers;
    this.#form.set({ answers: answer === undefined ? others : { ...others, [id]: answer } });
  }

  readonly #again = () => {
    this.made = undefined;
    this.#open();
  };

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { api, district } = this.place;
    const path = staffPaths.occurrenceSignups(district, this.occurrence);
    const saved = await this.#form.save((values, _etag, key) =>
      api.post<DeskSignedUp>(path, toSend(values), { key }),
    );
    if (!saved) return;
    this.dispatchEvent(new PartyArrivedEvent(saved.data.row));
    this.made = saved.data;
  };
}

/** Languages an interpreter is often asked for around here; who needs another is written to. */
const interpreted = ['ar', 'so', 'ckb', 'kmr', 'fa', 'prs', 'ti', 'am', 'tr', 'uk', 'pl', 'es'];

function toSend({ adults, ages, answers, ...typed }: Typed): DeskSignup {
  const party = readParty({ adults, ages });
  const given = Object.keys(answers).length > 0 ? { answers } : {};
  return { ...(tidy(typed) as Omit<Typed, keyof TypedParty | 'answers'>), party, ...given };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-add-party': KlocketDeskAddParty;
  }
}
