import type { PartyRow, PeopleList, PeopleMessage, PeopleTold } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { areaField, checkField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { renderSummary } from '../../kit/summary.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { hasSeat } from './party.ts';
import { forms } from './people.styles.ts';

interface Typed {
  text: string;
  waiting: boolean;
}

/**
 * Tells everyone of an occurrence something, and says beforehand and afterwards how many of them it
 * reaches, and how.
 *
 * @element klocket-desk-message
 */
export class KlocketDeskMessage extends LitElement {
  static override styles = [look, forms];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) list!: PeopleList;

  /** The occurrence's id. */
  @property() occurrence = '';

  @state() private told?: PeopleTold;

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open(`message:${this.occurrence}`, { text: '', waiting: false });
  }

  override render() {
    return this.told ? this.#renderTold(this.told) : this.#renderForm();
  }

  #renderForm() {
    const form = this.#form;
    const { text, waiting } = form.values;
    const hasLine = this.list.items.some(({ status }) => status === 'waiting');
    const reached = reachOf(this.list.items, waiting);
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      <h2>${msg('Meddela alla', { id: 'desk-message-all' })}</h2>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      ${areaField({
        form,
        pointer: '/text',
        label: msg('Meddelande', { id: 'desk-message' }),
        hint: msg('Skickas som du skriver det, på det språk du skriver.', {
          id: 'desk-message-hint',
        }),
        rows: 5,
        maxLength: 2000,
        value: text,
        changed: (value) => form.set({ text: value }),
      })}
      ${
        hasLine
          ? checkField({
              form,
              pointer: '/waiting',
              label: msg('Också till väntelistan', { id: 'desk-message-line' }),
              checked: waiting,
              changed: (value) => form.set({ waiting: value }),
            })
          : nothing
      }
      ${renderReach(reached, false)}
      <div class="row">
        <button class="primary" aria-disabled=${form.busy || text.trim() === ''}>
          ${icon('mail')} ${msg('Skicka', { id: 'desk-send' })}
        </button>
        <a class="button bare" href=${this.#back}>${msg('Avbryt', { id: 'desk-cancel' })}</a>
      </div>
    </form>`;
  }

  #renderTold(told: PeopleTold) {
    return html`<div class="stack" role="status">
      <h2>${msg('Meddelandet är på väg', { id: 'desk-message-sent' })}</h2>
      ${renderReach(told, true)}
      <div class="row">
        ${
          told.toCall > 0
            ? html`<a class="button primary" href=${this.place.href('people/calls')}>
                ${icon('phone')} ${msg('Till ringlistan', { id: 'desk-to-calls' })}
              </a>`
            : nothing
        }
        <a class="button" href=${this.#back}>${msg('Till listan', { id: 'desk-to-list' })}</a>
      </div>
    </div>`;
  }

  get #back() {
    return this.place.href(`people/${encodeURIComponent(this.occurrence)}`);
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { api, district } = this.place;
    if (this.#form.values.text.trim() === '') return;
    const path = staffPaths.messages(district, this.occurrence);
    const saved = await this.#form.save(({ text, waiting }, _etag, key) => {
      const message: PeopleMessage = { text: text.trim(), ...(waiting && { waiting }) };
      return api.post<PeopleTold>(path, message, { key });
    });
    if (saved) this.told = saved.data;
  };
}

/** How those of a list would be told. */
function reachOf(items: readonly PartyRow[], waiting: boolean): PeopleTold {
  const told = items.filter((row) => hasSeat(row) || (waiting && row.status === 'waiting'));
  const mailed = told.filter(({ email }) => email).length;
  const toCall = told.filter(({ email, phone }) => !email && phone).length;
  return { mailed, toCall, unreachable: told.length - mailed - toCall };
}

function renderReach({ mailed, toCall, unreachable }: PeopleTold, isSent: boolean) {
  const lines = [
    isSent
      ? msg(str`${mailed} får det som mejl.`, { id: 'desk-told-mailed' })
      : msg(str`${mailed} nås med mejl.`, { id: 'desk-reach-mailed' }),
    isSent
      ? msg(str`${toCall} står nu på ringlistan.`, { id: 'desk-told-to-call' })
      : msg(str`${toCall} har bara telefon och hamnar på ringlistan.`, {
          id: 'desk-reach-to-call',
        }),
    msg(str`${unreachable} har lämnat varken mejl eller telefon och nås inte.`, {
      id: 'desk-reach-none',
    }),
  ];
  return html`<ul class="panel">
    ${[mailed, toCall, unreachable].map((count, at) =>
      count > 0 || at === 0 ? html`<li>${lines[at]}</li>` : nothing,
    )}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-message': KlocketDeskMessage;
  }
}
