import type { StaffScreen, StaffScreenList, StaffScreenMessageList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { renderHealth, seenWords } from './screen-words.ts';
import { screenStyles } from './screens.styles.ts';
import { WatchController } from './watch-controller.ts';

interface Found {
  screens: readonly StaffScreen[];
  messages: number;
}

/**
 * All screens of the district, and how each is.
 *
 * @element klocket-desk-screen-list
 */
export class KlocketDeskScreenList extends LitElement {
  static override styles = screenStyles;

  @property({ attribute: false }) place!: DeskPlace;

  readonly #found = new Latest<Found>(this);

  constructor() {
    super();
    new WatchController(this, (quiet) => this.#ask(quiet));
  }

  override render() {
    const { answer, problem } = this.#found;
    return html`<div class="page">
      <div>
        <h1>${msg('Skärmar', { id: 'desk-room-screens' })}</h1>
        <p class="lead">
          ${msg('Skyltarna i husen: hur de mår, vad de visar och vad ni vill säga på dem.', { id: 'desk-screens-lead' })}
        </p>
      </div>
      ${
        answer
          ? html`${this.#renderMessages(answer.data.messages)}
            ${this.#renderScreens(answer.data.screens)}`
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderMessages(count: number) {
    const { me, district, href } = this.place;
    return html`<p class="row">
      <a class="button primary" href=${href('screens/messages')}>
        ${icon('mail')}
        ${
          count === 0
            ? msg('Säg något på skärmarna', { id: 'desk-screens-say' })
            : msg(str`Meddelanden på skärmarna: ${count}`, { id: 'desk-screens-said' })
        }
      </a>
      ${
        may(me, district, 'screen.write')
          ? html`<a class="button" href=${href('screens/new')}>
              ${icon('add')} ${msg('Ny skärm', { id: 'desk-screen-new' })}
            </a>`
          : nothing
      }
    </p>`;
  }

  #renderScreens(screens: readonly StaffScreen[]) {
    if (screens.length === 0) {
      return html`<div class="empty">
        ${icon('screens')}
        <p>${msg('Här finns ingen skärm än.', { id: 'desk-screens-none' })}</p>
      </div>`;
    }
    return html`<ul class="lines">
      ${screens.map(
        (screen) =>
          html`<li>
            <a class="what" href=${this.place.href(`screens/${screen.id}`)}>
              <strong>${screen.name}</strong>
              <span class="quiet small">${seenWords(screen, this.place)}</span>
            </a>
            ${renderHealth(screen)}
          </li>`,
      )}
    </ul>`;
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    void this.#found.ask(async (signal) => {
      const [screens, messages] = await Promise.all([
        api.get<StaffScreenList>(staffPaths.screens(district), { signal }),
        api.get<StaffScreenMessageList>(staffPaths.screenMessages(district), { signal }),
      ]);
      const data = { screens: screens.data.items, messages: messages.data.items.length };
      return answered(Promise.resolve({ data }));
    }, quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen-list': KlocketDeskScreenList;
  }
}
