import type { StaffScreen } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import type { StaffAnswer } from '../../staff-api.ts';
import { renderHeartbeat } from './heartbeat.ts';
import { renderHealth, seenWords } from './screen-words.ts';
import { screenStyles } from './screens.styles.ts';
import { WatchController } from './watch-controller.ts';

/**
 * One screen: how it is, what it can be told to do, the box behind it and how it is set up.
 *
 * @element klocket-desk-screen
 */
export class KlocketDeskScreen extends LitElement {
  static override styles = screenStyles;

  @property({ attribute: false }) place!: DeskPlace;

  /** Which screen it is. */
  @property() screen = '';

  readonly #found = new Latest<StaffAnswer<StaffScreen>>(this);
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  constructor() {
    super();
    new WatchController(this, (quiet) => this.#ask(quiet));
  }

  override render() {
    const { answer, problem } = this.#found;
    return html`<div class="page" @klocket-desk-screen-changed=${() => this.#ask(true)}>
      <a class="up" href=${this.place.href('screens')}>
        ${icon('back')} ${msg('Skärmar', { id: 'desk-room-screens' })}
      </a>
      ${
        answer
          ? this.#renderScreen(answer.data)
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderScreen(known: StaffAnswer<StaffScreen>) {
    const { place } = this;
    const screen = known.data;
    const { name, url } = screen;
    const mayWrite = may(place.me, place.district, 'screen.write');
    return html`<div class="stack tight">
        <h1>${name}</h1>
        <p class="row" role="status">
          ${renderHealth(screen)} <span class="quiet">${seenWords(screen, place)}</span>
        </p>
      </div>
      <div class="row">
        <a class="button" href=${new URL(url).pathname} target="_blank" rel="noopener">
          ${icon('globe')} ${msg('Öppna skärmens sida', { id: 'desk-screen-open' })}
        </a>
        ${mayWrite ? this.#renderOrders(screen) : nothing}
      </div>
      ${renderHeartbeat(screen, place)}
      ${
        mayWrite
          ? html`<klocket-desk-screen-pairing
              .place=${place}
              .screen=${screen}
            ></klocket-desk-screen-pairing>`
          : nothing
      }
      <klocket-desk-screen-form .place=${place} .known=${known}></klocket-desk-screen-form>`;
  }

  #renderOrders({ id, name }: StaffScreen) {
    const { district } = this.place;
    const order = (path: string, words: string) => () =>
      void this.#act.run(async () => {
        await this.place.api.post(path);
        this.place.notify({ words });
      });
    return html`<button
        @click=${order(
          staffPaths.screenIdentifications(district, id),
          msg(str`${name} säger vilken den är i en halv minut.`, { id: 'desk-screen-identified' }),
        )}
      >
        ${icon('search')} ${msg('Vilken är det här?', { id: 'desk-screen-identify' })}
      </button>
      <button
        @click=${order(
          staffPaths.screenReloads(district, id),
          msg(str`${name} laddas om så snart den hörs av.`, { id: 'desk-screen-reloaded' }),
        )}
      >
        ${icon('undo')} ${msg('Ladda om', { id: 'desk-screen-reload' })}
      </button>`;
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    void this.#found.ask(async (signal) => {
      const data = await api.get<StaffScreen>(staffPaths.screen(district, this.screen), { signal });
      this.place.entitle(data.data.name);
      return { data, asOf: new Date(), stale: false };
    }, quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen': KlocketDeskScreen;
  }
}
