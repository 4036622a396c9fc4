import type { Answer, NewSignup, SignupOffer } from '@klocket/contract';

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

/** What is sent: only what this form asks, and nothing that was left empty. */
export function toSignup(
  entry: Entry,
  { form, ticket }: Pick<SignupOffer, 'form' | 'ticket'>,
  language: string,
): NewSignup {
  const { adults, children, contact, website } = entry;
  const asked = new Set(form.questions.map(({ id }) => id));
  const answers = Object.entries(entry.answers).filter(
    ([id, said]) => asked.has(id) && said !== '',
  );
  return {
    party: { adults, children: children.map(Number) },
    language,
    ticket,
    ...(form.asksName && { name: entry.name.trim() }),
    ...(form.asksContact && contact === 'email' && { email: entry.email.trim() }),
    ...(form.asksContact && contact === 'phone' && { phone: entry.phone.trim() }),
    ...(form.asksInterpreter && entry.interpreter && { interpreter: entry.interpreter }),
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
    ...(website && { website }),
  };
}

/** What stands in a form that was sent before. */
export function entryOf(body: string): Entry {
  const {
    party,
    name = '',
    email = '',
    phone = '',
    interpreter = '',
    answers = {},
  } = JSON.parse(body) as NewSignup;
  const contact = email ? 'email' : phone ? 'phone' : 'none';
  const children = party.children.map(String);
  return {
    ...blankEntry(),
    adults: party.adults,
    children,
    name,
    contact,
    email,
    phone,
    interpreter,
    answers,
  };
}

/** The field that a JSON pointer of the server is about. */
export function fieldOf(pointer: string) {
  const [, first = '', second] = pointer.split('/');
  return first === 'answers' && second ? `answer-${second}` : first;
}
