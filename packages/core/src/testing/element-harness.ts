import type { LitElement } from 'lit';
import { waitUntil } from './wait-until.ts';

/** What a visitor sees and does in one element. The harness of a widget builds on it. */
export class ElementHarness<Widget extends LitElement = LitElement> {
  readonly element: Widget;

  constructor(element: Widget) {
    this.element = element;
  }

  /** All that stands there, without what is inside parts of its own. */
  get words() {
    return wordsOf(this.element.renderRoot);
  }

  /** What the focus is on. */
  get focused() {
    return this.element.shadowRoot!.activeElement;
  }

  find<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.element.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector} in: ${this.words}`);
    return found;
  }

  /** Waits until these words stand there. */
  async says(...expected: string[]) {
    for (const words of expected) {
      await waitUntil(() => this.words.includes(words), `"${words}" is not said`);
    }
  }

  /** Presses the button or the link with these words, as soon as it is there. */
  async press(label: string) {
    await waitUntil(() => this.button(label), `There is no "${label}"`);
    this.button(label)!.click();
    await this.element.updateComplete;
  }

  /** The button or the link with these words. */
  button(label: string) {
    return [...this.element.renderRoot.querySelectorAll<HTMLElement>('button, a')].find(
      (one) => wordsOf(one) === label || one.getAttribute('aria-label') === label,
    );
  }

  /** Types into a field, or chooses an option of it. */
  async fill(field: string, value: string) {
    const control = this.find<HTMLInputElement>(`[data-field="${field}"], #${field}`);
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Ticks the choice with these words. */
  async tick(label: string) {
    const choices = [...this.element.renderRoot.querySelectorAll('.choice')];
    choices
      .find((choice) => wordsOf(choice) === label)!
      .querySelector('input')!
      .click();
    await this.element.updateComplete;
  }
}

/** The words of a part of the page, without what is inside shadow roots. */
export const wordsOf = (root: Node | undefined) =>
  (root?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
