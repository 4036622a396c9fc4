import type { VisitCounted, VisitDay } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, Latest, msg, Problem, str } from '@klocket/core';
import { listenToGoals } from '@klocket/core/live';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../../icon.ts';
import { ChosenTabController } from '../../../kit/chosen-tab-controller.ts';
import { answered } from '../../../kit/answered.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { ShortcutController } from '../../../kit/shortcuts.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { styles as pages } from '../../../look/pages.ts';
import { tabs } from '../../../look/tabs.ts';
import { may } from '../../../me.ts';
import type { DeskPlace } from '../../../place.ts';
import { renderTabs } from '../goals-tabs.ts';
import type { DayCorrectedEvent } from './day-corrected-event.ts';
import { hourBarStyles, renderHours } from './hour-bars.ts';
import { renderPressesOnTheirWay } from './presses-on-their-way.ts';
import type { VisitorSaidEvent } from './said-event.ts';
import { undoPress } from './undo-press.ts';
import { hourOf, withPresses, type HouseDay } from './visit-day.ts';
import { pressOf, sendVisit, type Press } from './visit-queue.ts';
import { VisitsController } from './visits-controller.ts';
import { styles } from './visits.styles.ts';

const atOnce = [2, 3, 5, 10];
const keptUndos = 20;

/**
 * Counts who comes through the door of a house, with one press each, without a network too; and shows the
 * hours of the day.
 *
 * @element klocket-desk-visits
 */
export class KlocketDeskVisits extends LitElement {
  static override styles = [pages, tabs, hourBarStyles, styles];

  @property({ attribute: false }) place!: DeskPlace;

  /** What was pressed here and can be taken back, the newest last. */
  @state() private presses: readonly Press[] = [];
  @state() private undoing = false;

  readonly #day = new Latest<VisitDay>(this);
  readonly #visits = new VisitsController(this, (press, counted) => this.#arrived(press, counted));
  #asked?: string;
  #stop?: () => void;

