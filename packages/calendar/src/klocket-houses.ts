import type { House, HouseList, OccurrenceList } from '@klocket/contract';
import { addDays, describeProblem, Latest, msg, Problem, WidgetElement } from '@klocket/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AlarmController } from './alarm-controller.ts';
import { staleWords } from './calendar/stale-words.ts';
import { DistrictController } from './district-controller.ts';
import { nextOpenChange } from './houses/open-words.ts';
import { renderHouse, type HousesView } from './houses/render-house.ts';
import { styles } from './klocket-houses.styles.ts';
import { stayFresh } from './stay-fresh.ts';
import { WayOnController } from './way-on-controller.ts';

/**
 * Shows the houses of a district: which is open now and until when, what happens there today, hours,
 * the way there and whom to ask.
 *
 * @element klocket-houses
 * @slot - Shown until the first answer, and when the server cannot be reached: a link to a page.
 * @csspart house - The card of a house.
 * @csspart open - Whether it is open.
 */
export class KlocketHouses extends WidgetElement {
  static override styles = styles;

  /** Which houses, by id, with commas between. Default: all. */
  @property() house?: string;

  /** The level of each house's heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #district = new DistrictController(this);
  readonly #houses = new Latest<HouseList>(this);
  readonly #happening = new Latest<OccurrenceList>(this);
  readonly #wayOn = new WayOnController(this);
  readonly #alarm = new AlarmController(this, () => this.clock());
  #asked: unknown[] = [];
  /** When an answer holds no longer: a house opens or closes, or the day is over. */
  #staleAt = Infinity;

  /** Asks the server again. */
  refresh() {
    if (this.#district.id) void this.#ask();
    else this.#district.again();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { source, site } = this;
    this.#district.look(source, site.district);
    if (!this.#district.id) return;
    const question = [source, this.#district.id, site.lang, this.house];
    const fresh = question.slice(0, 2).some((part, at) => part !== this.#asked[at]);
    if (fresh || question.some((part, at) => part !== this.#asked[at])) {
      this.#asked = question;
      void this.#ask(fresh);
    } else if (this.clock().getTime() >= this.#staleAt) {
      void this.#ask();
    }
  }

  protected override updated() {
    this.#alarm.set(this.#nextChange());
  }

  override render() {
    return html`<div class="houses" lang=${this.language} dir=${this.direction}>
      ${this.#renderState()}
    </div>`;
  }

  /** The houses the page asks for, in its order. */
  get #shown(): House[] | undefined {
    const all = this.#houses.answer?.data.items;
    const ids = this.house?.split(',').map((id) => id.trim());
    return ids ? all && ids.flatMap((id) => all.filter((house) => house.id === id)) : all;
  }

  async #ask(fresh = false) {
    const { source } = this;
    const { lang } = this.site;
    const district = this.#district.id;
    this.#staleAt = Infinity;
    // Another district's houses must not be taken for those that are asked for.
    if (fresh) this.#houses.answer = undefined;
    await this.#houses.ask((signal) => source.houses(district, lang, { signal }), !fresh);
    const list = this.#houses.answer?.data;
    if (!list) return;
    if (!this.api) stayFresh(this, { ...this.site, district });
    this.#staleAt = this.#houses.problem ? Infinity : staleAt(list, this.clock());
    const { today } = list;
    const query = { from: today, to: today, house: this.house, lang, limit: 200 };
    const same = !fresh && this.#happening.answer?.data.today === today;
    if (!same) this.#happening.answer = undefined;
    await this.#happening.ask((signal) => source.occurrences(district, query, { signal }), same);
  }

  #nextChange() {
    const now = this.clock();
    const happening = this.#happening.answer?.data.items ?? [];
    const moments = [
      this.#staleAt,
      ...(this.#shown ?? []).map(({ open }) => nextOpenChange(open, now)),
      ...happening.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]),
    ].filter((moment) => moment !== undefined && moment > now.getTime());
    const next = Math.min(...(moments as number[]));
    return Number.isFinite(next) ? next : undefined;
  }

  #renderState() {
    const { answer, problem = this.#district.problem } = this.#houses;
    const shown = this.#shown;
    if (!this.#district.id && this.#district.answer) return this.#district.render();
    if (!answer || !shown) return problem ? this.#renderProblem(problem) : this.#renderWaiting();
    if (shown.length === 0) return this.#renderProblem(new Problem('not-found'));
    const view: HousesView = {
      today: answer.data.today,
      now: this.clock(),
      server: this.site.server,
      lang: this.language,
      level: this.headingLevel,
      alone: shown.length === 1,
      happening: this.#happening.answer?.data.items,
      silent: this.#happening.problem !== undefined && !this.#happening.answer,
    };
    return html`
      ${
        answer.stale || problem
          ? html`<p class="age">${staleWords(answer, this.language)}</p>`
          : nothing
      }
      <ul class="cards ${view.alone ? 'alone' : ''}">
        ${shown.map((house) => renderHouse(house, view))}
      </ul>
    `;
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  #renderProblem(problem: unknown) {
    const lost = problem instanceof Problem && problem.code === 'not-found';
    return html`<div class="problem">
      <p class="strong" role="alert">${describeProblem(problem)}</p>
      ${
        lost
          ? nothing
          : html`<slot></slot>
              <button class="button" @click=${() => this.refresh()}>
                ${msg('Försök igen', { id: 'try-again' })}
              </button>`
      }
      ${this.#wayOn.render(this.source, { ...this.site, district: this.#district.id })}
    </div>`;
  }
}

/** When the server must be asked again: at the first opening or closing, and when the day is over. */
function staleAt({ items, today }: HouseList, now: Date) {
  const moments = items.flatMap(({ open: { changesAt, changesDay, changesTime } }) => {
    if (!changesAt || !changesDay || !changesTime) return [];
    const change = Date.parse(changesAt);
    // The distance between the instant and its clock time is the zone's.
    const offset = Date.parse(`${changesDay}T${changesTime}Z`) - change;
    return [change, Date.parse(`${addDays(today, 1)}T00:00Z`) - offset];
  });
  return Math.min(...moments.filter((moment) => moment > now.getTime()));
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-houses': KlocketHouses;
  }
}
