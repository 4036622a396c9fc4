import { paths, type House, type HouseList, type Texts } from '@klocket/contract';
import { dayIn, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import type { HouseTable } from '../../database/tables.ts';
import { pickText } from '../../texts.ts';
import { loadDistrict } from '../districts/district-load.ts';
import { positionOf, type StoredDistrict } from '../districts/district-rows.ts';
import { openState } from './rules.ts';

/** The houses of a district, and whether they are open now. */
export type HouseRepository = ReturnType<typeof createHouseRepository>;

export const createHouseRepository = (db: Database, clock: Clock) => {
  async function list(districtId: string, lang?: string): Promise<HouseList | undefined> {
    const stored = await loadDistrict(db, districtId);
    if (!stored) return undefined;
    const now = clock();
    return {
      today: dayIn(stored.district.zone, now),
      items: stored.house.map((house) => toHouse(house, stored, lang, now)),
    };
  }

  return {
    /** All houses of a district, in the order it names them. */
    list,

    /** One house. */
    async find(districtId: string, id: string, lang?: string): Promise<House | undefined> {
      const houses = await list(districtId, lang);
      return houses?.items.find((house) => house.id === id);
    },
  };
};

function toHouse(
  house: HouseTable,
  stored: StoredDistrict,
  lang: string | undefined,
  now: Temporal.Instant,
): House {
  const { id, zone, languages_json } = stored.district;
  const source = (JSON.parse(languages_json) as string[])[0]!;
  const words = (json: string | null) =>
    json ? pickText(JSON.parse(json) as Texts, lang ?? source, source) : undefined;
  const its = <Row extends { house_id: string }>(rows: Row[]) =>
    rows.filter((row) => row.house_id === house.id);
  const hours = its(stored.opening_hours).map(({ weekday, opens, closes }) => ({
    weekday,
    opens,
    closes,
  }));
  const exceptions = its(stored.opening_exception).map((row) => ({
    day: row.day_on,
    hours: JSON.parse(row.hours_json) as { opens: string; closes: string }[],
    reason: words(row.reason_json),
  }));
  const today = dayIn(zone, now);
  return {
    id: house.id,
    name: words(house.name_json) ?? house.id,
    description: words(house.description_json),
    address: house.address ?? undefined,
    position: positionOf(house),
    contact: house.contact_json ? JSON.parse(house.contact_json) : undefined,
    access: JSON.parse(house.access_json),
    rooms: its(stored.room).map((room) => ({
      id: room.id,
      name: words(room.name_json) ?? room.id,
    })),
    hours,
    exceptions: exceptions.filter((exception) => exception.day >= today),
    open: openState(hours, exceptions, zone, now),
    url: paths.housePage(id, house.id),
  };
}
