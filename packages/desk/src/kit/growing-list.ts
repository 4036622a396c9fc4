import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';

/** A part of a long list, and where the next part begins. */
export interface ListPage<T> {
  items: T[];
  cursor?: string;
}

/** Asks for the part of a list that begins at a cursor; the first without one. */
export type LoadPage<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<T>>;

/** So many rows are made at a time, for a slow phone to stay smooth. */
const portion = 8;

/** The next rows are made when the end of the list is this near. */
const nearness = '0px 0px 1200px 0px';

/**
 * A list of any length: rows are made a few at a time as one comes near its end, and the server is
 * asked for more when there are none left. Rows stay once made, so that finding in the page, jumping
 * back and reading aloud all work.
 */
export class GrowingList<T> implements ReactiveController {
  /** True while the server is asked. */
  pending = false;

  /** Why the newest question got no answer. */
  problem?: unknown;

  readonly #host: ReactiveControllerHost;
  #load?: LoadPage<T>;
  #abort?: AbortController;
  #observer?: IntersectionObserver;
  #end?: Element;
  #cursor?: string;
  #hasAnswer = false;
  /** What there is, in portions that stay the same objects while nothing in them changes. */
  #portions: T[][] = [];
  #made = 0;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#grow();
      },
      { rootMargin: nearness },
    );
    if (this.#end) this.#observer.observe(this.#end);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#abort?.abort();
  }

  /** Everything that has arrived. */
  get items(): T[] {
    return this.#portions.flat();
  }

  /** Whether there is an answer, and it holds nothing. */
  get isEmpty() {
    return this.#hasAnswer && this.#portions.length === 0;
  }

  /** Whether an answer is still to come for the first time. */
  get isWaiting() {
    return !this.#hasAnswer && !this.problem;
  }

  /** Asks from the beginning; what is shown stays until the answer comes. */
  ask(load: LoadPage<T>): Promise<void> {
    this.#load = load;
    return this.#fetch(undefined);
  }

  /** Asks once more what got no answer. */
  again(): Promise<void> {
    return this.#fetch(this.#cursor);
  }

  /** Puts another in place of an item, or takes it away. */
  replace(is: (item: T) => boolean, by?: T) {
    this.#portions = this.#portions
      .map((items) =>
        items.some(is)
          ? items.flatMap((item) => (is(item) ? (by === undefined ? [] : [by]) : [item]))
          : items,
      )
      .filter((items) => items.length > 0);
    this.#host.requestUpdate();
  }

  /** Makes all rows there are at once: paper has no end that one comes near. */
  showAll() {
    this.#made = this.#portions.length;
    this.#host.requestUpdate();
  }

  /** The rows that are made so far. `also` is what they show beside their item. */
  render(row: (item: T) => TemplateResult, ...also: unknown[]) {
    const made = this.#portions.slice(0, this.#made);
    return html`${made.map((items) => guard([items, ...also], () => items.map(row)))}
      <li class="end" aria-hidden="true" ${ref(this.#watchEnd)}></li>`;
  }

  readonly #watchEnd = (end?: Element) => {
    if (this.#end) this.#observer?.unobserve(this.#end);
    this.#end = end;
    if (end) this.#observer?.observe(end);
  };

  #grow() {
    if (this.#made < this.#portions.length) {
      this.#made++;
      this.#host.requestUpdate();
      this.#lookAgain();
    } else if (this.#cursor && !this.pending && !this.problem) {
      void this.#fetch(this.#cursor);
    }
  }

  /** After the newest rows are there, the end may still be near. */
  #lookAgain() {
    void this.#host.updateComplete.then(() =>
      requestAnimationFrame(() => {
        if (!this.#end) return;
        this.#observer?.unobserve(this.#end);
        this.#observer?.observe(this.#end);
      }),
    );
  }

  async #fetch(cursor: string | undefined) {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.pending = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      const page = await this.#load!(cursor, signal);
      if (signal.aborted) return;
      if (!cursor) [this.#portions, this.#made] = [[], 2];
      for (let at = 0; at < page.items.length; at += portion) {
        this.#portions.push(page.items.slice(at, at + portion));
      }
      this.#cursor = page.cursor;
      this.#hasAnswer = true;
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error;
    }
    this.pending = false;
    this.#host.requestUpdate();
    this.#lookAgain();
  }
}
