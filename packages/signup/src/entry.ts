import type { Answer } from '@klocket/contract';

/** How somebody wants to be reached. */
export type ContactBy = 'email' | 'phone' | 'none';

/** What stands in the form, as it was typed. */
export interface Entry {
  adults: number;
  /** Ages; empty while none is chosen. */
  children: string[];
  name: string;
  contact?: ContactBy;
  email: string;
  phone: string;
  /** The language to be interpreted into; empty where no interpreter is wished for. */
  interpreter: string;
  answers: Record<string, Answer>;
  website: string;
}

/** A form that nobody has written in. */
export const blankEntry = (): Entry => ({
  adults: 1,
  children: [],
  name: '',
  email: '',
  phone: '',
  interpreter: '',
  answers: {},
  website: '',
});

/** How many seats a party needs. */
export const seatsOf = ({ adults, children }: Pick<Entry, 'adults' | 'children'>) =>
  adults + children.length;
