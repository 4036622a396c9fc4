/** The letters a code is made of: none that is taken for another. A row of keys each. */
export const codeKeys = ['01234567', '89ABCDEF', 'GHJKMNPQ', 'RSTVWXYZ'] as const;

const all = codeKeys.join('');
const length = 8;

/** What a code becomes when a letter is typed, tapped or read by a scanner: O is nought, I and L are one. */
export function typeIn(code: string, letter: string): string {
  const meant = letter.toUpperCase().replace('O', '0').replace(/[IL]/, '1');
  return meant.length === 1 && all.includes(meant) && code.length < length ? code + meant : code;
}

/** Whether all of it has been typed. */
export const isWhole = (code: string) => code.length === length;

/** As it stands on the phone, with dots for what is yet to come: `K7QD-2•••`. */
export function showCode(code: string): string {
  const shown = code.padEnd(length, '•');
  return `${shown.slice(0, length / 2)}-${shown.slice(length / 2)}`;
}
