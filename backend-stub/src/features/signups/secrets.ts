import { randomBytes } from 'node:crypto';
import { createSeals } from '../../seals.ts';

/** Crockford's letters: none that is taken for another when it is read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

/**
 * The secrets of sign-ups. None is kept: each follows from the sign-up's id and the server's own
 * secret, so that the same question can be answered twice and a stolen database opens nothing.
 */
export type SignupSecrets = ReturnType<typeof createSignupSecrets>;

export const createSignupSecrets = (secret: string) => {
  const { mac, seal, sealed, unseal, stamp, ageOf } = createSeals(secret);

  return {
    newId: () => randomBytes(12).toString('base64url'),

    /** What opens a sign-up: 192 bits that only who made it has. */
    tokenOf: (id: string) => sealed('signup', id),

    /** The sign-up that a token opens; undefined for what is no token of ours. */
    idOf: (token: string) => unseal('signup', token),

    /** The short code of a sign-up, `K7QD-2M9X`, to show at the door; 40 bits behind a strict limit. */
    codeOf(id: string) {
      const bits = mac('code', id);
      const code = Array.from({ length: codeLength }, (_, at) => letters[bits[at]! & 31]).join('');
      return `${code.slice(0, 4)}-${code.slice(4)}`;
    },

    /** By what a code is found. */
    codeHashOf: (code: string) => seal('code-hash', readCode(code)),

    /** By what somebody who has been erased is known again, should a backup bring them back. */
    erasureHashOf: (kind: 'email' | 'phone' | 'signup', text: string) =>
      seal('erasure', `${kind}\n${text}`),

    /** Says when the form of an occurrence was fetched. */
    ticketFor: (occurrenceId: string, at: number) => stamp('ticket', occurrenceId, at),

    /** How many milliseconds ago a form was fetched; undefined for what is no ticket of ours. */
    ageOfTicket: (ticket: string, occurrenceId: string, now: number) =>
      ageOf('ticket', ticket, occurrenceId, now),

    /** What a proof of work is made for, and when it was asked for. */
    challengeStamp: (about: string, at: number) => stamp('proof', about, at),
    ageOfChallenge: (stamped: string, about: string, now: number) =>
      ageOf('proof', stamped, about, now),

    /** What a frame without an origin carries with what it writes. */
    formToken: (districtId: string, at: number) => stamp('form', districtId, at),
    ageOfFormToken: (token: string, districtId: string, now: number) =>
      ageOf('form', token, districtId, now),
  };
};

/** A code as it was meant: without spaces and dashes, O for nought, I and L for one. */
const readCode = (code: string) =>
  code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
