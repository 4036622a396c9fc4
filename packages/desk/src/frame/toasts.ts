import { describeProblem, msg } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icon.ts';
import { look } from '../look/look.ts';
import type { Notice } from '../place.ts';

/** How long a message stays; one that can be taken back is open that long, and longer while looked at. */
const shownMs = 10_000;
const most = 3;

interface Shown extends Notice {
  id: number;
  undoing?: boolean;
}

/**
 * Short messages at the edge of the screen, with a way to take back what they tell of. Time stands
 * still while one is hovered over, holds the focus, or nobody looks at the page.
 *
 * @element klocket-desk-toasts
 */
export class KlocketDeskToasts extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        position: fixed;
        inset-inline: 0;
        inset-block-end: calc(var(--bar, 0px) + 0.75rem + env(safe-area-inset-bottom));
        z-index: 5;
        pointer-events: none;
      }
      .toasts {
        display: grid;
        gap: 0.5rem;
        justify-items: center;
        padding-inline: 0.75rem;
      }
      .toast {
        position: relative;
        display: flex;
        gap: 0.75rem;
        align-items: center;
        inline-size: min(30rem, 100%);
        padding: 0.5rem 0.6rem 0.5rem 1rem;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow);
        pointer-events: auto;
        animation: rise 0.18s ease-out;
      }
      .toast.trouble {
        background: var(--off);
        color: var(--card);
      }
      .toast > span {
        flex: 1;
        padding-block: 0.35rem;
      }
      .toast button {
        flex: none;
        border-color: transparent;
        background: color-mix(in srgb, var(--paper) 18%, transparent);
        color: inherit;
      }
      .toast button:hover {
        background: color-mix(in srgb, var(--paper) 32%, transparent);
      }
      .toast :focus-visible {
        outline-color: currentColor;
      }
      .time {
        position: absolute;
        inset-block-end: 0;
        inset-inline-start: 0;
        inline-size: 100%;
        block-size: 3px;
        background: currentColor;
        opacity: 0.5;
        transform-origin: left;
        animation: run 10s linear forwards;
      }
      .toasts:is(:hover, :focus-within) .time {
        animation-play-state: paused;
      }
      @media (max-width: 40rem) {
        /* One at a time, the newest; its words go across. */
        .toast:not(:last-child) {
          display: none;
        }
        .toast {
          flex-wrap: wrap;
          gap: 0 0.5rem;
          font-size: 0.95rem;
          line-height: 1.35;
        }
        .toast > span {
          flex: 1 1 calc(100% - 4rem);
        }
        .toast .only-icon {
          order: -1;
          margin-inline-start: auto;
        }
        .toast > span {
          order: -2;
        }
      }
      @keyframes run {
        to {
          transform: scaleX(0);
        }
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(0.5rem);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .time {
          display: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** How long a message stays, for tests. */
  shownMs = shownMs;

  @state() private notices: Shown[] = [];

  #next = 1;
  #left = new Map<number, number>();
  #timer?: ReturnType<typeof setInterval>;
  readonly #size = new ResizeObserver(() => this.#makeRoom());

  /** Shows a message. */
  show(notice: Notice) {
    const id = this.#next++;
    this.notices = [...this.notices, { ...notice, id }].slice(-most);
    this.#left.set(id, this.shownMs);
    this.#timer ??= setInterval(() => this.#tick(), tickMs);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  override render() {
    return html`<div class="toasts" role="status" aria-live="polite" @keydown=${this.#pressed}>
      ${repeat(
        this.notices,
        ({ id }) => id,
        (notice) => this.#renderNotice(notice),
      )}
    </div>`;
  }

  #renderNotice(notice: Shown) {
    return html`<div class="toast ${notice.trouble ? 'trouble' : ''}">
      <span>${notice.words}</span>
      ${
        notice.undo
          ? html`<button
              aria-disabled=${Boolean(notice.undoing)}
              @click=${() => this.#undo(notice)}
            >
              ${icon('undo')} ${msg('Ångra', { id: 'desk-undo' })}
            </button>`
          : nothing
      }
      <button
        class="only-icon"
        aria-label=${msg('Stäng meddelandet', { id: 'desk-close-notice' })}
        @click=${() => this.#drop(notice.id)}
      >
        ${icon('close')}
      </button>
      ${notice.undo ? html`<i class="time"></i>` : nothing}
    </div>`;
  }

  /** The page grows by as much as the messages cover, and what was being done moves out from under them. */
  #makeRoom() {
    const { height, top } = this.getBoundingClientRect();
    const { style } = document.documentElement;
    style.setProperty('--toasts', `${height > 0 ? innerHeight - top : 0}px`);
    if (height > 0) focused()?.scrollIntoView({ block: 'nearest' });
  }

  #pressed({ key }: KeyboardEvent) {
    const last = this.notices.at(-1);
    if (key === 'Escape' && last) this.#drop(last.id);
  }

  /** Takes time off, unless somebody is at one of the messages or away from the page. */
  #tick() {
    const held = this.renderRoot.querySelector('.toasts:is(:hover, :focus-within)');
    if (held || document.visibilityState === 'hidden') return;
    for (const { id, undoing } of this.notices) {
      const left = (this.#left.get(id) ?? 0) - tickMs;
      this.#left.set(id, left);
      if (left <= 0 && !undoing) this.#drop(id);
    }
  }

  async #undo(notice: Shown) {
    if (notice.undoing) return;
    notice.undoing = true;
    this.requestUpdate();
    try {
      await notice.undo!();
      this.show({ words: msg('Ångrat. Allt är som förut.', { id: 'desk-undone' }) });
    } catch (error) {
      this.show({ words: describeProblem(error), trouble: true });
    }
    this.#drop(notice.id);
  }

  #drop(id: number) {
    this.#left.delete(id);
    this.notices = this.notices.filter((notice) => notice.id !== id);
    if (this.notices.length > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

const tickMs = 100;

/** What has the focus, in whatever roots it is; not the page as a whole. */
function focused() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches('button, a, input, select, textarea') ? active : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-toasts': KlocketDeskToasts;
  }
}
