import type {
  District,
  ScreenMessageSource,
  StaffScreenMessage,
  StaffScreenMessageList,
  Texts,
} from '@klocket/contract';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { answered } from '../../kit/answered.ts';
import { FormController } from '../../kit/form-controller.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import { textsField } from '../../kit/texts-field.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { pills } from '../../look/pills.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { screenStyles } from './screens.styles.ts';

const hourMs = 3_600_000;

/** How long words stay, in hours. */
const lengths = [1, 24, 168] as const;

interface Values {
  text: Texts;
  hours: number;
  urgent: boolean;
}

interface Found {
  messages: readonly StaffScreenMessage[];
  languages: readonly string[];
}

const empty: Values = { text: {}, hours: 1, urgent: false };

/**
 * Words of the staff on the screens: what stands there now, and something new.
 *
 * @element klocket-desk-screen-messages
 */
export class KlocketDeskScreenMessages extends LitElement {
  static override styles = [...screenStyles, pills];

  @property({ attribute: false }) place!: DeskPlace;

  readonly #found = new Latest<Found>(this);
  readonly #form = new FormController<Values>(this, { person: () => this.place.me.id });
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open(`screen-message:${this.place.district}`, empty);
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#found;
    const mayWrite = may(this.place.me, this.place.district, 'screen.write');
    return html`<div class="page">
      <a class="up" href=${this.place.href('screens')}>
        ${icon('back')} ${msg('Skärmar', { id: 'desk-room-screens' })}
      </a>
      <h1>${msg('Meddelanden på skärmarna', { id: 'desk-screen-messages' })}</h1>
      ${
        answer
          ? html`${this.#renderList(answer.data.messages, mayWrite)}
            ${mayWrite ? this.#renderForm(answer.data.languages) : nothing}`
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderList(messages: readonly StaffScreenMessage[], mayWrite: boolean) {
    if (messages.length === 0) {
      return html`<p class="quiet">
        ${msg('Just nu står inget på skärmarna utöver programmet.', { id: 'desk-screen-messages-none' })}
      </p>`;
    }
    return html`<ul class="lines">
      ${messages.map(
        (message) =>
          html`<li>
            <div class="what">
              <strong>${firstWords(message.text)}</strong>
              <span class="quiet small">
                ${message.urgent ? msg('Viktigt', { id: 'desk-screen-urgent' }) : nothing}
                ${msg(str`till ${momentWords(message.until, this.place)}`, { id: 'desk-screen-until' })}
              </span>
            </div>
            ${
              mayWrite
                ? html`<button class="bare" @click=${() => void this.#unsay(message)}>
                    ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  #renderForm(languages: readonly string[]) {
    const form = this.#form;
    const { text, hours, urgent } = form.values;
    return html`<form class="card stack" novalidate @submit=${this.#submitted}>
      <h2>${msg('Säg något nytt', { id: 'desk-screen-say' })}</h2>
      ${renderSummary(form)}
      ${textsField({
        form,
        pointer: '/text',
        label: msg('Vad det ska stå', { id: 'desk-screen-text' }),
        hint: msg('Kort: det läses på fem meters håll.', { id: 'desk-screen-text-hint' }),
        languages,
        language: this.place.language,
        value: text,
        maxLength: 300,
        changed: (value) => form.set({ text: value }),
      })}
      <fieldset>
        <legend>${msg('Hur länge', { id: 'desk-screen-length' })}</legend>
        <div class="choices">
          ${lengths.map(
            (length) =>
              html`<label class="pill">
                <input
                  type="radio"
                  name="hours"
                  .checked=${hours === length}
                  @change=${() => form.set({ hours: length })}
                />
                ${lengthWords(length)}
              </label>`,
          )}
        </div>
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          .checked=${urgent}
          @change=${({ target }: Event) => form.set({ urgent: (target as HTMLInputElement).checked })}
        />
        <span>${msg('Viktigt: ta över alla skärmar', { id: 'desk-screen-take-over' })}</span>
      </label>
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Visa på skärmarna', { id: 'desk-screen-show' })}
        </button>
      </div>
    </form>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    const { api, confirm, district, notify } = this.place;
    const { text, hours, urgent } = form.values;
    const [first = 'sv'] = this.#found.answer?.data.languages ?? [];
    if (!text[first]?.trim()) {
      const words = msg('Skriv vad det ska stå.', { id: 'desk-screen-text-needed' });
      form.refuse([[`/text/${first}`, words]]);
      return;
    }
    const sure =
      !urgent ||
      (await confirm({
        title: msg('Ta över alla skärmar?', { id: 'desk-screen-take-over-sure' }),
        words: msg(str`Tills det är slut visar de bara: ”${text[first]}”`, {
          id: 'desk-screen-take-over-lead',
        }),
        yes: msg('Visa på skärmarna', { id: 'desk-screen-show' }),
      }));
    if (!sure) return;
    const saved = await form.save((values, _etag, key) => {
      const message: ScreenMessageSource = {
        text: values.text,
        until: new Date(Date.now() + hours * hourMs).toISOString(),
        urgent,
      };
      return api.post<StaffScreenMessage>(staffPaths.screenMessages(district), message, { key });
    });
    if (!saved) return;
    form.open(`screen-message:${district}`, empty);
    notify({
      words: msg('Det visas nu.', { id: 'desk-screen-message-shown' }),
      undo: () => this.#remove(saved.data.id),
    });
    this.#ask(true);
  };

  async #unsay({ id, text, until, urgent, screens }: StaffScreenMessage) {
    const { api, district, notify } = this.place;
    await this.#act.run(async () => {
      await this.#remove(id);
      notify({
        words: msg('Meddelandet är borta.', { id: 'desk-screen-message-gone' }),
        undo: async () => {
          const again = { text, until, urgent, ...(screens && { screens }) };
          await api.post(staffPaths.screenMessages(district), again);
          this.#ask(true);
        },
      });
    });
  }

  async #remove(id: string) {
    const { api, district } = this.place;
    await api.delete(staffPaths.screenMessage(district, id));
    this.#ask(true);
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    void this.#found.ask(async (signal) => {
      const [messages, about] = await Promise.all([
        api.get<StaffScreenMessageList>(staffPaths.screenMessages(district), { signal }),
        api.get<District>(districtPath(district), { signal }),
      ]);
      const data = { messages: messages.data.items, languages: about.data.languages };
      return answered(Promise.resolve({ data }));
    }, quiet);
  }
}

const firstWords = (text: Texts) => Object.values(text)[0] ?? '';

function lengthWords(hours: (typeof lengths)[number]): string {
  switch (hours) {
    case 1:
      return msg('En timme', { id: 'desk-screen-hour' });
    case 24:
      return msg('Ett dygn', { id: 'desk-screen-day' });
    case 168:
      return msg('En vecka', { id: 'desk-screen-week' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen-messages': KlocketDeskScreenMessages;
  }
}
