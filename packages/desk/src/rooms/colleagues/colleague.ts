import type { Colleague, ColleagueRole, Named } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { empty, invitation, wrongIn, type Values } from './colleague-values.ts';
import { personFields } from './person-fields.ts';
import { roleLabel } from './role-choices.ts';
import { roleFields } from './role-fields.ts';

/**
 * One colleague: invites a new one, changes what one does, or takes one away.
 *
 * @element klocket-desk-colleague
 */
export class KlocketDeskColleague extends LitElement {
  static override styles = [
    look,
    css`
      form {
        max-inline-size: 36rem;
      }
      .roles li {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        justify-content: space-between;
        padding: 0.35rem 0.35rem 0.35rem 0.9rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .roles li + li {
        margin-block-start: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** Absent for somebody new. */
  @property({ attribute: false }) colleague?: Colleague;

  /** The roles that may be given here. */
  @property({ attribute: false }) mayGive: ColleagueRole[] = [];

  @property({ attribute: false }) organisers: readonly Named[] = [];

  @state() private problem?: unknown;

  readonly #form = new FormController<Values>(this, {
    person: () => this.place.me.id,
    // Of a colleague, the roles alone are changed here.
    read: (source, base) => ({ ...base, ...(source as Partial<Values>) }),
  });

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('colleague') && changed.get('colleague')?.id !== this.colleague?.id) {
      void this.#open();
    } else if (!this.#form.draft.isOpen && !this.colleague) {
      this.#form.open(`colleague:new:${this.place.district}`, {
        ...empty,
        language: this.place.language,
      });
    }
  }

  override render() {
    const { colleague, place } = this;
    return html`<div class="stack">
      <a class="up" href=${place.href('colleagues')}>
        ${icon('back')} ${msg('Kollegor', { id: 'desk-room-colleagues' })}
      </a>
      <h1>${colleague ? colleague.name : msg('Bjud in en kollega', { id: 'desk-invite' })}</h1>
      ${
        colleague
          ? html`<p class="quiet">${colleague.email}</p>`
          : html`<p class="quiet">
              ${msg('Kollegan får ett mejl med en länk hit. Inget lösenord behövs.', { id: 'desk-invite-lead' })}
            </p>`
      }
      ${this.problem ? html`<p class="error" role="alert">${icon('warning')} ${sayProblem(this.problem)}</p>` : nothing}
      ${this.#form.draft.isOpen ? this.#renderForm() : nothing}
      ${
        colleague?.mayChange && colleague.id !== place.me.id
          ? html`<klocket-desk-colleague-removal
              .place=${place}
              .colleague=${colleague}
            ></klocket-desk-colleague-removal>`
          : nothing
      }
    </div>`;
  }

  #renderForm() {
    const form = this.#form;
    const mayChange = this.colleague?.mayChange ?? true;
    return html`<form class="card stack" novalidate @submit=${this.#save}>
      ${renderSummary(
        form,
        [
          {
            name: 'roles',
            label: msg('Roller', { id: 'desk-roles' }),
            show: (roles) => this.#sayRoles(roles as ColleagueRole[]),
          },
        ],
        this.place.language,
      )}
      ${renderRestored(form.draft)} ${this.colleague ? nothing : personFields(form)}
      ${roleFields({ form, mayGive: this.mayGive, organisers: this.organisers, mayChange })}
      ${
        mayChange
          ? html`<div>
              <button class="primary" aria-disabled=${form.busy}>
                ${
                  this.colleague
                    ? msg('Spara', { id: 'desk-save' })
                    : msg('Skicka inbjudan', { id: 'desk-send-invitation' })
                }
              </button>
            </div>`
          : html`<p class="quiet">
              ${msg('Bara samordnaren kan ändra det här.', { id: 'desk-only-coordinator' })}
            </p>`
      }
    </form>`;
  }

  #sayRoles(roles: ColleagueRole[]) {
    return roles.map((role) => roleLabel(role, this.organisers)).join('; ');
  }

  /** One that is there already is asked for once more, for the mark of its state. */
  async #open() {
    const { colleague, place } = this;
    if (!colleague) return;
    this.problem = undefined;
    try {
      const path = staffPaths.colleague(place.district, colleague.id);
      const { data, etag } = await place.api.get<Colleague>(path);
      const { email, name, language, roles } = data;
      this.#form.open(`colleague:${data.id}`, { email, name, language, roles }, etag);
    } catch (error) {
      this.problem = error;
    }
  }

  async #save(event: Event) {
    event.preventDefault();
    const { district, api, navigate, notify } = this.place;
    const { colleague } = this;
    if (this.#form.refuse(wrongIn(this.#form.values, !colleague))) return;
    const saved = await this.#form.save((values, etag, key) =>
      colleague
        ? api.patch(staffPaths.colleague(district, colleague.id), { roles: values.roles }, { etag })
        : api.post(staffPaths.colleagues(district), invitation(values), { key }),
    );
    if (!saved) return;
    notify({
      words: colleague
        ? msg('Sparat.', { id: 'desk-saved' })
        : msg('Inbjudan är på väg.', { id: 'desk-invited' }),
    });
    navigate('colleagues');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-colleague': KlocketDeskColleague;
  }
}
