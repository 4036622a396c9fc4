import type {
  District,
  ScreenMessageSource,
  StaffScreen,
  StaffScreenList,
  StaffScreenMessage,
} from '@klocket/contract';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FormController } from '../../kit/form-controller.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { renderRestored } from '../../kit/restored.ts';
import { serverNow } from '../../kit/server-clock.ts';
import { renderSummary } from '../../kit/summary.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { pills } from '../../look/pills.ts';
import type { DeskPlace } from '../../place.ts';
import { ScreenChangedEvent } from './changed-event.ts';
import { messageConflictFields } from './message-conflict.ts';
import { messageFields } from './message-fields.ts';
import { previewStyles } from './message-preview.ts';
import {
  blankMessage,
  toMessage,
  toMessageValues,
  untilOf,
  wrongInMessage,
  type MessageValues,
} from './message-values.ts';
import { screenStyles } from './screens.styles.ts';

interface Choices {
  languages: readonly string[];
  screens: readonly StaffScreen[];
}

/**
 * Words for the screens, as they are written: new ones, or those that stand there already.
 *
 * @element klocket-desk-screen-message
 * @fires {ScreenChangedEvent} klocket-desk-screen-changed - Something else stands on the screens.
 */
export class KlocketDeskScreenMessage extends LitElement {
  static override styles = [...screenStyles, pills, previewStyles];

  @property({ attribute: false }) place!: DeskPlace;

  /** The message; empty for a new one. */
  @property() message = '';

  @state() private choices?: Choices;
  @state() private problem?: unknown;

  /** What stood on the screens when it was opened, for the way back. */
  #before?: ScreenMessageSource;
  /** When a new one ends that may have gone out without an answer: a second try is the same message. */
  #sent?: { end: MessageValues['end']; until: string };

  readonly #form = new FormController<MessageValues>(this, {
    person: () => this.place.me.id,
    read: (source) => toMessageValues(source as ScreenMessageSource, this.place.zone),
  });

  override connectedCallback() {
    super.connectedCallback();
    void this.#open();
  }

  override render() {
    const { choices, message, place, problem } = this;
    if (problem) return renderTrouble(problem, () => void this.#open());
    if (!choices) return renderWaiting();
    const form = this.#form;
    return html`<form class="card stack" novalidate @submit=${this.#submitted}>
      <h2>
        ${
          message
            ? msg('Ändra meddelandet', { id: 'desk-screen-message-edit' })
            : msg('Säg något nytt', { id: 'desk-screen-say' })
        }
      </h2>
      ${renderRestored(form.draft)}
      ${renderSummary(form, messageConflictFields(place, choices.screens), place.language)}
      ${messageFields({ form, place, ...choices })}
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${
            message
              ? msg('Spara', { id: 'desk-save' })
              : msg('Visa på skärmarna', { id: 'desk-screen-show' })
          }
        </button>
      </div>
    </form>`;
  }

  async #open() {
    const { api, district, language, zone } = this.place;
    this.problem = undefined;
    try {
      const [about, screens, message] = await Promise.all([
        api.get<District>(districtPath(district, language)),
        api.get<StaffScreenList>(staffPaths.screens(district)),
        this.message
          ? api.get<StaffScreenMessage>(staffPaths.screenMessage(district, this.message))
          : undefined,
      ]);
      const name = `screen-message:${district}/${this.message || 'new'}`;
      if (message) {
        const { id: _id, ...source } = message.data;
        this.#before = source;
        this.#form.open(name, toMessageValues(source, zone), message.etag);
      } else {
        this.#form.open(name, blankMessage);
      }
      this.choices = { languages: about.data.languages, screens: screens.data.items };
    } catch (error) {
      this.problem = error;
    }
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    const first = this.choices?.languages[0] ?? 'sv';
    if (form.refuse(wrongInMessage(form.values, first))) return;
    const becomesUrgent = form.values.urgent && !(this.message && form.draft.base.urgent);
    if (becomesUrgent && !(await this.#isSure(first))) return;
    await (this.message ? this.#change() : this.#say());
  };

  #isSure(first: string) {
    const { text, screens } = this.#form.values;
    return this.place.confirm({
      title: screens
        ? msg('Ta över de skärmarna?', { id: 'desk-screen-take-over-some' })
        : msg('Ta över alla skärmar?', { id: 'desk-screen-take-over-sure' }),
      words: msg(
        str`Till ${momentWords(this.#until(), this.place)} visar de bara: ”${text[first]!}”`,
        { id: 'desk-screen-take-over-lead' },
      ),
      yes: msg('Visa på skärmarna', { id: 'desk-screen-show' }),
    });
  }

  /** When it ends: reckoned by the clock of the server, on which all screens depend. */
  #until() {
    const { end } = this.#form.values;
    return untilOf(end, serverNow(), this.place.zone)!;
  }

  async #say() {
    const { api, district, notify } = this.place;
    const form = this.#form;
    const { end } = form.values;
    if (this.#sent?.end !== end) this.#sent = { end, until: this.#until() };
    const { until } = this.#sent;
    const saved = await form.save<StaffScreenMessage>((values, _etag, key) =>
      api.post(staffPaths.screenMessages(district), toMessage(values, until), { key }),
    );
    if (!saved) {
      // Refused, it did not go out: what is put right is said from then on.
      if (form.errors.size > 0) this.#sent = undefined;
      return;
    }
    this.#sent = undefined;
    form.open(`screen-message:${district}/new`, { ...blankMessage, end: { ...blankMessage.end } });
    const path = staffPaths.screenMessage(district, saved.data.id);
    notify({
      words: msg('Det visas nu.', { id: 'desk-screen-message-shown' }),
      undo: async () => {
        await api.delete(path);
        this.#told();
      },
    });
    this.#told();
  }

  async #change() {
    const { api, district, navigate, notify } = this.place;
    const path = staffPaths.screenMessage(district, this.message);
    const saved = await this.#form.save<StaffScreenMessage>((values, etag) =>
      api.put(path, toMessage(values, this.#until()), { etag }),
    );
    if (!saved) return;
    const before = this.#before!;
    const { etag } = saved;
    notify({
      words: msg('Ändrat. Skärmarna visar det strax.', { id: 'desk-screen-message-changed' }),
      undo: async () => {
        await api.put(path, before, { etag });
        this.#told();
      },
    });
    navigate('screens/messages', true);
  }

  /** Tells the window, since this form may be gone when something is taken back. */
  #told() {
    dispatchEvent(new ScreenChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen-message': KlocketDeskScreenMessage;
  }
}
