import type { District, PulseSource, Texts } from '@klocket/contract';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ChosenTabController } from '../../../kit/chosen-tab-controller.ts';
import { withChange, withIds, without } from '../../../kit/changed-lists.ts';
import { checkField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { hasErrors, renderEntries, renderEntry } from '../../../kit/render-entry.ts';
import { renderPart } from '../../../kit/render-part.ts';
import { textsField } from '../../../kit/texts-field.ts';
import { tidy } from '../../../kit/tidy.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { wordsIn } from '../../../kit/words-in.ts';
import { styles } from '../../../look/pages.ts';
import { tabs } from '../../../look/tabs.ts';
import type { DeskPlace } from '../../../place.ts';
import { renderTabs } from '../goals-tabs.ts';

type Question = PulseSource['questions'][number];

const scores = [1, 2, 3, 4, 5];

/**
 * The questions of the pulse, in the order they are asked, each with what its five answers mean.
 *
 * @element klocket-desk-pulse
 */
export class KlocketDeskPulse extends LitElement {
  static override styles = [
    styles,
    tabs,
    css`
      .order {
        display: flex;
        gap: 0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  @state() private languages: readonly string[] = [];
  @state() private problem?: unknown;

  readonly #form = new FormController<PulseSource>(this, { person: () => this.place.me.id });

  constructor() {
    super();
    new ChosenTabController(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.#ask();
  }

  override render() {
    return html`<div class="page">
      ${renderTabs(this.place, 'pulse')}
      <div>
        <h1>${msg('Pulsfrågor', { id: 'desk-pulse' })}</h1>
        <p class="lead">
          ${msg('Korta frågor till dem som bor här, en i taget, på webbplatsen. Varje svar blir en siffra bland andra; ingen kan se vem som svarade. Inget visas förrän minst tio har svarat.', { id: 'desk-pulse-lead' })}
        </p>
      </div>
      ${
        this.#form.draft.isOpen
          ? this.#renderForm()
          : this.problem
            ? renderTrouble(this.problem, () => void this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderForm() {
    const form = this.#form;
    const { questions } = form.values;
    const { language } = this.place;
    const add = msg('Lägg till en fråga', { id: 'desk-pulse-add' });
    return renderPart({
      form,
      language,
      submit: (event) => void this.#submitted(event),
      conflicts: [
        {
          name: 'questions',
          label: msg('Pulsfrågor', { id: 'desk-pulse' }),
          show: (value) =>
            (value as Question[]).map(({ text }) => wordsIn(text, language)).join('\n'),
        },
      ],
      fields: html`<div class="card stack">
        ${renderEntries(
          questions.map((question, index) => this.#renderQuestion(question, index)),
          add,
          () =>
            this.#set([...questions, { id: '', text: {}, answers: this.#usualAnswers(questions) }]),
        )}
        <p class="hint">
          ${msg('Byter frågan mening? Pausa den och skriv en ny: annars jämförs svar på olika frågor.', { id: 'desk-pulse-hint' })}
        </p>
      </div>`,
    });
  }

  #renderQuestion(question: Question, index: number) {
    const form = this.#form;
    const { questions } = form.values;
    const { languages } = this;
    const { language } = this.place;
    const pointer = `/questions/${index}`;
    const title = wordsIn(question.text, language, ...languages);
    const set = (change: Partial<Question>) =>
      this.#set(withChange(form.values.questions, index, change));
    const move = (to: number) =>
      this.#set(without(questions, index).toSpliced(to, 0, questions[index]!));
    return renderEntry({
      title: `${index + 1}. ${title}`,
      note: question.paused ? msg('Pausad', { id: 'desk-pulse-paused' }) : undefined,
      isOpen: !question.id || hasErrors(form, pointer),
      removed: () => this.#set(without(questions, index)),
      fields: html`${textsField({
        form,
        pointer: `${pointer}/text`,
        label: msg('Fråga', { id: 'desk-question' }),
        languages,
        language,
        maxLength: 300,
        value: question.text,
        changed: (text) => set({ text }),
      })}
      ${scores.map((score, at) =>
        textsField({
          form,
          pointer: `${pointer}/answers/${at}`,
          label: msg(str`Vad ${score} betyder`, { id: 'desk-pulse-answer' }),
          languages,
          language,
          maxLength: 100,
          value: question.answers[at],
          changed: (text) => set({ answers: question.answers.with(at, text) }),
        }),
      )}
      ${checkField({
        form,
        pointer: `${pointer}/paused`,
        label: msg('Pausad: ställs inte just nu', { id: 'desk-pulse-pause' }),
        hint: msg('Svaren som har kommit finns kvar.', { id: 'desk-pulse-pause-hint' }),
        checked: question.paused ?? false,
        changed: (paused) => set({ paused: paused || undefined }),
      })}
      ${
        questions.length > 1
          ? html`<div class="order">
              <button
                type="button"
                ?disabled=${index === 0}
                aria-label=${msg(str`${title}: tidigare`, { id: 'desk-walk-earlier' })}
                @click=${() => move(index - 1)}
              >
                ↑ ${msg('Tidigare', { id: 'desk-earlier' })}
              </button>
              <button
                type="button"
                ?disabled=${index === questions.length - 1}
                aria-label=${msg(str`${title}: senare`, { id: 'desk-walk-later' })}
                @click=${() => move(index + 1)}
              >
                ↓ ${msg('Senare', { id: 'desk-later-in-order' })}
              </button>
            </div>`
          : nothing
      }`,
    });
  }

  /** Most scales mean the same: a new question begins with the words of the one before. */
  #usualAnswers(questions: readonly Question[]): Texts[] {
    return questions.at(-1)?.answers ?? scores.map(() => ({}));
  }

  #set(questions: Question[]) {
    this.#form.set({ questions });
  }

  #wrongIn(questions: readonly Question[]) {
    const first = this.languages[0] ?? 'sv';
    return questions.flatMap(({ text, answers }, index): [string, string][] => [
      ...(text[first]?.trim()
        ? []
        : [
            [
              `/questions/${index}/text/${first}`,
              msg('Skriv frågan.', { id: 'desk-pulse-question-needed' }),
            ] as [string, string],
          ]),
      ...answers.flatMap((answer, at): [string, string][] =>
        answer[first]?.trim()
          ? []
          : [
              [
                `/questions/${index}/answers/${at}/${first}`,
                msg('Skriv vad svaret betyder.', { id: 'desk-pulse-answer-needed' }),
              ],
            ],
      ),
    ]);
  }

  async #submitted(event: Event) {
    event.preventDefault();
    const form = this.#form;
    const { api, district, notify } = this.place;
    if (form.refuse(this.#wrongIn(form.values.questions))) return;
    const first = this.languages[0];
    const saved = await form.save((typed, etag) =>
      api.put<PulseSource>(
        staffPaths.pulse(district),
        {
          questions: withIds(typed.questions, 'fraga', ({ text }) => wordsIn(text, first)).map(
            (question) => ({
              ...question,
              ...tidy({ text: question.text, answers: question.answers }),
            }),
          ),
        },
        { etag },
      ),
    );
    if (!saved) return;
    form.open(`pulse:${district}`, saved.data, saved.etag);
    notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
  }

  async #ask() {
    const { api, district, language } = this.place;
    this.problem = undefined;
    try {
      const [pulse, home] = await Promise.all([
        api.get<PulseSource>(staffPaths.pulse(district)),
        api.get<District>(districtPath(district, language)),
      ]);
      this.languages = home.data.languages;
      this.#form.open(`pulse:${district}`, pulse.data, pulse.etag);
    } catch (error) {
      this.problem = error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-pulse': KlocketDeskPulse;
  }
}
