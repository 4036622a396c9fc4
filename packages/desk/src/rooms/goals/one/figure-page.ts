import type { District, FigureWhy, Goal, Indicator } from '@klocket/contract';
import { goalPath } from '@klocket/contract/goal-paths';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { answered } from '../../../kit/answered.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { styles as pages } from '../../../look/pages.ts';
import { may } from '../../../me.ts';
import type { DeskPlace } from '../../../place.ts';
import { figureWords, originWords, stateWords, valueWords } from '../goal-words.ts';
import { styles } from '../goals.styles.ts';
import type { FigureChangedEvent } from './figure-changed-event.ts';
import { renderWhy } from './render-why.ts';

/** An indicator in its goal, and a figure of it, with what the forms need. */
interface Found {
  goal: Goal;
  indicator: Indicator;
  languages: readonly string[];
  /** Absent where a figure is to be written in. */
  why?: FigureWhy;
}

/**
 * One figure: why it is what it is, and the ways to put it right or take it away; or, without a period, the
 * place to write one in from its source.
 *
 * @element klocket-desk-figure
 */
export class KlocketDeskFigure extends LitElement {
  static override styles = [pages, styles];

  @property({ attribute: false }) place!: DeskPlace;

  /** The goal's id. */
  @property() goal = '';

  /** The indicator's id. */
  @property() indicator = '';

  /** The period; empty for a figure that is to be written in. */
  @property() period = '';

  readonly #found = new Latest<Found>(this);

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#found;
    return html`<div class="page">
      <a class="up" href=${this.place.href(`goals/${this.goal}`)}>
        ${icon('back')} ${answer?.data.goal.title ?? msg('Målet', { id: 'desk-goal-one' })}
      </a>
      ${
        answer
          ? this.#renderFound(answer.data)
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderFound(found: Found) {
    const { indicator, why } = found;
    if (!why) {
      return html`<div>
          <p class="quiet">${indicator.title}</p>
          <h1>${msg('Skriv in en siffra', { id: 'desk-figure-enter' })}</h1>
        </div>
        <div class="card">${this.#renderForm(found)}</div>`;
    }
    const { figure } = why;
    const { language } = this.place;
    return html`<div>
        <p class="quiet">${indicator.title}</p>
        <h1>${figure.periodName}</h1>
      </div>
      <section class="card stack" aria-label=${msg('Siffran', { id: 'desk-figure' })}>
        <p class=${figure.value === null ? 'lead' : 'big value'}>
          ${figureWords(figure, indicator, language)}
        </p>
        <p class="chips">
          <span class="chip ${figure.state === 'published' ? '' : 'notice'}">
            ${stateWords(figure.state)}
          </span>
          <span class="chip plain">${originWords(figure.origin)}</span>
        </p>
        <dl class="stack">${this.#renderFacts(found)}</dl>
      </section>
      ${renderWhy(why, indicator, this.place)} ${this.#renderChanges(found)}`;
  }

  #renderFacts({ indicator, why }: Found) {
    const { source, sourceUrl, n, low, high, reason } = why!.figure;
    const { language } = this.place;
    const facts: [string, unknown][] = [
      [
        msg('Källa', { id: 'desk-figure-source' }),
        sourceUrl ? html`<a href=${sourceUrl} rel="noopener">${source}</a>` : source,
      ],
      [
        msg('Vilar på', { id: 'desk-figure-n' }),
        n === undefined ? undefined : `n = ${valueWords(n, { kind: 'count' }, language)}`,
      ],
      [
        msg('Osäkerhet', { id: 'desk-figure-interval' }),
        low === undefined || high === undefined
          ? undefined
          : `${valueWords(low, indicator, language)}–${valueWords(high, indicator, language)}`,
      ],
      [msg('Varför den ändrades', { id: 'desk-figure-reason' }), reason],
      [msg('Så räknas den', { id: 'desk-figure-method' }), indicator.method],
    ];
    return facts
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([name, value]) =>
          html`<div>
            <dt class="small quiet">${name}</dt>
            <dd>${value}</dd>
          </div>`,
      );
  }

  #renderChanges(found: Found) {
    const { indicator, why } = found;
    const { figure } = why!;
    if (!may(this.place.me, this.place.district, 'goal.write')) return nothing;
    const isSpread = indicator.kind === 'evenness';
    const isOpen = figure.state !== 'running' || indicator.measure === 'entered';
    const isShown = figure.state === 'published' && figure.gap !== 'withdrawn';
    return html`${
      isSpread
        ? html`<p class="hint">
            ${msg('En spridning rättas inte: två tabeller bredvid varandra skulle kunna peka ut någon. Den kan bara tas tillbaka, och publiceras då inte igen.', { id: 'desk-figure-spread' })}
          </p>`
        : nothing
    }
    ${
      isOpen && !isSpread
        ? html`<details class="card">
            <summary>${msg('Rätta siffran', { id: 'desk-figure-correct' })}</summary>
            ${this.#renderForm(found)}
          </details>`
        : nothing
    }
    ${
      isShown
        ? html`<details class="card">
            <summary>${msg('Ta tillbaka siffran', { id: 'desk-figure-withdraw' })}</summary>
            <klocket-desk-figure-withdrawal
              .place=${this.place}
              goal=${this.goal}
              indicator=${this.indicator}
              period=${this.period}
              ?final=${isSpread}
              @klocket-desk-figure-changed=${this.#changed}
            ></klocket-desk-figure-withdrawal>
          </details>`
        : nothing
    }`;
  }

  #renderForm({ indicator, languages, why }: Found) {
    return html`<klocket-desk-figure-form
      .place=${this.place}
      .indicator=${indicator}
      .languages=${languages}
      .figure=${why?.figure}
      goal=${this.goal}
      @klocket-desk-figure-changed=${this.#changed}
    ></klocket-desk-figure-form>`;
  }

  readonly #changed = ({ period }: FigureChangedEvent) => {
    if (period === this.period) this.#ask(true);
    else this.place.navigate(`goals/${this.goal}/${this.indicator}/${period}`, true);
  };

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    const { goal, indicator, period } = this;
    void this.#found.ask(async (signal) => {
      const [{ data }, { data: home }, why] = await Promise.all([
        api.get<Goal>(goalPath(district, goal, language), { signal }),
        api.get<District>(districtPath(district, language), { signal }),
        period
          ? api.get<FigureWhy>(staffPaths.figure(district, goal, indicator, period, language), {
              signal,
            })
          : undefined,
      ]);
      const found = data.indicators.find(({ id }) => id === indicator);
      if (!found) throw new Error(indicator);
      const name = why?.data.figure.periodName;
      this.place.entitle(
        name ? msg(str`${found.title}, ${name}`, { id: 'desk-figure-title' }) : found.title,
      );
      return answered(
        Promise.resolve({
          data: { goal: data, indicator: found, languages: home.languages, why: why?.data },
        }),
      );
    }, quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-figure': KlocketDeskFigure;
  }
}
