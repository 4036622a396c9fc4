import type { Party } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { numberField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';

/** A party as it is typed: grown-ups by number, children by their ages. */
export interface TypedParty {
  adults: number | undefined;
  /** "4, 7". */
  ages: string;
}

/** A party as somebody alone would be. */
export const oneAdult: TypedParty = { adults: 1, ages: '' };

export const typedParty = ({ adults, children }: Party): TypedParty => ({
  adults,
  ages: children.join(', '),
});

export const readParty = ({ adults = 0, ages }: TypedParty): Party => ({
  adults,
  children: (ages.match(/\d+/g) ?? []).map(Number),
});

interface PartyFields {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  value: TypedParty;
  changed(value: Partial<TypedParty>): void;
}

/** Who is in a party. No more is asked than how many, and of children how old. */
export const partyFields = ({ form, value, changed }: PartyFields): TemplateResult =>
  html`<div class="pair">
    ${numberField({
      form,
      pointer: '/party/adults',
      label: msg('Vuxna', { id: 'desk-party-adults' }),
      min: 0,
      max: 50,
      value: value.adults,
      changed: (adults) => changed({ adults }),
    })}
    ${textField({
      form,
      pointer: '/party/children',
      label: msg('Barn, deras ålder', { id: 'desk-party-children' }),
      hint: msg('Till exempel 4, 7', { id: 'desk-party-children-hint' }),
      value: value.ages,
      changed: (ages) => changed({ ages }),
    })}
  </div>`;
