import type { DistrictSource } from '@klocket/contract';
import type { ReadingContext } from './reading.ts';

/** What a reader must know, taken from the district itself. */
export const contextOf = (
  district: DistrictSource,
  now: Temporal.Instant,
  defaults: Pick<ReadingContext, 'house' | 'organiser'> = {},
): ReadingContext => ({
  now: now.toString(),
  zone: district.zone,
  language: district.languages[0]!,
  houses: (district.houses ?? []).map(({ id, name, rooms = [], position }) => ({
    id,
    names: Object.values(name),
    rooms: rooms.map((room) => ({ id: room.id, names: Object.values(room.name) })),
    ...(position && { position }),
  })),
  themes: (district.themes ?? []).map(({ id, name }) => ({ id, names: Object.values(name) })),
  organisers: (district.organisers ?? []).map(({ id, name }) => ({ id, names: [name] })),
  ...defaults,
});
