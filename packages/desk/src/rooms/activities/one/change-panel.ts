import type { OccurrencePatch, OccurrenceStatus, Texts } from '@klocket/contract';
import { Problem, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { sayFirst } from '../../../kit/say-problem.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { StaffProblem } from '../../../staff-api.ts';
import { ActivityChangedEvent } from '../changed-event.ts';
import { reasons, toTexts, wordsOf } from './reasons.ts';
import { saveOccurrence } from './save-occurrence.ts';

/**
 * Cancels one evening with a tap on the reason, or puts it back. What is done can be taken back for
 * as long as the notice stands.
 *
 * @element klocket-desk-change
 * @fires {ActivityChangedEvent} klocket-desk-activity-changed - It is saved.
 */
export class KlocketDeskChange extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        padding-block: 0.35rem 0.6rem;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .chips button {
        border-radius: 2em;
      }
      .own {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.5rem;
        max-inline-size: 34rem;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** The occurrence's id. */
  @property() occurrence = '';

  /** What has become of it so far. */
  @property() status: OccurrenceStatus = 'scheduled';

  /** The state of it that is shown. */
  @property() etag = '';

  /** What it is called in the notice: title and time. */
  @property() called = '';

  /** Where everything else about it is changed; without it, here. */
  @property() more = '';

  @state() private busy = false;
  @state() private trouble?: string;
  @state() private typed = '';

  override render() {
    const isOff = isCalledOff(this.status);
    return html`<div class="panel ${isOff ? '' : 'off'}">
      ${isOff ? this.#renderRestore() : this.#renderReasons()}
      <div role="alert">
        ${this.trouble ? html`<p class="error">${icon('warning')} ${this.trouble}</p>` : nothing}
      </div>
      ${
        this.more
          ? html`<p>
              <a href=${this.more}
                >${msg('Flytta till nätet, ett annat hus eller en annan tid', {
                  id: 'desk-change-otherwise',
                })}</a
              >
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderReasons() {
    const { language } = this.place;
    return html`<p id="why">
        <strong>${msg('Varför ställs det in?', { id: 'desk-why-cancelled' })}</strong>
        <span class="quiet">${msg('Ett tryck ställer in.', { id: 'desk-one-tap-cancels' })}</span>
      </p>
      <div class="chips" role="group" aria-labelledby="why">
        ${reasons.map(
          (texts) =>
            html`<button aria-disabled=${this.busy} @click=${() => this.#cancel(texts)}>
              ${wordsOf(texts, language)}
            </button>`,
        )}
        <button aria-disabled=${this.busy} @click=${() => this.#cancel()}>
          ${msg('Utan att säga varför', { id: 'desk-without-reason' })}
        </button>
      </div>
      <form class="own" @submit=${this.#cancelForOwnReason}>
        <input
          aria-label=${msg('Med egna ord', { id: 'desk-own-words' })}
          placeholder=${msg('Med egna ord', { id: 'desk-own-words' })}
          maxlength="300"
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        <button aria-disabled=${this.busy}>${msg('Ställ in', { id: 'desk-cancel-one' })}</button>
      </form>`;
  }

  #renderRestore() {
    return html`<div class="row">
      <button class="primary" aria-disabled=${this.busy} @click=${() => this.#restore()}>
        ${icon('undo')} ${msg('Det blir av ändå', { id: 'desk-restore-one' })}
      </button>
    </div>`;
  }

  #cancelForOwnReason(event: Event) {
    event.preventDefault();
    const typed = this.typed.trim();
    void this.#cancel(typed ? toTexts(typed, this.place.language) : undefined);
  }

  #cancel(reason?: Texts) {
    return this.save(
      { status: 'cancelled', ...(reason && { reason }) },
      msg(str`Inställt: ${this.called}.`, { id: 'desk-cancelled-notice' }),
    );
  }

  #restore() {
    return this.save(
      { restore: true },
      msg(str`Som planerat igen: ${this.called}.`, { id: 'desk-restored-notice' }),
    );
  }

  /** Saves a change of the occurrence, and offers to take it back. */
  async save(patch: OccurrencePatch, words: string) {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await saveOccurrence(this.place, this.occurrence, this.etag, patch, words);
      this.dispatchEvent(new ActivityChangedEvent());
    } catch (error) {
      this.trouble = sayFirst(error);
      const isOther = error instanceof Problem && error.code === 'changed-meanwhile';
      if (isOther && error instanceof StaffProblem && error.etag) this.etag = error.etag;
    } finally {
      this.busy = false;
    }
  }
}

/** Whether nothing is left of it to cancel: it can only be put back, or held otherwise. */
export const isCalledOff = (status: OccurrenceStatus) =>
  status === 'cancelled' || status === 'no-meeting';

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-change': KlocketDeskChange;
  }
}
