import { slugOf } from '@klocket/contract/staff-paths';

/** A name as part of an address, so that none of those that are taken is meant. */
export function newSlug(name: string, fallback: string, taken: readonly { id: string }[]) {
  const slug = slugOf(name, fallback);
  const isTaken = (id: string) => taken.some((other) => other.id === id);
  if (!isTaken(slug)) return slug;
  for (let count = 2; ; count++) if (!isTaken(`${slug}-${count}`)) return `${slug}-${count}`;
}
