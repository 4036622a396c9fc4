/** The parts of a district that are asked for as lists. */
const lists = /\/(occurrences|houses|goals|defects|walks)$/;

/**
 * Whether what came is what was asked for. A server in between that is in trouble, or wants to be signed in to,
 * may speak JSON as well: what has another shape is never drawn, and never kept.
 */
export function isWhole(pathname: string, data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return !lists.test(pathname) || Array.isArray((data as { items?: unknown }).items);
}
