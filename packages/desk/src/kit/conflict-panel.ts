import { intlLocale, msg, str } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../look/look.ts';
import { ConflictResolvedEvent } from './conflict-resolved-event.ts';
import type { Conflict } from './form-controller.ts';
import { sameValue } from './same-value.ts';

type Values = Record<string, unknown>;

/** A field as the panel shows it. */
export interface ConflictField {
  /** Its name among the values. */
  name: string;
  label: string;
  /** Its value in words. Default: the value itself. */
  show?(value: unknown): string;
}

/**
 * Shows what another has saved while somebody was typing, field by field: keep mine or take theirs.
 * What only the other has touched is taken over; what only I have touched stays.
 *
 * @element klocket-desk-conflict
 * @fires {ConflictResolvedEvent} klocket-desk-conflict-resolved - It is decided what applies.
 */
export class KlocketDeskConflict extends LitElement {
  static override styles = [
    look,
    css`
      fieldset {
        display: grid;
        gap: 0.5rem;
        padding-block: 0.75rem;
      }
      .choice {
        align-items: start;
        padding: 0.5rem 0.75rem;
        border-radius: var(--radius);
        background: var(--card);
      }
      .choice:has(:checked) {
        box-shadow: inset 0 0 0 2px var(--brand);
      }
      .value {
        white-space: pre-line;
      }
      @media (min-width: 700px) {
        .both {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: 0.5rem;
        }
      }
      .both {
        display: grid;
        gap: 0.5rem;
      }
    `,
  ];

  /** What there was before either of you began. */
  @property({ attribute: false }) base!: Values;

  /** What is typed here. */
  @property({ attribute: false }) mine!: Values;

  /** What the other has saved. */
  @property({ attribute: false }) conflict!: Conflict<Values>;

  /** The fields, in the order they are shown. */
  @property({ attribute: false }) fields: ConflictField[] = [];

  /** For the time of the other's change. */
  @property() language = 'sv';

  /** The names of the fields where the other's value is taken. */
  @state() private taken = new Set<string>();

  override render() {
    const { by, at } = this.conflict;
    const { both, theirs } = this.#changes();
    const who = by ?? msg('Någon annan', { id: 'desk-someone' });
    const when = at && formatTime(at, this.language);
    return html`<section class="panel notice" aria-labelledby="title">
      <h2 id="title">
        ${
          when
            ? msg(str`${who} hann spara före dig, ${when}`, { id: 'desk-conflict-when' })
            : msg(str`${who} hann spara före dig`, { id: 'desk-conflict' })
        }
      </h2>
      <p>
        ${
          both.length > 0
            ? msg('Inget du har skrivit är borta. Välj vad som ska gälla och spara igen.', {
                id: 'desk-conflict-choose',
              })
            : msg('Ni har ändrat olika saker, så båda kan gälla. Spara igen.', {
                id: 'desk-conflict-both',
              })
        }
      </p>
      ${both.map((field) => this.#renderChoice(field))}
      ${
        theirs.length > 0
          ? html`<div>
              <h3>${msg('Det här kommer med från den andra', { id: 'desk-conflict-theirs' })}</h3>
              <ul>
                ${theirs.map(
                  (field) =>
                    html`<li>${field.label}: ${say(field, this.conflict.theirs[field.name])}</li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
      <div class="row">
        <button class="primary" @click=${this.#resolve}>
          ${msg('Fortsätt med det här', { id: 'desk-conflict-go-on' })}
        </button>
      </div>
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('conflict')) this.taken = new Set();
  }

  #renderChoice(field: ConflictField) {
    const isTaken = this.taken.has(field.name);
    const choice = (take: boolean, title: string, value: unknown) =>
      html`<label class="choice">
        <input
          type="radio"
          name=${field.name}
          .checked=${isTaken === take}
          @change=${() => this.#choose(field.name, take)}
        />
        <span><strong>${title}</strong><br /><span class="value">${say(field, value)}</span></span>
      </label>`;
    return html`<fieldset>
      <legend>${field.label}</legend>
      <div class="both">
        ${choice(false, msg('Ditt', { id: 'desk-mine' }), this.mine[field.name])}
        ${choice(true, msg('Den andras', { id: 'desk-theirs' }), this.conflict.theirs[field.name])}
      </div>
    </fieldset>`;
  }

  #changes() {
    const { theirs } = this.conflict;
    const changed = this.fields.filter(({ name }) => !sameValue(theirs[name], this.mine[name]));
    const isMine = ({ name }: ConflictField) => !sameValue(this.mine[name], this.base[name]);
    const isTheirs = ({ name }: ConflictField) => !sameValue(theirs[name], this.base[name]);
    return {
      both: changed.filter((field) => isMine(field) && isTheirs(field)),
      theirs: changed.filter((field) => !isMine(field)),
    };
  }

  #choose(name: string, take: boolean) {
    const taken = new Set(this.taken);
    if (take) taken.add(name);
    else taken.delete(name);
    this.taken = taken;
  }

  #resolve() {
    const { theirs } = this.conflict;
    const values = Object.fromEntries(
      Object.keys({ ...theirs, ...this.mine }).map((name) => {
        const isMine = !sameValue(this.mine[name], this.base[name]) && !this.taken.has(name);
        return [name, isMine ? this.mine[name] : theirs[name]];
      }),
    );
    this.dispatchEvent(new ConflictResolvedEvent(values));
  }
}

function say({ show }: ConflictField, value: unknown): string {
  if (show) return show(value);
  if (value === undefined || value === null || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

const formatTime = (at: string, language: string) =>
  new Intl.DateTimeFormat(intlLocale(language), {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-conflict': KlocketDeskConflict;
  }
}
