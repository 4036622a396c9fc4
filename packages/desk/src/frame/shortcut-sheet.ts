import { msg } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { icon } from '../icon.ts';
import { shortcutsNow, shortcutsOn, turnShortcuts, type Shortcut } from '../kit/shortcuts.ts';
import { look } from '../look/look.ts';

/**
 * Lists the shortcuts that work where one is, and turns them off for those in whose way they are.
 *
 * @element klocket-desk-shortcuts
 */
export class KlocketDeskShortcuts extends LitElement {
  static override styles = [
    look,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.6rem 1rem;
        align-items: center;
      }
      dd {
        display: flex;
        gap: 0.3rem;
      }
      kbd {
        min-inline-size: 2em;
        padding: 0.15em 0.55em;
        border: 1px solid var(--edge);
        border-block-end-width: 2px;
        border-radius: 6px;
        font: inherit;
        font-size: 0.9rem;
        text-align: center;
      }
    `,
  ];

  #shortcuts: Shortcut[] = [];

  /** Opens the sheet. */
  async open() {
    this.#shortcuts = shortcutsNow();
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog.showModal();
  }

  override render() {
    return html`<dialog closedby="any" aria-labelledby="title">
      <div class="stack">
        <div class="row between">
          <h2 id="title">${msg('Kortkommandon', { id: 'desk-shortcuts' })}</h2>
          <button
            class="bare only-icon"
            aria-label=${msg('Stäng', { id: 'desk-close' })}
            @click=${() => this.#dialog.close()}
          >
            ${icon('close')}
          </button>
        </div>
        <dl>
          ${this.#shortcuts.map(
            ({ keys, words }) =>
              html`<dt>${words}</dt>
                <dd>${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</dd>`,
          )}
        </dl>
        <label class="choice">
          <input type="checkbox" .checked=${shortcutsOn()} @change=${this.#turn} />
          ${msg('Använd kortkommandon', { id: 'desk-shortcuts-on' })}
        </label>
      </div>
    </dialog>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  #turn(event: Event) {
    turnShortcuts((event.target as HTMLInputElement).checked);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-shortcuts': KlocketDeskShortcuts;
  }
}
