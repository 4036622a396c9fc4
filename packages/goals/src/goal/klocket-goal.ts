import type { Goal, Indicator } from '@klocket/contract';
import { goalsPagePath } from '@klocket/contract/goal-paths';
import { msg, Problem } from '@klocket/core';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { GoalApi, Options } from '../goal-api.ts';
import { GoalElement } from '../goal-element.ts';
import { heading } from '@klocket/core/writing';
import { renderInvented, renderProblem, renderStale, renderWaiting } from '../render-states.ts';
import { useGoalWords } from '../words.ts';
import { HowController } from './how-controller.ts';
import { styles } from './klocket-goal.styles.ts';
import { renderIndicator } from './render-indicator.ts';

/**
 * Shows one goal: each number with the way to its target, how it went, in words what it means, and how it
 * is known. Numbers that may be live move by themselves.
 *
 * @element klocket-goal
 * @slot - Shown until the first answer, and when the server cannot be reached.
 * @csspart indicator - One thing that is measured for the goal.
 * @csspart number - The large number.
 * @csspart bar - How much of the way to the target lies behind.
 * @csspart groups - Of a spread: which groups came, beside who lives here.
 * @csspart invented - Says that the figures of a demo are made up.
 * @cssprop [--klocket-progress] - Colour of what is reached. Default: the accent, else a green of our own.
 */
export class KlocketGoal extends GoalElement {
  static override styles = styles;

  /** The id of the goal, such as `participation`. */
  @property() goal = '';

  /** The id of the one indicator to show. Default: all that are measured for the goal. */
  @property() indicator = '';

  readonly #how = new HowController(this);

  protected override async scheduleUpdate() {
    const files = ['goals', 'goal', ...(this.#how.code ? (['how'] as const) : [])] as const;
    await Promise.all(files.map((file) => useGoalWords(this.language, file)));
    return super.scheduleUpdate();
  }

  override render() {
    const { goals: [goal] = [], problem, isStale, calm } = this.following;
    return html`<div class="goal" lang=${this.language} dir=${this.direction}>
      ${
        goal
          ? html`${renderStale(isStale)} ${this.#renderGoal(goal)}`
          : problem
            ? this.#renderProblem(problem)
            : renderWaiting()
      }
      ${calm.render()}
    </div>`;
  }

  #renderGoal({ number, title, explanation, invented, indicators }: Goal) {
    const { language: lang, direction, headingLevel } = this;
    const look = { lang, rtl: direction === 'rtl', numbers: this.following.numbers };
    const wanted = indicators.filter(({ id }) => !this.indicator || id === this.indicator);
    return html`<div class="head">
        <p class="small">${msg('Mål', { id: 'goal' })} ${number}</p>
        ${heading(headingLevel, title)} ${explanation ? html`<p>${explanation}</p>` : nothing}
        ${renderInvented(invented)}
      </div>
      ${(wanted.length ? wanted : indicators).map((one) =>
        renderIndicator(one, headingLevel + 1, look, this.#renderHow(one)),
      )}`;
  }

  #renderHow(indicator: Indicator) {
    const { code, isLost } = this.#how;
    const { site, goal, language: lang } = this;
    const place = { server: site.server, district: this.ofDistrict, goal, lang };
    return html`<details @toggle=${this.#open}>
      <summary>${msg('Hur vet vi det?', { id: 'goal-how' })}</summary>
      ${
        code
          ? code.renderHow(indicator, place)
          : html`<div class="how">
              ${
                isLost
                  ? html`<p role="alert">
                        ${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
                      </p>
                      <p>
                        <button class="button" @click=${this.#open}>
                          ${msg('Försök igen', { id: 'try-again' })}
                        </button>
                      </p>`
                  : html`<p class="small">${msg('Ett ögonblick …', { id: 'goal-moment' })}</p>`
              }
            </div>`
      }
    </details>`;
  }

  #renderProblem(problem: unknown) {
    if (!(problem instanceof Problem) || problem.code !== 'not-found') {
      return renderProblem(() => void this.ask());
    }
    const { server } = this.site;
    return html`<p role="alert">${msg('Det målet finns inte.', { id: 'goal-gone' })}</p>
      <slot></slot>
      <p>
        <a href=${server + goalsPagePath(this.ofDistrict)}
          >${msg('Till alla mål', { id: 'goal-all' })}</a
        >
      </p>`;
  }

  readonly #open = () => void this.#how.open(() => useGoalWords(this.language, 'how'));

  protected override get subject() {
    return this.goal;
  }

  protected override async fetch(api: GoalApi, district: string, lang: string, options: Options) {
    const answer = await api.find(district, this.goal, lang, options);
    return { ...answer, data: [answer.data] };
  }

  protected override async ask() {
    if (this.goal) await super.ask();
    else console.warn('<klocket-goal>: say which goal, as goal="participation".');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-goal': KlocketGoal;
  }
}
