import type { SignupOffer } from '@klocket/contract';
import type { FormController } from '@klocket/core/writing';
import type { Entry } from './entry.ts';

/** What the parts of the form are drawn from, and how they tell what a visitor does. */
export interface FormView {
  offer: SignupOffer;
  entry: Entry;
  lang: string;
  form: FormController;
  change(part: Partial<Entry>): void;
}

/** What the part about who comes needs of that. */
export interface PartyView {
  offer: { form: { partyMax: number } };
  entry: Pick<Entry, 'adults' | 'children'>;
  form: FormController;
  change(part: Partial<Pick<Entry, 'adults' | 'children'>>): void;
}
