import type { Figure, Goal, Indicator, MilestoneStep } from '@klocket/contract';
import { goalFilePath, goalPagePath, goalPath } from '@klocket/contract/goal-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { listenToGoals } from '@klocket/core/live';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { answered } from '../../../kit/answered.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { styles as pages } from '../../../look/pages.ts';
import { may } from '../../../me.ts';
import type { DeskPlace } from '../../../place.ts';
import { figureWords, originWords, stateWords, valueWords } from '../goal-words.ts';
import { styles } from '../goals.styles.ts';
import { renderStanding } from '../render-standing.ts';

/** So many figures are seen at once; the rest are folded. */
const newest = 5;

/**
 * One goal with all that is measured, figure by figure; each leads to why it is what it is.
 *
 * @element klocket-desk-goal
 */
export class KlocketDeskGoal extends LitElement {
  static override styles = [pages, styles];

  @property({ attribute: false }) place!: DeskPlace;

  /** The goal's id. */
  @property() goal = '';

  readonly #answer = new Latest<Goal>(this);
  #asked?: string;
  #stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.#stop = listenToGoals('', this.place.district, (change) => {
      if (!change?.values) this.#ask(true);
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    const wanted = `${this.place.district}/${this.goal}`;
    if (this.#asked === wanted) return;
    this.#asked = wanted;
    this.#ask();
  }

  protected override updated() {
    const { answer } = this.#answer;
    if (answer) this.place.entitle(answer.data.title);
  }

  override render() {
    const { answer, problem } = this.#answer;
    return html`<div class="page">
      <a class="up" href=${this.place.href('goals')}>
        ${icon('back')} ${msg('Mål', { id: 'desk-room-goals' })}
      </a>
      ${
        answer
          ? this.#renderGoal(answer.data)
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderGoal({ id, title, explanation, indicators }: Goal) {
    const { place } = this;
    const { district, href, language } = place;
    const lang = language === 'sv' ? '' : `?lang=${language}`;
    return html`<div class="row between">
        <h1>${title}</h1>
        ${
          this.#mayWrite
            ? html`<a class="button" href=${href(`goals/${id}/edit`)}>
                ${icon('edit')} ${msg('Ändra målet', { id: 'desk-goal-edit' })}
              </a>`
            : nothing
        }
      </div>
      ${explanation ? html`<p class="lead">${explanation}</p>` : nothing}
      ${indicators.map((indicator) => this.#renderIndicator(indicator))}
      <p class="links">
        <a href=${goalPagePath(district, id) + lang}>
          ${icon('globe')} ${msg('Så ser alla andra målet', { id: 'desk-goal-public' })}
        </a>
        <a href=${goalFilePath(district, id, 'csv', { lang: language })}>
          ${icon('download')} ${msg('Alla siffror som CSV', { id: 'desk-goal-csv' })}
        </a>
      </p>`;
  }

  #renderIndicator(indicator: Indicator) {
    const { id, title, meaning, kind, measure, history, steps = [] } = indicator;
    const { href, language } = this.place;
    const isEntered = measure === 'entered' && kind !== 'milestone';
    return html`<section class="card stack" aria-labelledby=${`title-${id}`}>
      <div>
        <div class="row between">
          <h2 id=${`title-${id}`}>${title}</h2>
          ${
            isEntered && this.#mayWrite
              ? html`<a class="button primary" href=${href(`goals/${this.goal}/${id}/new`)}>
                  ${icon('add')} ${msg('Skriv in en siffra', { id: 'desk-figure-enter' })}
                  <span class="visually-hidden">${title}</span>
                </a>`
              : nothing
          }
        </div>
        ${meaning ? html`<p class="quiet">${meaning}</p>` : nothing}
      </div>
      <div>${renderStanding(indicator, language)}</div>
      ${kind === 'milestone' ? this.#renderSteps(steps) : this.#renderHistory(indicator, history)}
    </section>`;
  }

  #renderHistory(indicator: Indicator, history: readonly Figure[]) {
    const latest = history.toReversed();
    if (latest.length === 0) {
      return html`<p class="quiet">
        ${msg('Här finns ingen siffra än.', { id: 'desk-figures-none' })}
      </p>`;
    }
    const older = latest.slice(newest);
    return html`${this.#renderTable(indicator, latest.slice(0, newest))}
    ${
      older.length > 0
        ? html`<details>
            <summary>${msg(str`${older.length} tidigare`, { id: 'desk-figures-older' })}</summary>
            ${this.#renderTable(indicator, older)}
          </details>`
        : nothing
    }`;
  }

  #renderTable(indicator: Indicator, figures: readonly Figure[]) {
    const { href, language } = this.place;
    return html`<table class="figures">
      <thead>
        <tr>
          <th scope="col">${msg('Period', { id: 'desk-figure-period' })}</th>
          <th scope="col" class="amount">${msg('Siffra', { id: 'desk-figure-value' })}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map(
          (figure) =>
            html`<tr>
              <th scope="row">
                <a href=${href(`goals/${this.goal}/${indicator.id}/${figure.period}`)}>
                  ${figure.periodName}
                </a>
                <div class="small quiet">
                  ${[stateWords(figure.state), figure.origin === 'reckoned' ? '' : originWords(figure.origin)].filter(Boolean).join(', ')}
                </div>
              </th>
              <td class="amount">
                ${
                  figure.value === null
                    ? html`<span class="words quiet"
                        >${figureWords(figure, indicator, language)}</span
                      >`
                    : figureWords(figure, indicator, language)
                }
                ${
                  figure.n !== undefined && indicator.kind !== 'count'
                    ? html`<div class="small quiet">
                        n = ${valueWords(figure.n, { kind: 'count' }, language)}
                      </div>`
                    : nothing
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderSteps(steps: readonly MilestoneStep[]) {
    if (steps.length === 0) return nothing;
    const { language } = this.place;
    return html`<ol class="lines">
      ${steps.toReversed().map(
        ({ on, text, reached, source, sourceUrl }) =>
          html`<li>
            <div class="what">
              <strong>${text}</strong>
              <span class="quiet small">
                ${formatDay(on, language, { day: 'numeric', month: 'long', year: 'numeric' })} ·
                ${sourceUrl ? html`<a href=${sourceUrl} rel="noopener">${source}</a>` : source}
              </span>
            </div>
            ${
              reached
                ? html`<span class="chip good">${msg('Nådd', { id: 'desk-goal-reached' })}</span>`
                : nothing
            }
          </li>`,
      )}
    </ol>`;
  }

  get #mayWrite() {
    return may(this.place.me, this.place.district, 'goal.write');
  }

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    const path = goalPath(district, this.goal, language);
    void this.#answer.ask((signal) => answered(api.get<Goal>(path, { signal })), quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-goal': KlocketDeskGoal;
  }
}
