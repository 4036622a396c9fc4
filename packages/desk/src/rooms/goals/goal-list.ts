import type { Goal, GoalList } from '@klocket/contract';
import { goalsPagePath, goalsPath, yearReportPath } from '@klocket/contract/goal-paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { listenToGoals } from '@klocket/core/live';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icon.ts';
import { ChosenTabController } from '../../kit/chosen-tab-controller.ts';
import { answered } from '../../kit/answered.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
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

  @state() private isMoving = false;

  readonly #goals = new Latest<GoalList>(this);
  #stop?: () => void;

  constructor() {
    super();
    new ChosenTabController(this);
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
    void this.#ask();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToGoals('', this.place.district, () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        void this.#ask(true);
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
            ? renderTrouble(problem, () => void this.#ask())
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
        ${repeat(
          items,
          ({ id }) => id,
          (goal) => this.#renderGoal(goal, items.length),
        )}
      </ul>
      ${this.#renderReports()}`;
  }

  #renderGoal(goal: Goal, count: number) {
    const { id, number, title, indicators } = goal;
    const { href, language } = this.place;
    return html`<li class="card goal">
      <div class="row between">
        <h2><span class="number">${number}</span> <a href=${href(`goals/${id}`)}>${title}</a></h2>
        ${
          this.#mayWrite && count > 1
            ? html`<div class="move">
                ${this.#renderMove(goal, -1, number === 1)}
                ${this.#renderMove(goal, 1, number === count)}
              </div>`
            : nothing
        }
      </div>
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

  /** A press moves it by one; the last of them has nowhere to go, and keeps the focus all the same. */
  #renderMove(goal: Goal, by: 1 | -1, isAtEnd: boolean) {
    const { title } = goal;
    return html`<button
      class="bare only-icon"
      id=${`${goal.id}-${by === 1 ? 'down' : 'up'}`}
      aria-label=${
        by === 1
          ? msg(str`Flytta ned ${title}`, { id: 'desk-goal-move-down' })
          : msg(str`Flytta upp ${title}`, { id: 'desk-goal-move-up' })
      }
      aria-disabled=${isAtEnd || this.isMoving}
      @click=${() => (isAtEnd ? undefined : void this.#move(goal, goal.number + by))}
    >
      ${icon(by === 1 ? 'down' : 'up')}
    </button>`;
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

  /** Gives a goal another number, with a way back; the focus goes with it. */
  async #move({ id, title, number: was }: Goal, number: number) {
    if (this.isMoving) return;
    const { notify } = this.place;
    const { id: focused } = this.shadowRoot!.activeElement ?? {};
    this.isMoving = true;
    try {
      await this.#put(id, number, was);
      notify({
        words: msg(str`${title} är nu mål ${number}.`, { id: 'desk-goal-moved' }),
        undo: () => this.#put(id, was, number),
      });
    } catch (error) {
      notifyProblem(this.place, error);
      await this.#ask(true);
    }
    this.isMoving = false;
    await this.updateComplete;
    if (focused) this.shadowRoot!.getElementById(focused)?.focus();
  }

  async #put(id: string, number: number, was: number) {
    const { api, district } = this.place;
    await api.put(staffPaths.goalNumber(district, id), { number, was });
    await this.#ask(true);
  }

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    const path = goalsPath(district, language);
    return this.#goals.ask((signal) => answered(api.get<GoalList>(path, { signal })), quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-goal-list': KlocketDeskGoalList;
  }
}
