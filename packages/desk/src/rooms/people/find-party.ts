import type { PartyRow } from '@klocket/contract';

/** A code as it was meant: without spaces and dashes, O for nought, I and L for one. */
const readCode = (typed: string) =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

const codePattern = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** Whether what is typed can be a whole code: eight of its letters, with a digit among them or a dash. */
export const isCode = (typed: string) =>
  codePattern.test(readCode(typed)) && /[\d-]/.test(typed.trim());

/** The letters of a name as one looks for them: small, and without their marks. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase('sv');

/** The parties that fit what is typed: the beginning of each word of a name, a code, a number to call. */
export function findParties<Row extends PartyRow>(rows: readonly Row[], typed: string): Row[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  const code = readCode(typed);
  const digits = typed.replace(/\D/g, '');
  return rows.filter((row) => {
    const parts = fold(row.name ?? '').split(/[\s-]+/);
    return (
      words.every((word) => parts.some((part) => part.startsWith(word))) ||
      readCode(row.code).startsWith(code) ||
      (digits.length > 3 && (row.phone ?? '').replace(/\D/g, '').includes(digits))
    );
  });
}

/** The party a scanned picture belongs to, by its secret address or its code. */
export function findScanned<Row extends PartyRow>(
  rows: readonly Row[],
  scanned: string,
): Row | undefined {
  const [, id] = /#([\w-]+)\.[\w-]{32}$/.exec(scanned) ?? [];
  return rows.find((row) => (id ? row.id === id : readCode(row.code) === readCode(scanned)));
}
