import type { Colleague, ColleagueRole, Named, NewColleague } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { selectField, textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import { deskLanguages } from '../../language.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { roleChoices, roleHint, roleKey, roleLabel } from './role-choices.ts';

/** What the form holds. */
interface Values {
  email: string;
  name: string;
  language: string;
  roles: ColleagueRole[];
}

const empty: Values = { email: '', name: '', language: 'sv', roles: [] };

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
      ${colleague?.mayChange && colleague.id !== place.me.id ? this.#renderRemoval(colleague) : nothing}
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
      ${renderRestored(form.draft)} ${this.colleague ? nothing : this.#renderPerson()}
      ${this.#renderRoles(mayChange)}
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

  #renderPerson() {
    const form = this.#form;
    const { email, name, language } = form.values;
    return html`${textField({
      form,
      pointer: '/email',
      label: msg('E-postadress', { id: 'desk-their-email' }),
      type: 'email',
      maxLength: 254,
      value: email,
      changed: (value) => form.set({ email: value }),
    })}
    ${textField({
      form,
      pointer: '/name',
      label: msg('Namn', { id: 'desk-their-name' }),
      hint: msg('Kan lämnas tomt. Kollegan kan ändra sitt namn själv.', {
        id: 'desk-their-name-hint',
      }),
      maxLength: 100,
      value: name,
      changed: (value) => form.set({ name: value }),
    })}
    ${selectField({
      form,
      pointer: '/language',
      label: msg('Mejlet skrivs på', { id: 'desk-their-language' }),
      value: language,
      changed: (value) => form.set({ language: value }),
      options: [
        ...Object.entries(deskLanguages).map(([value, label]) => ({ value, label })),
        { value: 'ar', label: 'العربية' },
      ],
    })}`;
  }

  #renderRoles(mayChange: boolean) {
    const { roles } = this.#form.values;
    const taken = new Set(roles.map(roleKey));
    const choices = roleChoices(this.mayGive, this.organisers).filter(({ key }) => !taken.has(key));
    return html`<fieldset class="stack">
      <legend>${msg('Vad gör kollegan här?', { id: 'desk-their-roles' })}</legend>
      ${
        roles.length > 0
          ? html`<ul class="roles">
              ${roles.map((role) => this.#renderRole(role, mayChange))}
            </ul>`
          : nothing
      }
      ${
        mayChange && choices.length > 0
          ? selectField({
              form: this.#form,
              pointer: '/roles',
              label:
                roles.length > 0
                  ? msg('Lägg till en roll till', { id: 'desk-another-role' })
                  : msg('Välj en roll', { id: 'desk-choose-role' }),
              value: '',
              changed: (key) => this.#add(choices.find((choice) => choice.key === key)?.role),
              options: [
                { value: '', label: '–' },
                ...choices.map(({ key, label }) => ({ value: key, label })),
              ],
            })
          : nothing
      }
    </fieldset>`;
  }

  #renderRole(role: ColleagueRole, mayChange: boolean) {
    const label = roleLabel(role, this.organisers);
    return html`<li>
      <span>${label}<br /><span class="hint">${roleHint(role.role)}</span></span>
      ${
        mayChange
          ? html`<button
              type="button"
              class="bare only-icon"
              aria-label=${msg(str`Ta bort ${label}`, { id: 'desk-remove-role' })}
              @click=${() => this.#drop(role)}
            >
              ${icon('close')}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderRemoval(colleague: Colleague) {
    return html`<section class="card stack" aria-labelledby="removal">
      <h2 id="removal">
        ${msg('Har kollegan slutat, eller tappat bort telefonen?', { id: 'desk-left' })}
      </h2>
      <p class="quiet">
        ${msg('En kollega som tas bort kommer inte in här längre, från och med nu. Utan passkeys loggar kollegan in med en kod i mejlen.', { id: 'desk-left-lead' })}
      </p>
      <div class="row">
        ${
          colleague.passkeys > 0
            ? html`<button @click=${() => this.#removePasskeys(colleague)}>
                ${icon('key')} ${msg('Ta bort passkeys', { id: 'desk-remove-their-passkeys' })}
              </button>`
            : nothing
        }
        <button class="grave" @click=${() => this.#remove(colleague)}>
          ${icon('trash')} ${msg('Ta bort kollegan', { id: 'desk-remove-colleague' })}
        </button>
      </div>
    </section>`;
  }

  #sayRoles(roles: ColleagueRole[]) {
    return roles.map((role) => roleLabel(role, this.organisers)).join('; ');
  }

  #add(role?: ColleagueRole) {
    if (role) this.#form.set({ roles: [...this.#form.values.roles, role] });
  }

  #drop(role: ColleagueRole) {
    const { roles } = this.#form.values;
    this.#form.set({ roles: roles.filter((one) => roleKey(one) !== roleKey(role)) });
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
    if (this.#form.refuse(this.#missing())) return;
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

  #missing(): [string, string][] {
    const { email, roles } = this.#form.values;
    const missing: [string, string][] = [];
    if (!this.colleague && !/^\S+@\S+$/.test(email.trim())) {
      missing.push([
        '/email',
        msg('Skriv kollegans e-postadress.', { id: 'desk-their-email-needed' }),
      ]);
    }
    if (roles.length === 0) {
      missing.push(['/roles', msg('Välj minst en roll.', { id: 'desk-role-needed' })]);
    }
    return missing;
  }

  async #removePasskeys({ id, name }: Colleague) {
    const { district, api, notify, confirm } = this.place;
    const isSure = await confirm({
      title: msg(str`Ta bort alla passkeys för ${name}?`, { id: 'desk-remove-passkeys-sure' }),
      words: msg('Kollegan loggas ut överallt och kan logga in igen med en kod i mejlen.', {
        id: 'desk-remove-passkeys-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    try {
      await api.delete(staffPaths.colleaguePasskeys(district, id));
      this.colleague = { ...this.colleague!, passkeys: 0 };
      notify({ words: msg('Alla passkeys är borttagna.', { id: 'desk-passkeys-removed' }) });
    } catch (error) {
      this.problem = error;
    }
  }

  async #remove({ id, name }: Colleague) {
    const { district, api, navigate, notify, confirm } = this.place;
    const isSure = await confirm({
      title: msg(str`Ta bort ${name}?`, { id: 'desk-remove-colleague-sure' }),
      words: msg('Kollegan loggas ut överallt på en gång. Du kan bjuda in igen när du vill.', {
        id: 'desk-remove-colleague-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    try {
      const { etag } = await api.get(staffPaths.colleague(district, id));
      await api.delete(staffPaths.colleague(district, id), { etag });
      notify({ words: msg(str`${name} är borttagen.`, { id: 'desk-colleague-removed' }) });
      navigate('colleagues');
    } catch (error) {
      this.problem = error;
    }
  }
}

/** What is sent of the form; what is empty is left out. */
const invitation = ({ email, name, language, roles }: Values): NewColleague => ({
  email: email.trim(),
  language,
  roles,
  ...(name.trim() ? { name: name.trim() } : {}),
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-colleague': KlocketDeskColleague;
  }
}
