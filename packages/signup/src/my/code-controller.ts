import type { CodeAnswer } from '@klocket/contract';
import { msg, Problem, str } from '@klocket/core';
import { checkForm, FormController, heading } from '@klocket/core/writing';
import { html, nothing, type LitElement } from 'lit';
import { whenWords } from '../when.ts';
import { headline } from './headline.ts';
import type { MySignupApi } from './my-api.ts';

interface Place {
  api: MySignupApi;
  district: string;
  lang: string;
  language: string;
  level: number;
}

/** “Do I have a seat?”, by the short code, for whoever has no link at hand. */
export class CodeController extends FormController {
  readonly #element: LitElement;
  #code = '';
  #answer?: CodeAnswer;
  #asking = false;
  #problem = '';

  constructor(host: LitElement) {
    super(host);
    this.#element = host;
  }

  render(place: Place) {
    return html`<div class="card" part="code-form">
      ${heading(place.level, msg('Har jag plats?', { id: 'my-ask' }))}
      <p>
        ${msg('Öppna länken du fick när du anmälde dig. Har du bara koden, skriv den här.', {
          id: 'my-ask-hint',
        })}
      </p>
      <div class="form" @input=${this.mend}>
        <div class="field">
          <label for="code">${msg('Din kod', { id: 'my-code' })}</label>
          <input
            id="code"
            data-field="code"
            class="code-field"
            dir="ltr"
            required
            maxlength="20"
            autocapitalize="characters"
            autocomplete="off"
            spellcheck="false"
            placeholder="K7QD-2M9X"
            .value=${this.#code}
            aria-invalid=${this.wrong('code')}
            aria-describedby=${this.described('code')}
            @input=${({ target }: InputEvent) => (this.#code = (target as HTMLInputElement).value)}
            @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && void this.#ask(place)}
          />
          ${this.fault('code')}
        </div>
        <p>
          <button class="button go" ?disabled=${this.#asking} @click=${() => this.#ask(place)}>
            <span>${msg('Visa', { id: 'my-show' })}</span>
          </button>
        </p>
      </div>
      ${this.#problem ? html`<p class="strong" role="alert">${this.#problem}</p>` : nothing}
      <div role="status">
        ${this.#answer ? renderAnswer(this.#answer, place.language) : nothing}
      </div>
    </div>`;
  }

  async #ask({ api, district, lang }: Place) {
    if (this.#asking || !this.check(checkForm(this.#element.renderRoot))) return;
    this.#asking = true;
    this.#problem = '';
    this.#answer = undefined;
    this.#element.requestUpdate();
    try {
      this.#answer = await api.byCode(district, this.#code.trim(), lang);
    } catch (error) {
      this.#problem = problemWords(error);
    }
    this.#asking = false;
    this.#element.requestUpdate();
  }
}

function renderAnswer(answer: CodeAnswer, lang: string) {
  const { status, place, seats, title } = answer;
  return html`<div class="answer ${status}">
    <p class="strong">${headline(status, place)}</p>
    <p><bdi>${title}</bdi><br />${whenWords(answer, lang)}</p>
    <p>${msg(str`Platser: ${seats}`, { id: 'my-seats' })}</p>
  </div>`;
}

function problemWords(error: unknown) {
  const problem = error instanceof Problem ? error : undefined;
  switch (problem?.code) {
    case 'not-found':
      return msg('Den koden finns inte. Kontrollera tecknen och försök igen.', {
        id: 'my-code-unknown',
      });
    case 'rate-limited':
      return msg('Det blev för många försök. Vänta tio minuter, eller ring.', {
        id: 'my-code-often',
      });
    case 'unreachable':
      return msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' });
    default:
      return (
        problem?.details?.detail ??
        msg('Det gick inte att göra just nu. Försök igen.', { id: 'my-refused' })
      );
  }
}
