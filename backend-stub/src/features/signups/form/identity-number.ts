import { Problem } from '../../../problem.ts';

/** Ten or twelve digits of a Swedish personal identity or coordination number, however they are parted. */
const shape = /(?<!\d)(?:19|20)?(\d{2})[- ]?(\d{2})[- ]?(\d{2})[-+ ]{0,3}(\d{4})(?!\d)/g;

/** Digits of every script as 0 to 9, dashes of every length as one. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/**
 * Whether a text holds a Swedish personal identity number (SFS 1991:481, 18 §; coordination numbers have
 * 60 added to the day), by its date and its check digit (Luhn, ISO/IEC 7812-1). We never ask for one and
 * never keep one.
 */
export const holdsIdentityNumber = (text: string) =>
  [...plain(text).matchAll(shape)].some(([, year = '', month = '', day = '', end = '']) => {
    const date = Number(day) > 60 ? Number(day) - 60 : Number(day);
    return (
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      date >= 1 &&
      date <= 31 &&
      isLuhn(year + month + day + end)
    );
  });

/** Throws a `Problem` that points to a field of the staff's with such a number in it. */
export function refuseIdentityNumber(text: string | null | undefined, pointer: string) {
  if (!text || !holdsIdentityNumber(text)) return;
  throw new Problem('invalid', { status: 422, errors: [{ pointer, code: 'identity-number' }] });
}

function isLuhn(digits: string) {
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