  constructor() {
    super();
    new ChosenTabController(this);
    new ShortcutController(this, () =>
      this.#mayCount
        ? [
            {
              keys: '+',
              words: msg('Räkna en till', { id: 'desk-visit-one' }),
              run: () => this.#count(1),
            },
          ]
        : [],
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToGoals('', this.place.district, () => {
      // Of many presses in a row the server is asked once.
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

  protected override willUpdate(_changed: PropertyValues<this>) {
    const wanted = `${this.place.district} ${this.#chosenDay ?? ''}`;
    if (this.#asked === wanted) return;
    this.#asked = wanted;
    this.#ask();
  }

  override render() {
    const { place } = this;
    const { answer, problem } = this.#day;
    return html`<div class="page">
      ${renderTabs(place, 'visits')}
      <h1>${msg('Räkna besök', { id: 'desk-visits' })}</h1>
      ${
        answer
          ? this.#renderDay(withPresses(answer.data, this.#visits.waiting, place.zone))
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderDay(day: VisitDay) {
    const house = this.#houseOf(day);
    if (!house) {
      return html`<div class="empty">
        ${icon('district')}
        <p>${msg('Här finns inget hus att räkna i än.', { id: 'desk-visits-no-house' })}</p>
      </div>`;
    }
    return html`${this.#renderChoice(day, house)}
      ${renderPressesOnTheirWay(this.#visits.queue, this.place)}
      ${this.#mayCount && day.day === this.#today ? this.#renderCounter(house) : nothing}
      <section class="card stack" aria-labelledby="hours">
        <h2 id="hours">
          ${formatDay(day.day, this.place.language, { weekday: 'long', day: 'numeric', month: 'long' })}
        </h2>
        ${house.heads > 0 ? renderHours(house) : this.#renderNobody(day)}
        ${this.#renderDayField(day)} ${this.#renderCorrection(house, day)}
      </section>
      ${this.#renderOthers(day)} ${this.#renderMore()}`;
  }

  #renderNobody({ day }: VisitDay) {
    return html`<p class="quiet">
      ${
        day === this.#today
          ? msg('Ingen har räknats in här än i dag.', { id: 'desk-visits-none-today' })
          : msg('Ingen räknades in här den dagen.', { id: 'desk-visits-none-that-day' })
      }
    </p>`;
  }

  #renderChoice({ houses, day }: VisitDay, house: HouseDay) {
    return html`<div class="which">
      ${
        houses.length > 1
          ? html`<div class="field">
              <label for="house">${msg('Hus', { id: 'desk-house' })}</label>
              <select id="house" @change=${this.#chooseHouse}>
                ${houses.map(
                  (one) =>
                    html`<option value=${one.house} ?selected=${one.house === house.house}>
                      ${one.name}
                    </option>`,
                )}
              </select>
            </div>`
          : html`<p><strong>${house.name}</strong></p>`
      }
      ${this.#renderSum(house, day)}
    </div>`;
  }

  #renderSum(house: HouseDay, day: string) {
    return html`<p class="sum" role="status">
      <strong>${house.heads}</strong>
      <span class="quiet">
        ${
          day === this.#today
            ? msg('i dag', { id: 'desk-visits-today' })
            : msg('den dagen', { id: 'desk-visits-that-day' })
        }
      </span>
    </p>`;
  }

  #renderDayField({ day }: VisitDay) {
    return html`<div class="field">
      <label for="day">${msg('Visa en annan dag', { id: 'desk-visits-day' })}</label>
      <input id="day" type="date" .value=${day} max=${this.#today} @change=${this.#chooseDay} />
    </div>`;
  }

  #renderCounter(house: HouseDay) {
    const last = this.presses.at(-1);
    return html`<div class="counter">
      <button class="primary one" @click=${() => this.#count(1)}>
        <span aria-hidden="true" dir="ltr">+1</span>
        <span class="visually-hidden">${msg('En till', { id: 'desk-one-more' })}</span>
      </button>
      <div
        class="some"
        role="group"
        aria-label=${msg('Flera på en gång', { id: 'desk-visit-some' })}
      >
        ${atOnce.map(
          (heads) => html`<button dir="ltr" @click=${() => this.#count(heads)}>+${heads}</button>`,
        )}
      </div>
      <button class="undo" aria-disabled=${!last || this.undoing} @click=${() => void this.#undo()}>
        ${icon('undo')}
        ${
          last
            ? msg(str`Ångra det senaste trycket (+${last.heads})`, { id: 'desk-visit-undo' })
            : msg('Ångra det senaste trycket', { id: 'desk-visit-undo-none' })
        }
      </button>
      <button @click=${this.#openCard}>
        ${icon('people')} ${msg('Låt besökaren räkna in sig själv', { id: 'desk-visitor-open' })}
      </button>
      <p class="hint">
        ${msg('På kortet går det att säga ålder och kön, om man vill. Kortet räknar personen: tryck inte +1 också.', { id: 'desk-visitor-hint' })}
      </p>
      <klocket-desk-visitor-card
        house=${house.name}
        @klocket-desk-visitor-said=${this.#said}
      ></klocket-desk-visitor-card>
    </div>`;
  }

  #renderCorrection(house: HouseDay, { day }: VisitDay) {
    if (!this.#mayCount) return nothing;
    return html`<details>
      <summary>${msg('Rätta en timme', { id: 'desk-visit-fix' })}</summary>
      ${keyed(
        `${house.house} ${day}`,
        html`<klocket-desk-visit-correction
          .place=${this.place}
          .house=${this.#sent(house)}
          day=${day}
          @klocket-desk-day-corrected=${this.#corrected}
        ></klocket-desk-visit-correction>`,
      )}
    </details>`;
  }

  /** The house as the server has it: what is on its way is not yet to be put right. */
  #sent({ house }: HouseDay) {
    return this.#day.answer!.data.houses.find((one) => one.house === house)!;
  }

  #renderOthers({ houses }: VisitDay) {
    if (houses.length < 2) return nothing;
    return html`<section class="card stack" aria-labelledby="all">
      <h2 id="all">${msg('Alla husen', { id: 'desk-visits-all' })}</h2>
      <ul class="all">
        ${houses.map(({ name, heads }) => html`<li><span>${name}</span> <strong>${heads}</strong></li>`)}
      </ul>
    </section>`;
  }

  #renderMore() {
    const { me, district, href } = this.place;
    if (!may(me, district, 'district.write')) return nothing;
    return html`<p>
      <a href=${href('goals/counters')}>
        ${msg('Dörrar och skärmar som räknar själva', { id: 'desk-counters' })}
      </a>
    </p>`;
  }

  get #mayCount() {
    return may(this.place.me, this.place.district, 'visit.write');
  }

  get #today() {
    return hourOf(new Date().toISOString(), this.place.zone).day;
  }

  get #chosenDay() {
    return this.place.query.get('day') ?? undefined;
  }

  #houseOf({ houses }: VisitDay) {
    const wanted = this.place.query.get('house');
    return houses.find(({ house }) => house === wanted) ?? houses[0];
  }

  #chooseHouse({ target }: Event) {
    this.#go({ house: (target as HTMLSelectElement).value, day: this.#chosenDay });
  }

  #chooseDay({ target }: Event) {
    const { value } = target as HTMLInputElement;
    const day = value && value < this.#today ? value : undefined;
    this.#go({ house: this.place.query.get('house') ?? undefined, day });
  }

  /** The address remembers the house: a phone at a door opens it again as it was. */
  #go({ house, day }: { house?: string | undefined; day?: string | undefined }) {
    const query = new URLSearchParams({ ...(house && { house }), ...(day && { day }) });
    this.presses = [];
    this.place.navigate(`goals/visits${query.size > 0 ? `?${query}` : ''}`, true);
  }

  #count(heads: number) {
    const { answer } = this.#day;
    const house = answer && this.#houseOf(answer.data);
    if (!house || answer.data.day !== this.#today) {
      // The day has turned since it was asked for.
      this.#ask(true);
      if (!house || this.#chosenDay) return;
    }
    const press = pressOf(this.place.district, house.house, heads);
    this.#visits.queue.add(press);
    this.presses = [...this.presses, press].slice(-keptUndos);
  }

  async #undo() {
    const last = this.presses.at(-1);
    if (!last || this.undoing) return;
    this.undoing = true;
    try {
      await undoPress(last, this.place);
      this.presses = this.presses.filter((press) => press !== last);
      this.#ask(true);
    } catch (error) {
      notifyProblem(this.place, error);
    }
    this.undoing = false;
  }

  #openCard() {
    this.renderRoot.querySelector('klocket-desk-visitor-card')?.open();
  }

  /** What somebody said is sent now or not at all; that they came is kept where there is no network. */
  readonly #said = async ({ said }: VisitorSaidEvent) => {
    const { answer } = this.#day;
    const house = answer && this.#houseOf(answer.data);
    if (!house) return;
    const press = pressOf(this.place.district, house.house, 1);
    if (!said.ageBand && !said.gender) {
      this.#visits.queue.add(press);
      this.presses = [...this.presses, press].slice(-keptUndos);
      return;
    }
    try {
      this.#arrived(press, await sendVisit(this.place.api, press, said));
    } catch (error) {
      if (
        error instanceof Problem &&
        error.code !== 'unreachable' &&
        error.code !== 'unavailable'
      ) {
        notifyProblem(this.place, error);
        return;
      }
      this.#visits.queue.add(press);
      this.place.notify({
        words: msg('Inget nät: personen är räknad, men svaren sparades inte.', {
          id: 'desk-visitor-unsaid',
        }),
      });
    }
  };

  /** Until the server is asked again, its house has as many as it has just said. */
  #arrived(press: Press, counted: VisitCounted) {
    const { answer } = this.#day;
    const before = answer?.data.houses.find(({ house }) => house === counted.house)?.heads ?? 0;
    const heads = counted.heads - before;
    if (!answer || answer.data.day !== counted.day || heads <= 0) return;
    const data = withPresses(answer.data, [{ ...press, heads }], this.place.zone);
    this.#day.put({ ...answer, data });
  }

  readonly #corrected = ({ day }: DayCorrectedEvent) => {
    const { answer } = this.#day;
    if (answer && day) this.#day.put({ ...answer, data: day });
    else this.#ask(true);
  };

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    const path = staffPaths.visits(district, { day: this.#chosenDay, lang: language });
    void this.#day.ask((signal) => answered(api.get<VisitDay>(path, { signal })), quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-visits': KlocketDeskVisits;
  }
}
