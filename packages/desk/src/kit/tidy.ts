/**
 * What somebody has typed as it is sent: words trimmed, and what was left empty left out. A list stays
 * a list, since an empty one can mean something.
 */
export const tidy = <T>(value: T): T => tidied(value) as T;

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(tidied).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, part]) => [name, tidied(part)] as const)
    .filter(([, part]) => part !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
