import { Type, type Static } from 'typebox';
import { Language } from '../text.ts';
import { Email } from './me.ts';

const strict = { additionalProperties: false } as const;

/** Asks for a mail with a link and a code. */
export const SignInRequest = Type.Object(
  { email: Email, language: Type.Optional(Language) },
  strict,
);
export type SignInRequest = Static<typeof SignInRequest>;

/** The code of the mail, written where the mail was asked for. */
export const SignInByCode = Type.Object(
  { email: Email, code: Type.String({ pattern: '^\\d{6}$', examples: ['012345'] }) },
  strict,
);
export type SignInByCode = Static<typeof SignInByCode>;

/** What stands after `#` in the link of the mail. */
export const SignInByLink = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200 }) },
  strict,
);
export type SignInByLink = Static<typeof SignInByLink>;
