import { msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { look } from '../look/look.ts';
import type { Question } from '../place.ts';

/**
 * Asks before something that is not easily taken back.
 *
 * @element klocket-desk-question
 */
export class KlocketDeskQuestion extends LitElement {
  static override styles = look;

  @state() private question?: Question;

  #answer?: (yes: boolean) => void;

  /** Asks; true when the answer is yes. */
  async ask(question: Question): Promise<boolean> {
    this.#answer?.(false);
    this.question = question;
    await this.updateComplete;
    this.#dialog?.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  override render() {
    if (!this.question) return nothing;
    const { title, words, yes, grave } = this.question;
    return html`<dialog aria-labelledby="title" @close=${() => this.#close(false)}>
      <div class="stack">
        <h2 id="title">${title}</h2>
        ${words ? html`<p>${words}</p>` : nothing}
        <div class="row">
          <button class=${grave ? 'grave' : 'primary'} @click=${() => this.#close(true)}>
            ${yes}
          </button>
          <button class="bare" @click=${() => this.#close(false)}>
            ${msg('Avbryt', { id: 'desk-cancel' })}
          </button>
        </div>
      </div>
    </dialog>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  #close(yes: boolean) {
    const answer = this.#answer;
    this.#answer = undefined;
    this.#dialog?.close();
    answer?.(yes);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-question': KlocketDeskQuestion;
  }
}
