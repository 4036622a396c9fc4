import type { ColleagueRole, Named } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { selectField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import type { Values } from './colleague-values.ts';
import { roleChoices, roleHint, roleKey, roleLabel } from './role-choices.ts';

interface RoleFields {
  form: FormController<Values>;
  /** The roles that may be given here. */
  mayGive: ColleagueRole[];
  organisers: readonly Named[];
  /** Whether who looks may give or take any. */
  mayChange: boolean;
}

/** What somebody does here: each role as a line, and those that can be added. */
export function roleFields(fields: RoleFields): TemplateResult {
  const { form, mayGive, organisers, mayChange } = fields;
  const { roles } = form.values;
  const add = (role?: ColleagueRole) => role && form.set({ roles: [...roles, role] });
  const taken = new Set(roles.map(roleKey));
  const choices = roleChoices(mayGive, organisers).filter(({ key }) => !taken.has(key));
  return html`<fieldset class="stack">
    <legend>${msg('Vad gör kollegan här?', { id: 'desk-their-roles' })}</legend>
    ${
      roles.length > 0
        ? html`<ul class="roles">
            ${roles.map((role) => roleLine(role, fields))}
          </ul>`
        : nothing
    }
    ${
      mayChange && choices.length > 0
        ? selectField({
            form,
            pointer: '/roles',
            label:
              roles.length > 0
                ? msg('Lägg till en roll till', { id: 'desk-another-role' })
                : msg('Välj en roll', { id: 'desk-choose-role' }),
            value: '',
            changed: (key) => add(choices.find((choice) => choice.key === key)?.role),
            options: [
              { value: '', label: '–' },
              ...choices.map(({ key, label }) => ({ value: key, label })),
            ],
          })
        : nothing
    }
  </fieldset>`;
}

function roleLine(role: ColleagueRole, { form, organisers, mayChange }: RoleFields) {
  const { roles } = form.values;
  const drop = () => form.set({ roles: roles.filter((one) => roleKey(one) !== roleKey(role)) });
  const label = roleLabel(role, organisers);
  return html`<li>
    <span>${label}<br /><span class="hint">${roleHint(role.role)}</span></span>
    ${
      mayChange
        ? html`<button
            type="button"
            class="bare only-icon"
            aria-label=${msg(str`Ta bort ${label}`, { id: 'desk-remove-role' })}
            @click=${drop}
          >
            ${icon('close')}
          </button>`
        : nothing
    }
  </li>`;
}
