/** A title as part of an address: `Läxhjälp på torsdagar` becomes `laxhjalp-pa-torsdagar`. */
export function slugOf(title: string) {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug || 'aktivitet';
}
