import type { Goal, Indicator } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { gapWords } from './figure-words.ts';
import { shownFigure } from './figures.ts';
import type { GoalApi, Options } from './goal-api.ts';
import { GoalElement } from './goal-element.ts';
import { heading } from '@klocket/core/writing';
import { styles } from './klocket-goals.styles.ts';
import { amountWords } from './numbers.ts';
import { renderFigure, renderProgress, type Look } from './render-figure.ts';
import { renderInvented, renderProblem, renderStale, renderWaiting } from './render-states.ts';
import { renderTrend } from './render-trend.ts';
import { renderStatus } from './status.ts';
import { useGoalWords } from './words.ts';

/**
 * Shows all goals of a district as cards: how far each has come, where it is going, and what else is
 * measured for it. Numbers that may be live move by themselves.
 *
 * @element klocket-goals
 * @slot - Shown until the first answer, and when the server cannot be reached.
 * @csspart card - One goal.
 * @csspart number - The large number of a goal.
 * @csspart bar - How much of the way to the target lies behind.
 * @csspart invented - Says that the figures of a demo are made up.
 * @cssprop [--klocket-progress] - Colour of what is reached. Default: the accent, else a green of our own.
 */
export class KlocketGoals extends GoalElement {
  static override styles = styles;

  protected override async scheduleUpdate() {
    await useGoalWords(this.language, 'goals');
    return super.scheduleUpdate();
  }

  override render() {
    const { goals, problem, isStale, calm } = this.following;
    return html`<div class="goals" lang=${this.language} dir=${this.direction}>
      ${heading(this.headingLevel, msg('Våra mål', { id: 'goal-heading' }))}
      ${
        goals
          ? html`${renderInvented(goals.some(({ invented }) => invented))} ${renderStale(isStale)}
            ${
              goals.length
                ? html`<div class="cards">${goals.map((goal) => this.#renderCard(goal))}</div>`
                : html`<p role="status">${msg('Här finns inga mål ännu.', { id: 'goal-none' })}</p>
                    <slot></slot>`
            }`
          : problem
            ? renderProblem(() => void this.ask())
            : renderWaiting()
      }
      ${calm.render()}
    </div>`;
  }

  #renderCard({ number, title, indicators: [first, ...further], url }: Goal) {
    const { language: lang, direction } = this;
    const look: Look = { lang, rtl: direction === 'rtl', numbers: this.following.numbers };
    return html`<article class="card" part="card">
      <div>
        <p class="top">
          <span class="small">${msg('Mål', { id: 'goal' })} ${number}</span>
          ${first ? this.#renderStatus(first) : nothing}
        </p>
        ${heading(this.headingLevel + 1, html`<a href=${`${this.site.server}${url}?lang=${this.site.lang}`}>${title}</a>`)}
      </div>
      ${
        first
          ? html`<div>
              <p class="small">${first.title}</p>
              ${renderFigure(first, look)} ${renderProgress(first, look)}
              ${renderTrend(first, look)}
            </div>`
          : nothing
      }
      ${
        further.length
          ? html`<details class="further">
              <summary>${msg('Mäts också', { id: 'goal-further' })} (${further.length})</summary>
              <ul>
                ${further.map((one) => this.#renderFurther(one))}
              </ul>
            </details>`
          : nothing
      }
    </article>`;
  }

  /** How it goes, where anything is known of it. */
  #renderStatus(indicator: Indicator) {
    return indicator.reached || shownFigure(indicator) ? renderStatus(indicator) : nothing;
  }

  #renderFurther(indicator: Indicator) {
    const { title, id, current, kind } = indicator;
    const figure = shownFigure(indicator);
    const value =
      figure && amountWords(this.following.numbers.at(id, figure.value), indicator, this.language);
    return html`<li>
      <span>${title}</span>
      ${
        value
          ? html`<b><bdi>${value}</bdi></b>`
          : kind === 'milestone'
            ? nothing
            : html`<span class="small">${gapWords(current?.gap ?? 'nothing-recorded')}</span>`
      }
      ${this.#renderStatus(indicator)}
    </li>`;
  }

  protected override async fetch(api: GoalApi, district: string, lang: string, options: Options) {
    const answer = await api.list(district, lang, options);
    return { ...answer, data: answer.data.items };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-goals': KlocketGoals;
  }
}
