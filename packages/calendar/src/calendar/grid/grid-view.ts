import type { Occurrence } from '@klocket/contract';
import { dayHere, formatDay, gridQuery, msg } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { staleWords } from '../stale-words.ts';
import type { ViewPlace } from '../view-place.ts';
import { countWords } from './count-words.ts';
import { daysInGrid } from './days-in-grid.ts';
import { GridData } from './grid-data.ts';

/**
 * What a week and a month have in common, by the ARIA grid pattern: one day has the focus, keys move
 * it, turning the page is announced, and the days' occurrences come from one question.
 */
export abstract class GridView extends LitElement {
  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  /** The day that has, or would have, the focus. */
  @state() protected day = '';

  /** What a screen reader is told. */
  @state() private announced = '';

  protected get current() {
    return this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]');
  }

  protected abstract readonly unit: 'week' | 'month';

  protected readonly data = new GridData(this);
  #heard?: unknown;
  #given = '';

  protected get today() {
    return this.data.answer?.data.today ?? dayHere(this.place.host.clock());
  }

  protected get pending() {
    return this.data.pending && !this.data.quiet;
  }

  /** The days of the grid with what happens on them; empty days until it is known. */
  protected days = new Map<string, Occurrence[]>();

  /** True when it is known what happens. */
  protected get known() {
    return Boolean(this.data.answer) && !this.pending;
  }

  /** The first day of the page before (-1) or after (1). */
  protected abstract turn(day: string, way: -1 | 1): string;

  /** The page in words, such as the month's name. */
  protected abstract heading(): string;

  protected override willUpdate(changed: PropertyValues) {
    const { place } = this;
    if (!this.day || (changed.has('place') && place.day !== this.#given)) {
      this.#given = place.day;
      this.day = place.day || this.today;
    }
    void this.data.show(place, this.#queryOf(this.day), [
      this.#queryOf(this.turn(this.day, 1)),
      this.#queryOf(this.turn(this.day, -1)),
    ]);
    const { answer } = this.data;
    const { from, to } = this.#queryOf(this.day);
    this.days = daysInGrid(from!, to!, answer?.data.items ?? []);
    if (answer && answer !== this.#heard && !this.pending) {
      if (this.#heard) this.announced = `${this.heading()}: ${countWords(this.inPage())}`;
      this.#heard = answer;
    }
  }

  /** The day that is chosen. */
  protected get chosenDay() {
    return this.place.day || this.today;
  }

  /** How many occurrences the page itself holds. */
  protected abstract inPage(): number;

  protected renderHead() {
    return html`<div class="head">
        <button
          class="button"
          @click=${() => this.go(this.turn(this.day, -1))}
          aria-label=${this.turnWords(-1)}
        >
          ‹
        </button>
        <h3 id="title">${this.heading()}</h3>
        <button class="button" @click=${() => this.go(this.today)}>
          ${msg('I dag', { id: 'today' })}
        </button>
        <button
          class="button"
          @click=${() => this.go(this.turn(this.day, 1))}
          aria-label=${this.turnWords(1)}
        >
          ›
        </button>
      </div>
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${this.#renderNote()}`;
  }

  /** The ways on, when the page holds nothing. */
  protected renderEmpty() {
    const { place, day } = this;
    return this.known && !this.inPage() ? place.more?.renderEmpty({ ...place, day }) : nothing;
  }

  /** A day in words, and how much happens on it. */
  protected dayLabel(day: string, count: number) {
    const words = formatDay(day, this.place.language, { dateStyle: 'full' });
    return this.known ? `${words}, ${countWords(count)}` : words;
  }

  protected abstract turnWords(way: -1 | 1): string;

  /** Chooses a day, and shows the page it is on. */
  protected go(day: string) {
    this.day = this.#given = day;
    this.place.choose({ day });
  }

  protected readonly pressed = async (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { more, direction } = this.place;
    const day = more?.moveDay(this.day, event, direction, this.unit);
    if (!day) return;
    event.preventDefault();
    this.day = day;
    await this.updateComplete;
    this.current?.focus();
  };

  protected override updated() {
    const { answer, problem } = this.data;
    if (problem && !answer) this.place.fail(problem);
    this.place.more?.dress(this);
  }

  #renderNote() {
    const { answer, problem } = this.data;
    if (!answer || !(answer.stale || problem)) return nothing;
    return html`<p class="note" role="status">${staleWords(answer, this.place.language)}</p>`;
  }

  #queryOf(day: string) {
    return gridQuery(this.unit, day, this.place.filters, this.place.lang);
  }
}
