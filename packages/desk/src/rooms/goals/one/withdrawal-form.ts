import type { Figure } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { areaField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { FigureChangedEvent } from './figure-changed-event.ts';

/**
 * Takes a published figure away from everyone, with a reason that is shown in its place.
 *
 * @element klocket-desk-figure-withdrawal
 * @fires {FigureChangedEvent} klocket-desk-figure-changed - It was taken away.
 */
export class KlocketDeskFigureWithdrawal extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;
  /** The goal whose figure it is. */
  @property() goal = '';

  /** The indicator of that goal. */
  @property() indicator = '';

  /** Which period's figure goes: `2026-vt`. */
  @property() period = '';

  /** It is not published again. */
  @property({ type: Boolean }) final = false;

  readonly #form = new FormController<{ reason: string }>(this, {
    person: () => this.place.me.id,
  });

  protected override willUpdate() {
    if (this.#form.draft.isOpen) return;
    const { district } = this.place;
    const name = `figure-withdrawal:${district}/${this.indicator}/${this.period}`;
    this.#form.open(name, { reason: '' });
  }

  override render() {
    const form = this.#form;
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      ${renderSummary(form)}
      <p>
        ${
          this.final
            ? msg('Alla ser att siffran togs tillbaka, och varför. Den publiceras inte igen.', {
                id: 'desk-figure-withdraw-final',
              })
            : msg(
                'Alla ser att siffran togs tillbaka, och varför. Vill du visa en annan i stället: rätta den.',
                { id: 'desk-figure-withdraw-lead' },
              )
        }
      </p>
      ${areaField({
        form,
        pointer: '/reason',
        label: msg('Varför?', { id: 'desk-goals-why' }),
        hint: msg('Alla kan läsa det.', { id: 'desk-reason-public' }),
        rows: 2,
        maxLength: 500,
        value: form.values.reason,
        changed: (reason) => form.set({ reason }),
      })}
      <div>
        <button class="grave" aria-disabled=${form.busy}>
          ${icon('undo')} ${msg('Ta tillbaka siffran', { id: 'desk-figure-withdraw' })}
        </button>
      </div>
    </form>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    const reason = form.values.reason.trim();
    const needed = msg('Skriv varför den tas tillbaka.', { id: 'desk-withdraw-reason-needed' });
    if (form.refuse(reason ? [] : [['/reason', needed]])) return;
    const { api, confirm, district, notify } = this.place;
    const yes = await confirm({
      title: msg('Ta tillbaka siffran?', { id: 'desk-figure-withdraw-sure' }),
      words: msg('Den försvinner från alla sidor som visar den.', {
        id: 'desk-figure-withdraw-everywhere',
      }),
      yes: msg('Ta tillbaka', { id: 'desk-figure-withdraw-yes' }),
      grave: true,
    });
    if (!yes) return;
    const { goal, indicator, period } = this;
    const path = staffPaths.figureWithdrawals(district, goal, indicator, period);
    const saved = await form.save(() => api.post<Figure>(path, { reason }));
    if (!saved) return;
    notify({ words: msg('Siffran är tillbakatagen.', { id: 'desk-figure-withdrawn' }) });
    this.dispatchEvent(new FigureChangedEvent(period));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-figure-withdrawal': KlocketDeskFigureWithdrawal;
  }
}
