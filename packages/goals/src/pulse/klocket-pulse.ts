import type { Pulse, PulseQuestion } from '@klocket/contract';
import { goalPagePath, goalsPagePath, pulsePath } from '@klocket/contract/goal-paths';
import { Latest, msg, WidgetElement, type Problem } from '@klocket/core';
import { FrameToken, newKey, OutboxController, type OutboxEntry } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { heading } from '@klocket/core/writing';
import { useGoalWords } from '../words.ts';
import { hasAnswered, noteAnswered } from './answered.ts';
import { styles } from './klocket-pulse.styles.ts';
import { createPulseApi, type PulseApi } from './pulse-api.ts';
import { renderQuestion } from './render-question.ts';
import { renderIndex } from './render-thanks.ts';

/**
 * Asks one question at a time about how it is to live here, to be answered from 1 to 5 by faces and words; once
 * for each device and period, without knowing who answers. It thanks with what others have said.
 *
 * @element klocket-pulse
 * @slot - Shown until the first question, and when the server cannot be reached.
 * @csspart thanks - What is said to who has answered.
 */
export class KlocketPulse extends WidgetElement {
  static override styles = styles;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** What a sandboxed frame of ours proves itself with; the server puts it there. */
  @property({ attribute: 'form-token' }) formToken?: string;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) pulse?: PulseApi;

  @state() private score?: number;
  @state() private isMissing = false;
  /** The question that was answered last, until one goes on. */
  @state() private thanked?: PulseQuestion;
  /** Questions that are left out for now. */
  @state() private skipped: readonly string[] = [];
  @state() private refusal?: Problem;

  protected override readonly wordFiles = ['first'] as const;

  readonly #latest = new Latest<Pulse>(this);
  readonly #token = new FrameToken(() => ({
    server: this.site.server,
    district: this.#district,
    element: this,
  }));
  readonly #outbox = new OutboxController<unknown>(this, {
    subject: () => `pulse ${this.#district} ${this.#question?.id ?? ''}`,
    post: async (entry) => this.#api.answer(entry, await this.#token.headers()),
    answered: (_, { subject, at }) => this.#answered(subject, at),
    refused: (problem) => this.#refused(problem),
  });
  #district = '';
  #asked: unknown[] = [];
  #siteApi?: { server: string; api: PulseApi };

  protected override async scheduleUpdate() {
    await Promise.all([useGoalWords(this.language, 'goals'), useGoalWords(this.language, 'pulse')]);
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const asked = [server, district, lang, this.pulse];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    this.#district = district;
    void this.#ask();
  }

  override render() {
    const { answer, problem } = this.#latest;
    return html`<div class="pulse" lang=${this.language} dir=${this.direction}>
      ${heading(this.headingLevel, msg('En fråga till dig', { id: 'pulse-heading' }))}
      ${
        this.thanked
          ? this.#renderThanks(this.thanked)
          : answer
            ? this.#renderNext()
            : problem
              ? this.#renderProblem()
              : html`<slot></slot>
                  <div class="skeleton" aria-hidden="true"></div>`
      }
    </div>`;
  }

  get #api() {
    const { server } = this.site;
    if (this.pulse) return this.pulse;
    if (this.#siteApi?.server !== server) {
      this.#siteApi = { server, api: createPulseApi(server) };
    }
    return this.#siteApi.api;
  }

  /** The questions that are left for this device, those that were skipped too. */
  get #left() {
    const { period = '', questions = [] } = this.#latest.answer?.data ?? {};
    return questions.filter(({ id }) => !hasAnswered(this.#district, id, period));
  }

  get #question() {
    return this.#left.find(({ id }) => !this.skipped.includes(id));
  }

  #renderNext() {
    const question = this.#question;
    if (!question) return this.#renderNoMore();
    const { state } = this.#outbox;
    return renderQuestion(question, {
      score: this.score,
      isMissing: this.isMissing,
      isSending: state === 'sending',
      notice: this.#renderNotice(state === 'unsent'),
      choose: (score) => {
        this.score = score;
        this.isMissing = false;
      },
      send: () => void this.#send(question),
      skip:
        this.#left.length > 1 ? () => void this.#goOn([...this.skipped, question.id]) : undefined,
    });
  }

  #renderNotice(isUnsent: boolean) {
    if (this.refusal) {
      return html`<p class="fault" role="alert">
        ${msg('Svaret kunde inte tas emot här.', { id: 'pulse-refused' })}
        <a href=${this.site.server + goalsPagePath(this.#district)}
          >${msg('Svara på vår egen sida', { id: 'pulse-elsewhere' })}</a
        >
      </p>`;
    }
    return isUnsent
      ? html`<p class="fault" role="alert">
          ${msg('Svaret är inte skickat, för det saknas nät. Försök igen om en stund.', { id: 'pulse-unsent' })}
        </p>`
      : nothing;
  }

  #renderThanks(question: PulseQuestion) {
    const { language: lang } = this;
    const isSaved = this.#outbox.state === 'saved';
    const next = this.#question;
    return html`<div class="said" tabindex="-1" part="thanks">
      <p role="status">
        <strong
          >${
            isSaved
              ? msg('Tack! Svaret är sparat här och skickas när det finns nät.', {
                  id: 'pulse-saved',
                })
              : msg('Tack för ditt svar!', { id: 'pulse-thanks' })
          }</strong
        >
      </p>
      ${renderIndex(question, lang)}
      <p class="row">
        ${
          next
            ? html`<button class="button go" @click=${() => void this.#goOn(this.skipped)}>
                <span>${msg('Nästa fråga', { id: 'pulse-next' })}</span>
              </button>`
            : nothing
        }
        ${this.#renderWay(question)}
      </p>
    </div>`;
  }

  #renderNoMore() {
    const some = this.#left.length > 0;
    return html`<div class="said" tabindex="-1">
      <p role="status">
        ${
          some
            ? msg('Du har hoppat över frågorna. Det går bra.', { id: 'pulse-skipped' })
            : this.#latest.answer?.data.questions.length
              ? msg('Du har svarat på allt för den här gången. Tack!', { id: 'pulse-done' })
              : msg('Just nu ställs ingen fråga.', { id: 'pulse-none' })
        }
      </p>
      <p class="row">
        ${
          some
            ? html`<button class="button" @click=${() => void this.#goOn([])}>
                ${msg('Visa dem igen', { id: 'pulse-again' })}
              </button>`
            : nothing
        }
        ${this.#renderWay()}
      </p>
    </div>`;
  }

  /** To what the answers are for. */
  #renderWay(question?: PulseQuestion) {
    const goal = question?.index?.goal;
    const path = goal ? goalPagePath(this.#district, goal) : goalsPagePath(this.#district);
    return html`<a class="button" href=${this.site.server + path}
      >${msg('Se hur det går för området', { id: 'pulse-goals' })}</a
    >`;
  }

  #renderProblem() {
    return html`<p role="alert">
        ${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
      </p>
      <slot></slot>
      <p>
        <button class="button" @click=${() => void this.#ask()}>
          ${msg('Försök igen', { id: 'try-again' })}
        </button>
      </p>`;
  }

  async #send(question: PulseQuestion) {
    if (this.#outbox.state === 'sending') return;
    this.isMissing = this.score === undefined;
    if (this.isMissing) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    this.refusal = undefined;
    const entry: OutboxEntry = {
      key: newKey(),
      url: this.site.server + pulsePath(this.#district),
      body: JSON.stringify({ question: question.id, score: this.score }),
      lang: this.language,
      subject: `pulse ${this.#district} ${question.id}`,
      title: question.text,
      at: this.clock().getTime(),
    };
    await this.#outbox.send(entry);
    // It waits here for a network: it counts as answered, and is not asked again.
    if (this.#outbox.state === 'saved') await this.#thank(question);
  }

  /** It has arrived; what an earlier visit left may belong to another question. */
  #answered(subject: string, at: number) {
    const question = this.#latest.answer?.data.questions.find(
      ({ id }) => subject === `pulse ${this.#district} ${id}`,
    );
    const isOfNow = this.clock().getTime() - at < 60_000;
    if (question && isOfNow && !this.thanked) void this.#thank(question);
  }

  #refused(problem: Problem) {
    if (!this.thanked && this.score !== undefined) this.refusal = problem;
  }

  async #thank(question: PulseQuestion) {
    noteAnswered(this.#district, question.id, this.#latest.answer?.data.period ?? '');
    this.score = undefined;
    this.thanked = question;
    await this.#moveTo('.said');
  }

  async #goOn(skipped: readonly string[]) {
    this.thanked = this.score = this.refusal = undefined;
    this.isMissing = false;
    this.skipped = skipped;
    await this.#moveTo('legend, .said');
  }

  async #moveTo(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  async #ask() {
    await this.#latest.ask(async (signal) => {
      this.#district ||= (await this.source.districts({ signal })).data.items[0]?.id ?? '';
      return this.#api.ask(this.#district, this.site.lang, { signal });
    });
    if (this.#latest.answer && this.isConnected) await this.#outbox.look();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-pulse': KlocketPulse;
  }
}
