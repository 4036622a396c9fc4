import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's letters: none that is taken for another when it is read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const serialLength = 12;

/** The number of a new certificate: 60 bits, so that nobody comes upon one by trying. */
export const newSerial = () =>
  Array.from(randomBytes(serialLength), (byte) => letters[byte & 31]).join('');

/** A number as it is printed: `K7QD-2M9X-4T8R`. */
export const printSerial = (serial: string) => serial.match(/.{1,4}/g)?.join('-') ?? serial;

/** A number as it was meant: without spaces and dashes, O for nought, I and L for one; undefined for none. */
export function readSerial(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? plain : undefined;
}

/**
 * A name so that two ways to write it are one: composed alike, in small letters, with single spaces,
 * with one kind of hyphen and apostrophe, and without what is not printed or only lengthens or vocalises
 * an Arabic name. Å is not A: a name is its letters.
 */
export const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}|\u0640|[\u064b-\u065f]|\u0670/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bb\u02bc\u00b4`]/g, "'")
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

/** Seals names with the server's secret: who has the database alone can try no name. */
export const createNameSeal = (secret: string) => {
  const seal = (serial: string, name: string) =>
    createHmac('sha256', secret)
      .update(`certificate\n${serial}\n${foldName(name)}`)
      .digest();
  return {
    seal: (serial: string, name: string) => seal(serial, name).toString('base64url'),
    matches: (serial: string, name: string, sealed: string) => {
      const given = Buffer.from(sealed, 'base64url');
      const asked = seal(serial, name);
      return given.length === asked.length && timingSafeEqual(given, asked);
    },
  };
};

/** Tells whether a name is the one that was sealed. */
export type NameSeal = ReturnType<typeof createNameSeal>;
