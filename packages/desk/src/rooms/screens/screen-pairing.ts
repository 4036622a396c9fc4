import type { StaffScreen } from '@klocket/contract';
import { kioskPagePath } from '@klocket/contract/kiosk-paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import type { DeskPlace } from '../../place.ts';
import { ScreenChangedEvent } from './changed-event.ts';
import { screenStyles } from './screens.styles.ts';

/** So often it is looked whether a box that was just paired is heard of, and so long, in milliseconds. */
const everyMs = 2000;
const longestMs = 120_000;

/**
 * Pairs a screen with the box behind it, by the six digits that the box shows, and waits until it is heard of.
 *
 * @element klocket-desk-screen-pairing
 * @fires {ScreenChangedEvent} klocket-desk-screen-changed - It is paired, or no longer; or may be heard of by now.
 */
export class KlocketDeskScreenPairing extends LitElement {
  static override styles = screenStyles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) screen!: StaffScreen;

  /** Whether a box that was just paired is heard of yet. */
  @state() private state: 'calm' | 'waiting' | 'heard' | 'unheard' = 'calm';

  readonly #form = new FormController<{ code: string }>(this, { person: () => this.place.me.id });
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));
  #asking?: ReturnType<typeof setInterval>;
  #since = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open(`screen-pairing:${this.screen.id}`, { code: '' });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#asking);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('screen') && this.state !== 'heard' && this.state !== 'calm') this.#listen();
  }

  override render() {
    const { paired } = this.screen;
    return html`<section class="card stack" aria-labelledby="pairing">
      <div class="row between">
        <h2 id="pairing">
          ${
            paired
              ? msg('Datorn bakom skärmen', { id: 'desk-screen-box' })
              : msg('Koppla skärmen', { id: 'desk-screen-pair' })
          }
        </h2>
        ${
          paired
            ? html`<button type="button" @click=${() => void this.#unpair()}>
                ${msg('Koppla från', { id: 'desk-screen-unpair' })}
              </button>`
            : nothing
        }
      </div>
      <div role="status" class="on-their-way">${this.#renderState()}</div>
      ${
        paired
          ? html`<details>
              <summary>${msg('Byt dator bakom skärmen', { id: 'desk-screen-pair-anew' })}</summary>
              ${this.#renderForm()}
            </details>`
          : this.#renderForm()
      }
    </section>`;
  }

  #renderState() {
    const { name } = this.screen;
    switch (this.state) {
      case 'calm':
        return nothing;
      case 'waiting':
        return html`<p class="panel">
          ${msg(str`Kopplad. Väntar på att ${name} hör av sig …`, { id: 'desk-screen-waiting' })}
        </p>`;
      case 'heard':
        return html`<p class="panel">
          <span class="row">
            ${icon('check')}
            ${msg(str`${name} har hört av sig. Allt är klart.`, { id: 'desk-screen-heard' })}
          </span>
        </p>`;
      case 'unheard':
        return html`<p class="panel notice">
          ${msg(str`${name} har inte hörts av än. Är datorn på, och har den nät?`, { id: 'desk-screen-unheard' })}
        </p>`;
    }
  }

  #renderForm() {
    const form = this.#form;
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      <p class="quiet">
        ${msg(str`Öppna ${`${location.host}${kioskPagePath()}`} på skärmens dator. Den visar sex siffror.`, { id: 'desk-screen-pair-how' })}
      </p>
      ${renderSummary(form)}
      <div class="code">
        ${textField({
          form,
          pointer: '/code',
          label: msg('De sex siffrorna', { id: 'desk-screen-code' }),
          maxLength: 7,
          value: form.values.code,
          changed: (code) => form.set({ code }),
        })}
      </div>
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${icon('key')} ${msg('Koppla', { id: 'desk-screen-pair-do' })}
        </button>
      </div>
    </form>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { api, district } = this.place;
    const { id } = this.screen;
    const code = this.#form.values.code.replace(/\D/g, '');
    if (code.length !== 6) {
      const words = msg('Skriv de sex siffror som skärmen visar.', {
        id: 'desk-screen-code-needed',
      });
      this.#form.refuse([['/code', words]]);
      return;
    }
    const path = staffPaths.screenPairings(district, id);
    if (!(await this.#form.save(() => api.post(path, { code })))) return;
    this.#form.open(`screen-pairing:${id}`, { code: '' });
    this.state = 'waiting';
    this.#since = performance.now();
    clearInterval(this.#asking);
    this.#asking = setInterval(() => this.#look(), everyMs);
    this.#look();
  };

  /** Has what is known of the screen renewed, until it is heard of or that takes too long. */
  #look() {
    if (performance.now() - this.#since > longestMs) {
      clearInterval(this.#asking);
      this.state = 'unheard';
    }
    this.dispatchEvent(new ScreenChangedEvent());
  }

  /** What was said before it was paired came from another box. */
  #listen() {
    const { paired, pairedAt, seenAt } = this.screen;
    if (!paired || !pairedAt || !seenAt || Date.parse(seenAt) < Date.parse(pairedAt)) return;
    clearInterval(this.#asking);
    this.state = 'heard';
  }

  async #unpair() {
    const { api, confirm, district } = this.place;
    const isSure = await confirm({
      title: msg('Koppla från datorn?', { id: 'desk-screen-unpair-sure' }),
      words: msg(
        'Skärmen visar programmet som förut, men hörs inte av mer och räknar inga besök.',
        { id: 'desk-screen-unpair-lead' },
      ),
      yes: msg('Koppla från', { id: 'desk-screen-unpair' }),
    });
    if (!isSure) return;
    await this.#act.run(async () => {
      await api.delete(staffPaths.screenPairings(district, this.screen.id));
      clearInterval(this.#asking);
      this.state = 'calm';
      this.dispatchEvent(new ScreenChangedEvent());
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen-pairing': KlocketDeskScreenPairing;
  }
}
