import type { ScreenSource, StaffScreen } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { answered } from '../../kit/answered.ts';
import { textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { moved, renderPlaylist, withScene } from './playlist-fields.ts';
import { renderHealth, seenWords } from './screen-words.ts';
import { screenStyles } from './screens.styles.ts';

/**
 * One screen: how it is, the code that pairs it, and its playlist.
 *
 * @element klocket-desk-screen
 */
export class KlocketDeskScreen extends LitElement {
  static override styles = screenStyles;

  @property({ attribute: false }) place!: DeskPlace;

  /** Which screen it is. */
  @property() screen = '';

  readonly #found = new Latest<StaffScreen>(this);
  readonly #pairing = new FormController<{ code: string }>(this, {
    person: () => this.place.me.id,
  });
  readonly #form = new FormController<ScreenSource>(this, {
    person: () => this.place.me.id,
    read: (source) => sourceOf(source as ScreenSource),
  });
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    this.#pairing.open(`screen-pairing:${this.screen}`, { code: '' });
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#found;
    return html`<div class="page">
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

  #renderScreen(screen: StaffScreen) {
    const { name, url } = screen;
    const mayWrite = may(this.place.me, this.place.district, 'screen.write');
    return html`<div>
        <h1>${name}</h1>
        <p>${renderHealth(screen)} <span class="quiet">${seenWords(screen, this.place)}</span></p>
      </div>
      <section class="card stack" aria-labelledby="shown">
        <h2 id="shown">${msg('Så ser den ut nu', { id: 'desk-screen-shown' })}</h2>
        <p>
          <a class="button" href=${new URL(url).pathname} target="_blank" rel="noopener">
            ${icon('globe')} ${msg('Öppna skärmens sida', { id: 'desk-screen-open' })}
          </a>
        </p>
        ${mayWrite ? this.#renderOrders(screen) : nothing}
      </section>
      ${this.#renderHeartbeat(screen)}
      ${mayWrite ? html`${this.#renderPairing(screen)} ${this.#renderForm()}` : nothing}`;
  }

  #renderOrders({ id, name }: StaffScreen) {
    const { district } = this.place;
    const order = (path: string, words: string) => () =>
      void this.#act.run(async () => {
        await this.place.api.post(path);
        this.place.notify({ words });
      });
    return html`<div class="row">
      <button
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
      </button>
    </div>`;
  }

  #renderHeartbeat({ heartbeat, isCurrent }: StaffScreen) {
    if (!heartbeat) return nothing;
    const { uptimeSeconds, storage, faults, fault, width, height, release } = heartbeat;
    const hours = Math.round(uptimeSeconds / 360) / 10;
    const rows: [string, string][] = [
      [
        msg('Program', { id: 'desk-screen-release' }),
        isCurrent
          ? msg('det senaste', { id: 'desk-screen-current' })
          : msg(str`ett äldre (${release})`, { id: 'desk-screen-older' }),
      ],
      [
        msg('Igång', { id: 'desk-screen-uptime' }),
        msg(str`${hours} timmar`, { id: 'desk-screen-hours' }),
      ],
      [
        msg('Lagring', { id: 'desk-screen-storage' }),
        storage === 'works'
          ? msg('fungerar', { id: 'desk-screen-storage-works' })
          : storage === 'full'
            ? msg('full', { id: 'desk-screen-storage-full' })
            : msg('saknas', { id: 'desk-screen-storage-missing' }),
      ],
      [
        msg('Fel sedan start', { id: 'desk-screen-faults' }),
        fault ? `${faults} (${fault})` : String(faults),
      ],
    ];
    if (width && height) {
      rows.push([msg('Bild', { id: 'desk-screen-size' }), `${width} × ${height}`]);
    }
    return html`<section class="card stack" aria-labelledby="health">
      <h2 id="health">${msg('Så mår den', { id: 'desk-screen-health' })}</h2>
      <dl>
        ${rows.map(
          ([name, value]) =>
            html`<dt class="quiet">${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </section>`;
  }

  #renderPairing({ paired }: StaffScreen) {
    const form = this.#pairing;
    return html`<form class="card stack" novalidate @submit=${this.#paired}>
      <h2>
        ${
          paired
            ? msg('Byt dator bakom skärmen', { id: 'desk-screen-pair-anew' })
            : msg('Koppla skärmen', { id: 'desk-screen-pair' })
        }
      </h2>
      <p class="quiet">
        ${msg(str`Öppna ${`${location.host}/kiosk`} på skärmens dator. Den visar sex siffror.`, { id: 'desk-screen-pair-how' })}
      </p>
      ${renderSummary(form)}
      ${textField({
        form,
        pointer: '/code',
        label: msg('De sex siffrorna', { id: 'desk-screen-code' }),
        maxLength: 7,
        value: form.values.code,
        changed: (code) => form.set({ code }),
      })}
      <div class="row">
        <button class="primary" aria-disabled=${form.busy}>
          ${icon('key')} ${msg('Koppla', { id: 'desk-screen-pair-do' })}
        </button>
        ${
          paired
            ? html`<button type="button" @click=${() => void this.#unpair()}>
                ${msg('Koppla från', { id: 'desk-screen-unpair' })}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #renderForm() {
    const form = this.#form;
    const { scenes } = form.values;
    const change = (next: typeof scenes) => form.set({ scenes: next });
    return html`<form class="card stack" novalidate @submit=${this.#saved}>
      <h2>${msg('Spellista', { id: 'desk-screen-playlist' })}</h2>
      ${renderSummary(form)}
      ${renderPlaylist(scenes, {
        move: (from, to) => change(moved(scenes, from, to)),
        remove: (at) => change(scenes.filter((_, index) => index !== at)),
        last: (at, seconds) =>
          change(scenes.map((scene, index) => (index === at ? { ...scene, seconds } : scene))),
        add: (kind) => change(withScene(scenes, kind)),
      })}
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Spara spellistan', { id: 'desk-screen-save' })}
        </button>
      </div>
    </form>`;
  }

  readonly #paired = async (event: Event) => {
    event.preventDefault();
    const { api, district, notify } = this.place;
    const code = this.#pairing.values.code.replace(/\D/g, '');
    if (code.length !== 6) {
      const words = msg('Skriv de sex siffror som skärmen visar.', {
        id: 'desk-screen-code-needed',
      });
      this.#pairing.refuse([['/code', words]]);
      return;
    }
    const path = staffPaths.screenPairings(district, this.screen);
    if (!(await this.#pairing.save(() => api.post(path, { code })))) return;
    this.#pairing.open(`screen-pairing:${this.screen}`, { code: '' });
    notify({ words: msg('Skärmen är kopplad.', { id: 'desk-screen-paired' }) });
    this.#ask(true);
  };

  readonly #saved = async (event: Event) => {
    event.preventDefault();
    const { api, district, notify } = this.place;
    const path = staffPaths.screen(district, this.screen);
    const saved = await this.#form.save((values, etag) =>
      api.put<StaffScreen>(path, values, { ...(etag && { etag }) }),
    );
    if (saved)
      notify({ words: msg('Sparat. Skärmen ändrar sig strax.', { id: 'desk-screen-saved' }) });
  };

  async #unpair() {
    const { api, confirm, district } = this.place;
    const yes = await confirm({
      title: msg('Koppla från datorn?', { id: 'desk-screen-unpair-sure' }),
      words: msg(
        'Skärmen visar programmet som förut, men hörs inte av mer och räknar inga besök.',
        {
          id: 'desk-screen-unpair-lead',
        },
      ),
      yes: msg('Koppla från', { id: 'desk-screen-unpair' }),
    });
    if (!yes) return;
    await this.#act.run(async () => {
      await api.delete(staffPaths.screenPairings(district, this.screen));
      this.#ask(true);
    });
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    void this.#found.ask(async (signal) => {
      const path = staffPaths.screen(district, this.screen);
      const answer = await api.get<StaffScreen>(path, { signal });
      this.#form.open(`screen:${this.screen}`, sourceOf(answer.data), answer.etag);
      this.place.entitle(answer.data.name);
      return answered(Promise.resolve({ data: answer.data }));
    }, quiet);
  }
}

/** What of a screen is written here. */
const sourceOf = ({ name, house, mode, languages, scenes, dimsAtNight }: ScreenSource) => ({
  name,
  ...(house && { house }),
  mode,
  languages,
  scenes,
  dimsAtNight,
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen': KlocketDeskScreen;
  }
}
