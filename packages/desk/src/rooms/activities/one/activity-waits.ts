import type { StaffActivity } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { momentWords } from '../../../kit/moment-words.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { ActivityChangedEvent, changes } from '../changed-event.ts';

/**
 * What an activity waits for before visitors see it: a coordinator's yes, other words, or its day.
 * Whoever may publish it answers here.
 *
 * @element klocket-desk-activity-waits
 * @fires {ActivityChangedEvent} klocket-desk-activity-changed - It is answered.
 */
export class KlocketDeskActivityWaits extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) activity!: StaffActivity;

  /** The state of it that is shown. */
  @property() etag = '';

  @state() private word = '';

  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override render() {
    const { state: where, sentBack, may, form } = this.activity;
    if (where === 'suggested' && may.publish) return this.#renderSuggestion();
    if (where === 'suggested') {
      return html`<p class="panel notice">
        ${msg('Förslaget väntar på samordnaren.', { id: 'desk-suggestion-waits' })}
      </p>`;
    }
    if (sentBack && where === 'draft') {
      return html`<div class="panel notice">
        <p>${msg(str`${sentBack.by} skriver:`, { id: 'desk-sent-back-by' })}</p>
        <p><strong>${sentBack.word}</strong></p>
      </div>`;
    }
    return form.publishAt
      ? html`<p class="panel">
          ${msg(str`Publiceras ${momentWords(form.publishAt, this.place)}`, {
            id: 'desk-publishes',
          })}
        </p>`
      : nothing;
  }

  #renderSuggestion() {
    const { busy } = this.#act;
    return html`<div class="panel notice">
      <p>
        ${msg(str`${this.activity.suggestedBy?.name ?? ''} föreslår den här aktiviteten.`, {
          id: 'desk-suggestion-from',
        })}
      </p>
      <div class="row">
        <button class="primary" aria-disabled=${busy} @click=${this.#approve}>
          ${icon('check')} ${msg('Publicera', { id: 'desk-publish' })}
        </button>
      </div>
      <div class="field">
        <label for="word">
          ${msg('Eller skicka tillbaka med en hälsning', { id: 'desk-send-back-word' })}
        </label>
        <textarea
          id="word"
          rows="2"
          maxlength="1000"
          .value=${this.word}
          @input=${(event: Event) => (this.word = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div>
        <button aria-disabled=${busy || !this.word.trim()} @click=${this.#sendBack}>
          ${msg('Skicka tillbaka', { id: 'desk-send-back' })}
        </button>
      </div>
    </div>`;
  }

  #approve() {
    const { api, district, notify } = this.place;
    const { etag } = this;
    return this.#answer(async () => {
      await api.post(staffPaths.approvals(district, this.activity.id), undefined, { etag });
      notify({ words: msg('Publicerad. Den som föreslog får ett mejl.', { id: 'desk-approved' }) });
    });
  }

  async #sendBack() {
    const { api, district, notify } = this.place;
    const { etag } = this;
    const word = this.word.trim();
    if (!word) return;
    await this.#answer(async () => {
      await api.post(staffPaths.returns(district, this.activity.id), { word }, { etag });
      this.word = '';
      notify({ words: msg('Skickat tillbaka, med mejl.', { id: 'desk-sent-back' }) });
    });
  }

  async #answer(act: () => Promise<void>) {
    const isAnswered = await this.#act.run(act);
    (isAnswered ? this : changes).dispatchEvent(new ActivityChangedEvent());
  }
}

/** Whether there is anything that an activity waits for. */
export const isWaiting = ({ state: where, sentBack, form }: StaffActivity) =>
  where === 'suggested' || (where === 'draft' && sentBack !== undefined) || Boolean(form.publishAt);

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activity-waits': KlocketDeskActivityWaits;
  }
}
