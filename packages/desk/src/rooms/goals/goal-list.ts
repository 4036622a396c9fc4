import type { Goal, GoalList } from '@klocket/contract';
import { goalsPagePath, goalsPath, yearReportPath } from '@klocket/contract/goal-paths';
import { Latest, msg, str } from '@klocket/core';
import { listenToGoals } from '@klocket/core/live';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { ShortcutController } from '../../kit/shortcuts.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { styles as pages } from '../../look/pages.ts';
import { tabs } from '../../look/tabs.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { renderTabs } from './goals-tabs.ts';
import { styles } from './goals.styles.ts';
import { renderStanding } from './render-standing.ts';
import { hourOf } from './visits/visit-day.ts';

/** So many years back there is a report to open with one press. */
const reports = 3;

/**
 * Every goal of the district with where it stands, and the reports of the years.
 *
 * @element klocket-desk-goal-list
 */
export class KlocketDeskGoalList extends LitElement {
  static override styles = [pages, tabs, styles];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #goals = new Latest<GoalList>(this);
  #stop?: () => void;

  constructor() {
    super();
    new ShortcutController(this, () =>
      this.#mayWrite
        ? [
            {
              keys: 'n',
              words: msg('Nytt mål', { id: 'desk-goal-new' }),
              run: () => this.place.navigate('goals/new'),
            },
          ]
        : [],
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToGoals('', this.place.district, () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        this.#ask(true);
      }, 1500);
    });
    this.#stop = () => {
      stop();
      clearTimeout(soon);
    };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    const { answer, problem } = this.#goals;
    const { place } = this;
    return html`<div class="page">
      ${renderTabs(place, '')}
      <div class="row between">
        <h1>${msg('Mål', { id: 'desk-room-goals' })}</h1>
        ${
          this.#mayWrite
            ? html`<a class="button primary" href=${place.href('goals/new')}>
                ${icon('add')} ${msg('Nytt mål', { id: 'desk-goal-new' })}
              </a>`
            : nothing
        }
      </div>
      ${
        answer
          ? this.#renderGoals(answer.data)
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderGoals({ items }: GoalList) {
    if (items.length === 0) {
      return html`<div class="empty">
        ${icon('goals')}
        <p>
          ${msg('Här finns inget mål än. Skriv det första: vad ni vill nå, och vad ni mäter för att se det.', { id: 'desk-goals-none' })}
        </p>
      </div>`;
    }
    return html`${
        items.some(({ invented }) => invented)
          ? html`<p class="panel notice">
              ${msg('Det här är en demo. Alla siffror är påhittade.', { id: 'desk-goals-invented' })}
            </p>`
          : nothing
      }
      <ul class="goals">
        ${items.map((goal) => this.#renderGoal(goal))}
      </ul>
      ${this.#renderReports()}`;
  }

  #renderGoal({ id, number, title, indicators }: Goal) {
    const { href, language } = this.place;
    return html`<li class="card goal">
      <h2><span class="number">${number}</span> <a href=${href(`goals/${id}`)}>${title}</a></h2>
      <div class="indicators">
        ${indicators.map(
          (indicator) =>
            html`<div class="indicator">
              <h3>${indicator.title}</h3>
              ${renderStanding(indicator, language)}
            </div>`,
        )}
      </div>
    </li>`;
  }

  #renderReports() {
    const { district, zone, language } = this.place;
    const thisYear = Number(hourOf(new Date().toISOString(), zone).day.slice(0, 4));
    const lang = language === 'sv' ? '' : `?lang=${language}`;
    return html`<section class="card stack" aria-labelledby="reports">
      <div>
        <h2 id="reports">${msg('Årsrapport', { id: 'desk-year-report' })}</h2>
        <p class="hint">
          ${msg('Målen, utvecklingen och det som gjordes, att lämna till styrgrupp och finansiär.', { id: 'desk-year-report-lead' })}
        </p>
      </div>
      <ul class="lines">
        ${Array.from({ length: reports }, (_, back) => {
          const year = thisYear - back;
          const path = yearReportPath(district, String(year));
          return html`<li>
            <a class="report" href=${path + lang}>
              ${back === 0 ? msg(str`${year} hittills`, { id: 'desk-year-so-far' }) : year}
            </a>
            <a
              href=${`${path}.pdf${lang}`}
              aria-label=${msg(str`Årsrapport ${year} som PDF`, { id: 'desk-year-report-pdf' })}
            >
              ${icon('download')} PDF
            </a>
          </li>`;
        })}
      </ul>
      <p class="links">
        <a href=${goalsPagePath(district) + lang}>
          ${icon('globe')} ${msg('Så ser alla andra målen', { id: 'desk-goals-public' })}
        </a>
      </p>
    </section>`;
  }

  get #mayWrite() {
    return may(this.place.me, this.place.district, 'goal.write');
  }

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    const path = goalsPath(district, language);
    void this.#goals.ask((signal) => answered(api.get<GoalList>(path, { signal })), quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-goal-list': KlocketDeskGoalList;
  }
}
