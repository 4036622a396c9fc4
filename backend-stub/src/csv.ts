/** What a spreadsheet takes for the beginning of a formula (ASVS 1.2.10), full-width forms included. */
const formula = /^[\s\u00a0]*[=+\-@\t\r\n\u0000|%\uff1d\uff0b\uff0d\uff20]/;

/** One line of CSV (RFC 4180), in which no cell is taken for a formula. */
export const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** One cell: what would be a formula begins with an apostrophe, and is text. */
export function csvCell(text: string) {
  const inert = formula.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
