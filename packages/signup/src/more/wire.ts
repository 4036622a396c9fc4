import type { NewSignup, SignupOffer } from '@klocket/contract';
import { blankEntry, type Entry } from '../entry.ts';

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
  const signup = JSON.parse(body) as NewSignup;
  const { party, name = '', email = '', phone = '', interpreter = '', answers = {} } = signup;
  const { adults, children } = party;
  const contact = email ? 'email' : phone ? 'phone' : 'none';
  const written = { name, contact, email, phone, interpreter, answers } as const;
  return { ...blankEntry(), adults, children: children.map(String), ...written };
}

/** The field that a JSON pointer of the server is about. */
export function fieldOf(pointer: string) {
  const [, first = '', second = '', third] = pointer.split('/');
  if (first === 'answers') return `answer-${second}`;
  return second === 'children' && third ? `child-${third}` : first;
}
