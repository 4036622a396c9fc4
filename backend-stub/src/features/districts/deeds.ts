import type { DistrictForm } from '@klocket/contract';
import { sameValue } from '../../same-value.ts';
import type { Deed } from '../history/repository.ts';

/** What was done, for the history: each house, organiser and theme by its own name, then the rest. */
export function deedsOf(
  before: DistrictForm,
  after: DistrictForm,
): Pick<Deed, 'action' | 'object' | 'details'>[] {
  const first = after.languages[0]!;
  const nameOf = ({ id, name }: Named) =>
    typeof name === 'string' ? name : (name[first] ?? Object.values(name)[0] ?? id);
  const listed = (kind: string, old: Named[] = [], now: Named[] = []) =>
    changesOf(old, now).map(({ done, item }) => ({
      action: `${kind}.${done}`,
      object: { kind, id: item.id, title: nameOf(item) },
    }));
  const parts = changedParts(before, after);
  const object = { kind: 'district', id: after.id, title: after.name };
  return [
    ...listed('house', before.houses, after.houses),
    ...listed('organiser', before.organisers, after.organisers),
    ...listed('theme', before.themes, after.themes),
    ...(parts.length > 0 ? [{ action: 'district.changed', object, details: { parts } }] : []),
  ];
}

/** What the entries about a district are about. */
export const districtKinds = ['district', 'house', 'organiser', 'theme'] as const;

interface Named {
  id: string;
  name: string | Record<string, string>;
}

function changesOf(old: Named[], now: Named[]) {
  const known = new Map(old.map((item) => [item.id, item]));
  const kept = new Set(now.map(({ id }) => id));
  return [
    ...now
      .filter((item) => !sameValue(known.get(item.id), item))
      .map((item) => ({ done: known.has(item.id) ? 'changed' : 'created', item })),
    ...old.filter(({ id }) => !kept.has(id)).map((item) => ({ done: 'removed', item })),
  ];
}

const lists: readonly (keyof DistrictForm)[] = ['houses', 'organisers', 'themes'];

function changedParts(before: DistrictForm, after: DistrictForm) {
  const keys = Object.keys({ ...before, ...after }) as (keyof DistrictForm)[];
  // An empty list and none at all are the same within something, though not by themselves.
  const differs = keys.filter((key) => !sameValue([{ part: before[key] }], [{ part: after[key] }]));
  const others = differs.filter((key) => !lists.includes(key));
  // Only the order of the houses is another.
  const isReordered =
    differs.includes('houses') && changesOf(before.houses ?? [], after.houses ?? []).length === 0;
  return isReordered ? [...others, 'houses'] : others;
}
