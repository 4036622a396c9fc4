import type { Insertable } from 'kysely';
import type { Tables } from '../backend-stub/src/database/tables.ts';
import { stripOf } from '../backend-stub/src/features/defects/rules.ts';

/** The district is two kilometres wide. */
export const corner = { latitude: 58.565, longitude: 16.15 };
export const size = { latitude: 0.02, longitude: 0.04 };

/** The same numbers each time. */
export function createChance(seed: number) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const start = Temporal.Instant.from('2024-01-01T00:00:00Z');

interface Options {
  districtId: string;
  categories: readonly string[];
  firstNumber?: number;
  chance: () => number;
}

/** One of very many defects, somewhere in the district; a fifth of them is open. */
export function defectRow(
  at: number,
  { districtId, categories, firstNumber = 1, chance }: Options,
): Insertable<Tables['defect']> {
  const latitude = corner.latitude + chance() * size.latitude;
  const reportedAt = start.add({ minutes: at * 15 }).toString();
  const isOpen = chance() < 0.2;
  return {
    id: `d${at}`,
    district_id: districtId,
    number: firstNumber + at,
    category_id: categories[at % categories.length]!,
    status: isOpen ? ('handed-over' as const) : ('checked-on-walk' as const),
    review: 'published' as const,
    published: 1,
    refusal: null,
    words: 'Lampan är släckt.',
    shown_words: 'Lampan är släckt.',
    language: 'sv',
    latitude,
    longitude: corner.longitude + chance() * size.longitude,
    strip: stripOf(latitude),
    spot_id: null,
    address: null,
    shown_address: null,
    outside: 0,
    answers_json: '{}',
    name: null,
    email: null,
    phone: null,
    confirmations: 0,
    carried_over: 0,
    duplicate_of: null,
    said_json: null,
    seen_json: null,
    reopen_words: null,
    reopen_at: null,
    walk_id: null,
    source: 'form' as const,
    seen_at: null,
    reported_at: reportedAt,
    changed_at: reportedAt,
    closed_at: isOpen ? null : reportedAt,
    updated_at: reportedAt,
  };
}
