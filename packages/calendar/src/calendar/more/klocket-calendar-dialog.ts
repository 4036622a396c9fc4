import { msg, tokens } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ViewPlace } from '../view-place.ts';

/**
 * Shows an occurrence over the page, in a native dialog; gives the focus back when it closes. When
 * the code does not come, the link is followed. Part of `<klocket-calendar>`.
 *
 * @element klocket-calendar-dialog
 */
export class KlocketCalendarDialog extends LitElement {
  static override styles = [
    tokens,
    css`
      dialog {
        width: min(46em, 100% - 1em);
        max-width: none;
        max-height: calc(100% - 1em);
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--klocket-dialog-background, var(--klocket-background, Canvas));
        color: var(--klocket-dialog-color, var(--klocket-color, CanvasText));
        box-shadow: 0 1em 4em rgb(0 0 0 / 0.35);
        overflow: auto;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
      .bar {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        justify-content: space-between;
        padding: 0.5em;
        background: inherit;
      }
      .content {
        min-height: 16em;
        padding: 0 1em 1.5em;
      }
    `,
  ];

  /** What it knows of the calendar it stands in. */
  @property({ attribute: false }) place!: ViewPlace;

  /** The link that was pressed. */
  @property({ attribute: false }) link!: HTMLAnchorElement;

  /** Settles when `<klocket-activity>` is there. */
  @property({ attribute: false }) loading!: Promise<unknown>;

  @state() private ready = false;
  get #dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  override render() {
    const { place, link } = this;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape closes a dialog by itself.
    return html`<dialog
      lang=${place.language}
      dir=${place.direction}
      aria-label=${link.textContent.trim()}
      @close=${this.#closed}
      @click=${this.#pressed}
    >
      <div class="bar">
        <button class="button" @click=${() => this.#dialog.close()}>
          ${msg('Stäng', { id: 'close' })}
        </button>
        <a class="button" href=${link.href}>${msg('Öppna sidan', { id: 'open-page' })}</a>
      </div>
      <div class="content">
        ${
          this.ready
            ? html`<klocket-activity
                district=${place.district}
                occurrence=${link.dataset.id ?? nothing}
                lang=${place.lang}
                server=${place.server}
                theme=${place.host.getAttribute('theme') ?? nothing}
                .api=${place.host.api}
              ></klocket-activity>`
            : html`<p role="status">${msg('Hämtar …', { id: 'fetching' })}</p>`
        }
      </div>
    </dialog>`;
  }

  override firstUpdated() {
    this.#dialog.showModal();
    void this.#fill();
  }

  async #fill() {
    try {
      await this.loading;
      await customElements.whenDefined('klocket-activity');
      this.ready = true;
    } catch {
      // The code did not come, but the page of the occurrence may.
      this.#dialog.close();
      location.assign(this.link.href);
    }
  }

  readonly #closed = () => {
    this.remove();
    this.link.focus();
  };

  /** A press beside the dialog closes it. */
  readonly #pressed = (event: MouseEvent) => {
    if (event.target === this.#dialog) this.#dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-calendar-dialog': KlocketCalendarDialog;
  }
}
