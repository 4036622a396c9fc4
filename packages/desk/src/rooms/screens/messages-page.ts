import type {
  StaffScreen,
  StaffScreenList,
  StaffScreenMessage,
  StaffScreenMessageList,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { answered } from '../../kit/answered.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { wordsIn } from '../../kit/words-in.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { whereWords } from './message-conflict.ts';
import { screenStyles } from './screens.styles.ts';

interface Found {
  messages: readonly StaffScreenMessage[];
  screens: readonly StaffScreen[];
}

/**
 * Words of the staff on the screens: what stands there now, and something new; or one of them, to be changed.
 *
 * @element klocket-desk-screen-messages
 */
export class KlocketDeskScreenMessages extends LitElement {
  static override styles = screenStyles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The message that is changed; empty, none. */
  @property() message = '';

  readonly #found = new Latest<Found>(this);
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
    addEventListener('klocket-desk-screen-changed', this.#changed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('klocket-desk-screen-changed', this.#changed);
  }

  override render() {
    const { answer, problem } = this.#found;
    const { message, place } = this;
    const up = message ? 'screens/messages' : 'screens';
    return html`<div class="page">
      <a class="up" href=${place.href(up)}>
        ${icon('back')}
        ${
          message
            ? msg('Meddelanden på skärmarna', { id: 'desk-screen-messages' })
            : msg('Skärmar', { id: 'desk-room-screens' })
        }
      </a>
      <h1>${msg('Meddelanden på skärmarna', { id: 'desk-screen-messages' })}</h1>
      ${
        message
          ? nothing
          : answer
            ? this.#renderList(answer.data)
            : problem
              ? renderTrouble(problem, () => this.#ask())
              : renderWaiting()
      }
      ${
        this.#mayWrite
          ? html`<klocket-desk-screen-message
              .place=${place}
              message=${message}
            ></klocket-desk-screen-message>`
          : nothing
      }
    </div>`;
  }

  get #mayWrite() {
    return may(this.place.me, this.place.district, 'screen.write');
  }

  #renderList({ messages, screens }: Found) {
    if (messages.length === 0) {
      return html`<p class="quiet">
        ${msg('Just nu står inget på skärmarna utöver programmet.', { id: 'desk-screen-messages-none' })}
      </p>`;
    }
    return html`<ul class="lines">
      ${messages.map((message) => this.#renderMessage(message, screens))}
    </ul>`;
  }

  #renderMessage(message: StaffScreenMessage, screens: readonly StaffScreen[]) {
    const { place } = this;
    const words = wordsIn(message.text, place.language);
    const until = msg(str`till ${momentWords(message.until, place)}`, { id: 'desk-screen-until' });
    return html`<li>
      <div class="what">
        <strong><bdi>${words}</bdi></strong>
        <span class="quiet small">${whereWords(message.screens, screens)} · ${until}</span>
        ${
          message.urgent
            ? html`<span class="chips">
                <span class="chip off">
                  ${icon('warning')} ${msg('Viktigt', { id: 'desk-screen-urgent' })}
                </span>
              </span>`
            : nothing
        }
      </div>
      ${
        this.#mayWrite
          ? html`<div class="row">
              <a class="button bare" href=${place.href(`screens/messages/${message.id}`)}>
                ${icon('edit')} ${msg('Ändra', { id: 'desk-change-one' })}
                <span class="visually-hidden">${words}</span>
              </a>
              <button class="bare" @click=${() => void this.#unsay(message)}>
                ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
                <span class="visually-hidden">${words}</span>
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  async #unsay({ id, ...source }: StaffScreenMessage) {
    const { api, district, notify } = this.place;
    await this.#act.run(async () => {
      await api.delete(staffPaths.screenMessage(district, id));
      this.#ask(true);
      notify({
        words: msg('Meddelandet är borta.', { id: 'desk-screen-message-gone' }),
        undo: async () => {
          await api.post(staffPaths.screenMessages(district), source);
          this.#ask(true);
        },
      });
    });
  }

  readonly #changed = () => this.#ask(true);

  #ask(quiet = false) {
    const { api, district } = this.place;
    void this.#found.ask(async (signal) => {
      const [messages, screens] = await Promise.all([
        api.get<StaffScreenMessageList>(staffPaths.screenMessages(district), { signal }),
        api.get<StaffScreenList>(staffPaths.screens(district), { signal }),
      ]);
      const data = { messages: messages.data.items, screens: screens.data.items };
      return answered(Promise.resolve({ data }));
    }, quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen-messages': KlocketDeskScreenMessages;
  }
}
