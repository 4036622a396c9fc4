import type { DeskSignup, SignupSource } from '@klocket/contract';
import { toMailAddress } from '../../../mail/address.ts';
import { isBlank } from '../../../plain-text.ts';
import { Problem, type FieldProblem } from '../../../problem.ts';
import { answerProblems } from './answers.ts';
import { holdsIdentityNumber } from './identity-number.ts';
import { defaultPartyMax } from '../rules.ts';

/** What is known of what one signs up for. */
export interface Asked {
  form: SignupSource;
  sensitive: boolean;
  capacity: number | null;
}

/** How many seats a party needs. */
export const seatsOf = ({ adults, children }: DeskSignup['party']) => adults + children.length;

/** Refuses, field by field, what cannot be kept. Staff may write down a larger party and ask less. */
export function checkWish(wish: DeskSignup, asked: Asked, byDesk: boolean) {
  const problems = [
    ...partyProblems(wish.party, asked, byDesk),
    ...(asked.sensitive ? refusedOf(wish) : personProblems(wish, byDesk)),
    ...(asked.sensitive ? [] : answersOf(wish, asked.form, byDesk)),
  ];
  if (problems.length > 0) throw new Problem('invalid', { status: 422, errors: problems });
}

/** Refuses a party of nobody, and one that could never have its seats. */
export function partyProblems(
  party: DeskSignup['party'],
  { form, capacity }: Pick<Asked, 'form' | 'capacity'>,
  byDesk = false,
): FieldProblem[] {
  const seats = seatsOf(party);
  const limit = Math.min(
    byDesk ? Infinity : (form.partyMax ?? defaultPartyMax),
    capacity ?? Infinity,
  );
  if (seats < 1) return [{ pointer: '/party', code: 'party-empty' }];
  if (seats > limit) return [{ pointer: '/party', code: 'party-large', params: { limit } }];
  return [];
}

function personProblems({ name, email, phone, interpreter }: DeskSignup, byDesk: boolean) {
  const problems: FieldProblem[] = [];
  if (name === undefined ? !byDesk : isBlank(name))
    problems.push({ pointer: '/name', code: 'required' });
  if (name && holdsIdentityNumber(name)) {
    problems.push({ pointer: '/name', code: 'identity-number' });
  }
  if (email !== undefined && !toMailAddress(email)) {
    problems.push({ pointer: '/email', code: 'address-invalid' });
  }
  if (phone !== undefined && phone.replace(/\D/g, '').length < 5) {
    problems.push({ pointer: '/phone', code: 'format' });
  }
  if (interpreter !== undefined && !isLanguage(interpreter)) {
    problems.push({ pointer: '/interpreter', code: 'format' });
  }
  return problems;
}

function answersOf(
  { answers = {} }: DeskSignup,
  { questions = [] }: SignupSource,
  byDesk: boolean,
) {
  const asked = byDesk
    ? questions.map((question) => ({ ...question, required: false }))
    : questions;
  return answerProblems(asked, answers);
}

/** A sensitive activity asks nothing of anybody; what is sent all the same is not taken. */
const refusedOf = (wish: DeskSignup): FieldProblem[] =>
  (['name', 'email', 'phone', 'interpreter', 'answers'] as const)
    .filter((field) => wish[field] !== undefined)
    .map((field) => ({ pointer: `/${field}`, code: 'unknown' }));

function isLanguage(tag: string) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
