import type { PeriodToPublish, PeriodToPublishList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ChosenTabController } from '../../../kit/chosen-tab-controller.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { answered } from '../../../kit/answered.ts';
import { notifyProblem, sayFirst } from '../../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { styles as pages } from '../../../look/pages.ts';
import { tabs } from '../../../look/tabs.ts';
import { may } from '../../../me.ts';
import type { DeskPlace } from '../../../place.ts';
import { gapWords, stateWords } from '../goal-words.ts';
import { renderTabs } from '../goals-tabs.ts';
import { styles } from '../goals.styles.ts';

type Line = PeriodToPublish['figures'][number];

/** Whether it is a spread of people that is not told of before it is published. */
const isUntold = ({ figure }: Line) => figure.gap === 'not-published';

/**
 * Periods that are over, with what would be published of each and what is still to be written in; one press
 * publishes all of it, and then it stays.
 *
 * @element klocket-desk-goal-periods
 */
export class KlocketDeskGoalPeriods extends LitElement {
  static override styles = [pages, tabs, styles];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #periods = new Latest<PeriodToPublishList>(this);
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error, sayFirst));

  constructor() {
    super();
    new ChosenTabController(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#periods;
    return html`<div class="page">
      ${renderTabs(this.place, 'periods')}
      <div>
        <h1>${msg('Perioder', { id: 'desk-goals-periods' })}</h1>
        <p class="lead">
          ${msg('När en period är slut publicerar ni vad den blev. Då fryses siffrorna, så att alla kan lita på dem.', { id: 'desk-periods-lead' })}
        </p>
      </div>
      ${
        answer
          ? this.#renderPeriods(answer.data)
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderPeriods({ items }: PeriodToPublishList) {
    const waiting = items.filter(({ state }) => state !== 'published');
    const published = items.filter(({ state }) => state === 'published');
    return html`${
      waiting.length > 0
        ? waiting.map((one) => this.#renderWaiting(one))
        : html`<div class="empty">
            ${icon('check')}
            <p>
              ${msg('Inget väntar. Varje period som är slut är publicerad.', { id: 'desk-periods-none' })}
            </p>
          </div>`
    }
    ${
      published.length > 0
        ? html`<section class="stack" aria-labelledby="published">
            <h2 id="published">${msg('Publicerade', { id: 'desk-periods-published' })}</h2>
            ${published.map(
              (one) =>
                html`<details class="card">
                  <summary>
                    <span>
                      ${one.periodName}
                      ${
                        one.figures.some(({ missing }) => missing)
                          ? html`<span class="chip notice">
                              ${msg('Något saknas', { id: 'desk-period-lacks' })}
                            </span>`
                          : nothing
                      }
                    </span>
                  </summary>
                  ${this.#renderFigures(one)}
                </details>`,
            )}
          </section>`
        : nothing
    }`;
  }

  #renderWaiting(period: PeriodToPublish) {
    const { figures, periodName } = period;
    const missing = figures.filter((line) => line.missing);
    const withheld = figures.filter(
      ({ figure, missing }) => !missing && figure.state !== 'published' && figure.gap === 'too-few',
    );
    const id = `period-${period.period}`;
    return html`<section class="card stack" aria-labelledby=${id}>
      <div class="row between">
        <h2 id=${id}>${periodName}</h2>
        <span class="chip notice"
          >${msg('Väntar på att publiceras', { id: 'desk-period-waits' })}</span
        >
      </div>
      ${this.#renderFigures(period)}
      ${
        missing.length > 0
          ? html`<p class="panel notice">
              ${msg('Skriv gärna in det som saknas först. Det går också att göra sedan: det syns så fort det är inskrivet.', { id: 'desk-period-missing' })}
            </p>`
          : nothing
      }
      ${
        figures.some(isUntold)
          ? html`<p class="hint">
              ${msg('Spridningen av ålder och kön räknas ut när ni publicerar, och visas inte innan. Annars skulle den som tittar före och efter ett besök kunna se vem som kom.', { id: 'desk-period-untold' })}
            </p>`
          : nothing
      }
      ${
        withheld.length > 0
          ? html`<p class="hint">
              ${msg('Där för få har svarat publiceras att det var för få, och ingen siffra. Annars skulle det gå att räkna ut vem som svarade vad.', { id: 'desk-period-withheld' })}
            </p>`
          : nothing
      }
      ${
        may(this.place.me, this.place.district, 'goal.write')
          ? html`<div>
              <button
                class="primary"
                aria-disabled=${this.#act.busy}
                @click=${() => void this.#publish(period)}
              >
                ${icon('check')} ${msg(str`Publicera ${periodName}`, { id: 'desk-period-publish' })}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderFigures({ figures }: PeriodToPublish) {
    return html`<table class="figures">
      <thead>
        <tr>
          <th scope="col">${msg('Det som mäts', { id: 'desk-period-what' })}</th>
          <th scope="col" class="amount">${msg('Siffra', { id: 'desk-figure-value' })}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map((line) => this.#renderLine(line))}
      </tbody>
    </table>`;
  }

  #renderLine({ goal, indicator, title, figure, missing }: Line) {
    const { href, language, me, district } = this.place;
    const here = `goals/${goal}/${indicator}`;
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const enter = msg('Skriv in', { id: 'desk-period-enter' });
    return html`<tr>
      <th scope="row">
        ${missing ? title : html`<a href=${href(`${here}/${figure.period}`)}>${title}</a>`}
        <div class="small quiet">
          ${
            missing
              ? msg('Saknas: ska skrivas in från källan', { id: 'desk-period-lacking' })
              : stateWords(figure.state)
          }
        </div>
      </th>
      <td class="amount">
        ${
          missing
            ? may(me, district, 'goal.write')
              ? html`<a class="button words" href=${href(`${here}/new?period=${figure.period}`)}>
                  ${enter} <span class="visually-hidden">${title}</span>
                </a>`
              : html`<span class="words quiet">–</span>`
            : figure.value === null
              ? html`<span class="words quiet">${gapWords(figure.gap)}</span>`
              : number.format(figure.value)
        }
      </td>
    </tr>`;
  }

  async #publish({ period, periodName, figures }: PeriodToPublish) {
    const { api, confirm, district, language, notify } = this.place;
    const isLacking = figures.some(({ missing }) => missing);
    const yes = await confirm({
      title: msg(str`Publicera ${periodName}?`, { id: 'desk-period-sure' }),
      words: [
        msg('Siffrorna fryses. Ändras något i efterhand syns det som en rättelse med skäl.', {
          id: 'desk-period-frozen',
        }),
        figures.some(isUntold)
          ? msg('Spridningen av ålder och kön går inte att rätta sedan, bara att ta tillbaka.', {
              id: 'desk-period-spread',
            })
          : '',
        isLacking ? msg('Det som saknas kan skrivas in efteråt.', { id: 'desk-period-later' }) : '',
      ]
        .filter(Boolean)
        .join(' '),
      yes: msg('Publicera', { id: 'desk-publish' }),
    });
    if (!yes) return;
    await this.#act.run(async () => {
      const path = `${staffPaths.publications(district)}?lang=${language}`;
      const { data } = await api.post<PeriodToPublish>(path, { period });
      const { answer } = this.#periods;
      if (answer) {
        const items = answer.data.items.map((one) => (one.period === period ? data : one));
        this.#periods.put({ ...answer, data: { items } });
      }
      notify({ words: msg(str`${periodName} är publicerad.`, { id: 'desk-period-done' }) });
    });
  }

  #ask() {
    const { api, district, language } = this.place;
    const path = staffPaths.periods(district, language);
    void this.#periods.ask((signal) => answered(api.get<PeriodToPublishList>(path, { signal })));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-goal-periods': KlocketDeskGoalPeriods;
  }
}
