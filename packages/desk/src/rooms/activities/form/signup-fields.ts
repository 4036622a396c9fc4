import type { SignupSource } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import { checkField, numberField, selectField } from '../../../kit/fields.ts';
import type { FormPart } from './form-part.ts';
import { questionFields } from '../../../kit/question-fields.ts';

/** How one signs up here: for what, how many, when, and what is asked. */
export function signupFields(part: FormPart): TemplateResult {
  const { form } = part;
  const { signup = {}, sensitive } = form.values;
  const set = (change: Partial<SignupSource>) => form.set({ signup: { ...signup, ...change } });
  return html`<div class="item stack">
    ${selectField({
      form,
      pointer: '/signup/scope',
      label: msg('Man anmäler sig till', { id: 'desk-signup-scope' }),
      hint: msg('Går inte att byta sedan någon har anmält sig.', {
        id: 'desk-signup-scope-hint',
      }),
      options: [
        { value: 'occurrence', label: msg('varje tillfälle för sig', { id: 'desk-scope-each' }) },
        {
          value: 'course',
          label: msg('hela kursen, alla tillfällen', { id: 'desk-scope-course' }),
        },
      ],
      value: signup.scope ?? 'occurrence',
      changed: (scope) => set({ scope: scope as SignupSource['scope'] }),
    })}
    ${seatFields(part, signup, set)} ${timeFields(part, signup, set)}
    ${
      sensitive
        ? html`<p class="hint">
            ${msg(
              'Till det som är känsligt frågar vi varken efter namn, kontakt eller något annat.',
              {
                id: 'desk-signup-sensitive',
              },
            )}
          </p>`
        : html`${checkField({
            form,
            pointer: '/signup/interpreter',
            label: msg('Fråga om någon behöver tolk', { id: 'desk-signup-interpreter' }),
            checked: signup.interpreter ?? false,
            changed: (interpreter) => set({ interpreter: interpreter || undefined }),
          })}
          ${questionFields(part, signup.questions ?? [], (questions) =>
            set({ questions: questions.length > 0 ? questions : undefined }),
          )}`
    }
  </div>`;
}

type Set = (change: Partial<SignupSource>) => void;

const seatFields = ({ form }: FormPart, signup: SignupSource, set: Set) =>
  html`<div class="pair">
      ${numberField({
        form,
        pointer: '/signup/capacity',
        label: msg('Antal platser', { id: 'desk-capacity' }),
        hint: msg('Tomt: så många som kommer.', { id: 'desk-capacity-hint' }),
        min: 1,
        value: signup.capacity,
        changed: (capacity) => set({ capacity }),
      })}
      ${numberField({
        form,
        pointer: '/signup/reserved',
        label: msg('Varav reserverade', { id: 'desk-reserved' }),
        hint: msg('För dem som ringer eller kommer förbi.', { id: 'desk-reserved-hint' }),
        min: 0,
        value: signup.reserved,
        changed: (reserved) => set({ reserved }),
      })}
      ${numberField({
        form,
        pointer: '/signup/partyMax',
        label: msg('Högst så många per anmälan', { id: 'desk-party-max' }),
        hint: msg('Tomt: 6.', { id: 'desk-party-max-hint' }),
        min: 1,
        max: 50,
        value: signup.partyMax,
        changed: (partyMax) => set({ partyMax }),
      })}
    </div>
    ${checkField({
      form,
      pointer: '/signup/hidesSeats',
      label: msg('Visa hur många platser som är kvar', { id: 'desk-shows-seats' }),
      checked: !signup.hidesSeats,
      changed: (shows) => set({ hidesSeats: shows ? undefined : true }),
    })}`;

const timeFields = ({ form }: FormPart, signup: SignupSource, set: Set) =>
  html`<div class="pair">
    ${numberField({
      form,
      pointer: '/signup/opensDays',
      label: msg('Öppnar, dagar före', { id: 'desk-signup-opens' }),
      hint: msg('Tomt: genast.', { id: 'desk-signup-opens-hint' }),
      min: 0,
      max: 400,
      value: signup.opensDays,
      changed: (opensDays) => set({ opensDays }),
    })}
    ${numberField({
      form,
      pointer: '/signup/closesMinutes',
      label: msg('Stänger, timmar före', { id: 'desk-signup-closes' }),
      hint: msg('Tomt: när det börjar.', { id: 'desk-signup-closes-hint' }),
      min: 0,
      max: 1000,
      value: signup.closesMinutes === undefined ? undefined : signup.closesMinutes / 60,
      changed: (hours) =>
        set({ closesMinutes: hours === undefined ? undefined : Math.round(hours * 60) }),
    })}
  </div>`;
