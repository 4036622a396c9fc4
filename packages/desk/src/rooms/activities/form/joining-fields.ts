import type { ActivityForm, JoiningWay } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { accessWords } from '../../../kit/access-words.ts';
import { choices } from '../../../kit/choices.ts';
import { checkField, selectField, textField } from '../../../kit/fields.ts';
import { accessFacts } from './access-facts.ts';
import type { FormPart } from './form-part.ts';
import { signupFields } from './signup-fields.ts';

/** How one joins, what one needs to know, and whom to ask. */
export function joiningFields(part: FormPart): TemplateResult {
  const { form } = part;
  const { joining = 'drop-in', joiningUrl = '', access = [], contact, sensitive } = form.values;
  const words = accessWords();
  const setContact = (change: Partial<NonNullable<ActivityForm['contact']>>) =>
    form.set({ contact: { name: '', ...contact, ...change } });
  return html`
    ${selectField({
      form,
      pointer: '/joining',
      label: msg('Hur är man med?', { id: 'desk-joining' }),
      value: joining,
      options: [
        { value: 'drop-in', label: msg('Bara att komma', { id: 'desk-joining-drop-in' }) },
        { value: 'sign-up', label: msg('Anmälan hos oss', { id: 'desk-joining-sign-up' }) },
        {
          value: 'elsewhere',
          label: msg('Anmälan någon annanstans', { id: 'desk-joining-elsewhere' }),
        },
      ],
      changed: (value) => form.set({ joining: value as JoiningWay }),
    })}
    ${joining === 'sign-up' ? signupFields(part) : nothing}
    ${
      joining === 'elsewhere'
        ? textField({
            form,
            pointer: '/joiningUrl',
            label: msg('Länk till anmälan', { id: 'desk-joining-url' }),
            type: 'url',
            value: joiningUrl,
            changed: (value) => form.set({ joiningUrl: value }),
          })
        : nothing
    }
    ${choices(
      msg('Tillgänglighet', { id: 'desk-access' }),
      accessFacts.map((fact) => [fact, words[fact]]),
      access,
      (next) => form.set({ access: next as typeof access }),
    )}
    <div class="pair">
      ${textField({
        form,
        pointer: '/contact/name',
        label: msg('Kontakt', { id: 'desk-activity-contact' }),
        value: contact?.name ?? '',
        changed: (name) => setContact({ name }),
      })}
      ${textField({
        form,
        pointer: '/contact/phone',
        label: msg('Telefon', { id: 'desk-phone' }),
        type: 'tel',
        value: contact?.phone ?? '',
        changed: (phone) => setContact({ phone }),
      })}
    </div>
    ${checkField({
      form,
      pointer: '/sensitive',
      label: msg('Känslig: vem som kommer får aldrig synas', { id: 'desk-sensitive' }),
      hint: msg('Rubriken ska vara neutral. Ämne, bild och antal visas inte.', {
        id: 'desk-sensitive-hint',
      }),
      checked: sensitive ?? false,
      changed: (value) => form.set({ sensitive: value || undefined }),
    })}
  `;
}
