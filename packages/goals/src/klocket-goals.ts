import type { Goal, Indicator } from '@klocket/contract';
import { msg, WidgetElement } from '@klocket/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { gapWords } from './figure-words.ts';
import { shownFigure } from './figures.ts';
import { FollowingController } from './following-controller.ts';
import { createGoalApi, type GoalApi } from './goal-api.ts';
import { heading } from '@klocket/core/writing';
import { styles } from './klocket-goals.styles.ts';
import { amountWords } from './numbers.ts';
import { renderFigure, renderProgress, type Look } from './render-figure.ts';
import { renderInvented, renderProblem, renderStale, renderWaiting } from './render-states.ts';
import { renderTrend } from './render-trend.ts';
import { renderDirection, renderStatus } from './status.ts';
import { summaryOf } from './summary.ts';
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
export class KlocketGoals extends WidgetElement {
  static override styles = styles;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) goals?: GoalApi;

  protected override readonly wordFiles = ['first'] as const;

  readonly #following = new FollowingController(this, {
    ask: async (signal) => {
      const { lang } = this.site;
      this.#district ||= (await this.source.districts({ signal })).data.items[0]?.id ?? '';
      const answer = await this.#api.list(this.#district, lang, { signal });
      return { ...answer, data: answer.data.items };
    },
    summary: (goals) => summaryOf(goals, this.language),
  });
  #district = '';
  #asked: unknown[] = [];
  #siteApi?: { server: string; api: GoalApi };

  /** Asks the server again. */
  refresh() {
    return this.#following.ask(true);
  }

  protected override async scheduleUpdate() {
    await useGoalWords(this.language, 'goals');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const asked = [server, district, lang, this.goals];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    this.#district = district;
    void this.#ask();
  }

  override render() {
    const { goals, problem, isStale, calm } = this.#following;
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
            ? renderProblem(() => void this.#ask())
            : renderWaiting()
      }
      ${calm.render()}
    </div>`;
  }

  get #api() {
    const { server } = this.site;
    if (this.goals) return this.goals;
    if (this.#siteApi?.server !== server) {
      this.#siteApi = { server, api: createGoalApi(server) };
    }
    return this.#siteApi.api;
  }

  #renderCard({ number, title, indicators: [first, ...further], url }: Goal) {
    const { language: lang, direction } = this;
    const look: Look = { lang, rtl: direction === 'rtl', numbers: this.#following.numbers };
    return html`<article class="card" part="card">
      <div>
        <p class="small">${msg('Mål', { id: 'goal' })} ${number}</p>
        ${heading(this.headingLevel + 1, html`<a href=${`${this.site.server}${url}?lang=${this.site.lang}`}>${title}</a>`)}
      </div>
      ${
        first
          ? html`<div>
              <p class="small">${first.title}</p>
              ${renderFigure(first, look)} ${renderProgress(first, look)}
              ${renderTrend(first, look)} ${renderDirection(first)}
            </div>`
          : nothing
      }
      ${
        further.length
          ? html`<ul class="further">
              ${further.map((one) => this.#renderFurther(one))}
            </ul>`
          : nothing
      }
    </article>`;
  }

  #renderFurther(indicator: Indicator) {
    const { title, id, current, kind, reached } = indicator;
    const figure = shownFigure(indicator);
    const value =
      figure && amountWords(this.#following.numbers.at(id, figure.value), indicator, this.language);
    return html`<li>
      <span>${title}</span>
      ${
        value
          ? html`<b><bdi>${value}</bdi></b>`
          : kind === 'milestone'
            ? nothing
            : html`<span class="small">${gapWords(current?.gap ?? 'nothing-recorded')}</span>`
      }
      ${figure || reached ? renderStatus(indicator) : nothing}
    </li>`;
  }

  /** Asks, and listens once something is shown. */
  async #ask() {
    await this.#following.ask();
    const isShown = this.#following.goals && this.isConnected;
    if (isShown && !this.goals) this.#following.listen(this.site.server, this.#district);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-goals': KlocketGoals;
  }
}
