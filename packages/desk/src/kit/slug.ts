/** A name as part of an address: `Kunskapens hus` becomes `kunskapens-hus`. */
export function slugOf(name: string, fallback: string) {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug || fallback;
}

/** The same, so that none of those that are taken is meant. */
export function newSlug(name: string, fallback: string, taken: readonly { id: string }[]) {
  const slug = slugOf(name, fallback);
  const isTaken = (id: string) => taken.some((other) => other.id === id);
  if (!isTaken(slug)) return slug;
  for (let count = 2; ; count++) if (!isTaken(`${slug}-${count}`)) return `${slug}-${count}`;
}
