import { waitUntil, wordsOf } from '@klocket/core/testing';
import { fixture } from '@open-wc/testing';
import type { Occurrence, OccurrenceQuery } from '@klocket/contract';
import type { Api } from '@klocket/core';
import { html, nothing } from 'lit';
import type { KlocketCalendar } from '../index.ts';
import { answer, sampleApi, sampleNow, sampleToday } from '../samples.ts';

/** Code that comes later may take its time on a busy machine. */
const patience = { timeout: 25_000 };

interface Shown {
  lang?: string;
  view?: string;
  house?: string;
  themes?: string;
  noFilter?: boolean;
}

/** An api for which these occurrences, and no others, take place; `asked` keeps what it is asked. */
export const listing = (items: Occurrence[], asked: OccurrenceQuery[] = []) =>
  sampleApi({
    occurrences: (_district, query) => {
      asked.push(query);
      const { from = sampleToday } = query;
      return Promise.resolve(answer({ from, today: sampleToday, items }));
    },
  });

/** What a visitor sees and does in a calendar, whichever of its parts stands behind it. */
export class CalendarHarness {
  readonly calendar: KlocketCalendar;

  constructor(calendar: KlocketCalendar) {
    this.calendar = calendar;
  }

  /** Puts a calendar on the page and waits until it says something. */
  static async show(api: Api, { lang = 'sv', view, house, themes, noFilter = false }: Shown = {}) {
    const calendar = await fixture<KlocketCalendar>(
      html`<klocket-calendar
        district="klockaretorpet"
        lang=${lang}
        view=${view ?? nothing}
        house=${house ?? nothing}
        themes=${themes ?? nothing}
        ?no-filter=${noFilter}
        .api=${api}
        .clock=${sampleNow}
        ><a href="/klockaretorpet">Kalendern</a></klocket-calendar
      >`,
    );
    const harness = new CalendarHarness(calendar);
    await waitUntil(() => harness.words.length > 0);
    await calendar.updateComplete;
    return harness;
  }

  /** All that stands there, the words for screen readers among it. */
  get words() {
    return deepWords(this.calendar);
  }

  /** A part that is loaded later, such as `klocket-calendar-month`. */
  part(tag: string) {
    return this.calendar.renderRoot.querySelector(tag)?.shadowRoot ?? undefined;
  }

  /** The first element that a selector finds in the calendar or in one of its parts. */
  find<T extends HTMLElement>(selector: string): T {
    const found = [...roots(this.calendar)].map((root) => root.querySelector<T>(selector));
    const first = found.find((element) => element !== null);
    if (!first) throw new Error(`There is no ${selector} in: ${this.words}`);
    return first;
  }

  /** Waits until these words stand there. */
  async says(...expected: string[]) {
    for (const words of expected) {
      await waitUntil(() => this.words.includes(words), `"${words}" is not said`, patience);
    }
  }

  /** Presses the button with these words, as soon as it is there. */
  async press(label: string) {
    await waitUntil(() => this.#button(label), `There is no button "${label}"`, patience);
    this.#button(label)!.click();
  }

  /** What a screen reader has been told. */
  get announced() {
    return [...roots(this.calendar)]
      .flatMap((root) => [...root.querySelectorAll('[role=status]')])
      .map(wordsOf)
      .join(' ');
  }

  /** What the focus is on, however deep inside. */
  get focused(): HTMLElement | undefined {
    let element: Element | null = this.calendar;
    while (element?.shadowRoot) element = element.shadowRoot.activeElement;
    return (element as HTMLElement | null) ?? undefined;
  }

  /** Goes with Tab into the days of a week or a month. */
  async enterGrid() {
    const day = '[role=grid] [data-day][tabindex="0"]';
    await waitUntil(() => [...roots(this.calendar)].some((root) => root.querySelector(day)));
    this.find(day).focus();
  }

  /** Presses a key where the focus is, and waits until it is taken: else the page would scroll. */
  async key(key: string) {
    const init = { key, bubbles: true, composed: true, cancelable: true };
    const taken = () => !this.focused?.dispatchEvent(new KeyboardEvent('keydown', init));
    await waitUntil(taken, `${key} is left to the page`, patience);
  }

  /** Waits until the focus is on a day. */
  async focuses(day: string) {
    const focused = () => this.focused?.dataset.day;
    const missed = `the focus does not reach ${day}`;
    await waitUntil(() => focused() === day, missed, patience).catch((error: unknown) => {
      throw new Error(`${missed}, but ${focused() ?? this.focused?.localName ?? 'nothing'}`, {
        cause: error,
      });
    });
  }

  /** Waits for a link to an occurrence, and gives it. */
  async title(words: string) {
    const find = () =>
      [...roots(this.calendar)]
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[data-id]')])
        .find((link) => link.textContent.includes(words));
    await waitUntil(find, `There is no "${words}" to open`, patience);
    return find()!;
  }

  #button(label: string) {
    return [...roots(this.calendar)]
      .flatMap((root) => [...root.querySelectorAll('button')])
      .find((button) => wordsOf(button) === label);
  }
}

/** Words of an element and of everything inside its shadow roots. */
export const deepWords = (element: Element) => [...roots(element)].map(wordsOf).join(' ');

/** The shadow roots of an element and of everything inside. */
function* roots(element: Element): Generator<ShadowRoot> {
  if (element.shadowRoot) yield element.shadowRoot;
  for (const child of (element.shadowRoot ?? element).querySelectorAll('*')) yield* roots(child);
}
