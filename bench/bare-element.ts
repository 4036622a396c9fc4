import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { groupByDay, titleOf, type Item } from './bare-groups.ts';

/**
 * The least that anybody would write: imports Lit, fetches, shows every event by day. It knows no
 * languages, states, filters, keyboard or changes; it is what our widgets are measured against.
 */
class BareCalendar extends LitElement {
  @state() private items: Item[] = [];

  /** Where the first events come from. */
  @property() src = '';

  /** Where the next month comes from. */
  @property() next = '';

  override connectedCallback() {
    super.connectedCallback();
    void this.load(this.src);
  }

  async load(src: string) {
    const response = await fetch(src);
    this.items = ((await response.json()) as { items: Item[] }).items;
  }

  override render() {
    return html`<button @click=${() => this.load(this.next)}>Next</button> ${groupByDay(
        this.items,
      ).map(
        ([day, items]) =>
          html`<h3>${titleOf(day)}</h3>
            <ul>
              ${items.map(
                (item) =>
                  html`<li>
                    <time datetime=${item.startsAt}>${item.startTime}–${item.endTime}</time>
                    <a href=${item.url}>${item.title}</a>
                    <p>${item.house?.name}</p>
                    <p>${item.summary}</p>
                  </li>`,
              )}
            </ul>`,
      )}`;
  }
}
customElements.define('bare-calendar', BareCalendar);
