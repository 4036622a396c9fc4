import type { SignupTable } from '../../../database/signup-tables.ts';
import { toMailAddress } from '../../../mail/address.ts';
import type { SignupSecrets } from '../secrets.ts';

/** An address as it is compared, however it was typed. */
export const foldAddress = (text: string) => {
  const folded = text.trim().toLowerCase();
  return toMailAddress(folded) ?? folded;
};

/** A Swedish number as it is compared: `+46 70-123 45 67` and `070 123 45 67` are one. */
export const foldPhone = (text: string) =>
  text
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)46/, '0')
    .replace(/^00(?=\d)/, '+');

/** The keyed hashes by which a sign-up is known again. */
export const hashesOf = (
  secrets: SignupSecrets,
  { id, email, phone }: Pick<SignupTable, 'id' | 'email' | 'phone'>,
) => [
  secrets.erasureHashOf('signup', id),
  ...(email ? [secrets.erasureHashOf('email', foldAddress(email))] : []),
  ...(phone ? [secrets.erasureHashOf('phone', foldPhone(phone))] : []),
];
