import type { DistrictSource, HouseSource, Texts } from '@klocket/contract';
import type {
  DistrictTable,
  HouseTable,
  OpeningExceptionTable,
  OpeningHoursTable,
  OrganiserTable,
  PartnerTable,
  RoomTable,
  ThemeTable,
} from '../../database/tables.ts';
import { toOrigin } from './rules.ts';

/** A district with all the rows that hang on it, activities excepted. */
export interface StoredDistrict {
  district: DistrictTable;
  house: HouseTable[];
  room: RoomTable[];
  opening_hours: OpeningHoursTable[];
  opening_exception: OpeningExceptionTable[];
  organiser: OrganiserTable[];
  theme: ThemeTable[];
  partner: PartnerTable[];
}

/** The district's own row, as far as the source says it. */
export const toDistrictRow = (source: DistrictSource) => ({
  id: source.id,
  name: source.name,
  zone: source.zone,
  languages_json: JSON.stringify(source.languages),
  description_json: JSON.stringify(source.description ?? {}),
  contact_json: JSON.stringify(source.contact),
  links_json: JSON.stringify(source.links ?? []),
  responsible_json: source.responsible ? JSON.stringify(source.responsible) : null,
  statement_json: source.statement ? JSON.stringify(source.statement) : null,
  latitude: source.position?.latitude ?? null,
  longitude: source.position?.longitude ?? null,
});

/** A house's own row. */
export const toHouseRow = (
  source: HouseSource,
  district_id: string,
  position: number,
): HouseTable => ({
  district_id,
  id: source.id,
  position,
  name_json: JSON.stringify(source.name),
  description_json: JSON.stringify(source.description ?? {}),
  address: source.address ?? null,
  latitude: source.position?.latitude ?? null,
  longitude: source.position?.longitude ?? null,
  contact_json: source.contact ? JSON.stringify(source.contact) : null,
  access_json: JSON.stringify(source.access ?? []),
});

/** The rows that hang on a district's houses, and its other lists. */
export function toPartRows(source: DistrictSource) {
  const district_id = source.id;
  const houses = source.houses ?? [];
  return {
    room: houses.flatMap(({ id: house_id, rooms = [] }) =>
      rooms.map(({ id, name }) => ({ district_id, house_id, id, name_json: JSON.stringify(name) })),
    ),
    opening_hours: houses.flatMap(({ id: house_id, hours = [] }) =>
      hours.map((stretch) => ({ district_id, house_id, ...stretch })),
    ),
    opening_exception: houses.flatMap(({ id: house_id, exceptions = [] }) =>
      exceptions.map(({ day, hours, reason }) => ({
        district_id,
        house_id,
        day_on: day,
        hours_json: JSON.stringify(hours),
        reason_json: reason ? JSON.stringify(reason) : null,
      })),
    ),
    organiser: (source.organisers ?? []).map(({ id, name, url }) => ({
      district_id,
      id,
      name,
      url: url ?? null,
    })),
    theme: (source.themes ?? []).map(({ id, name }) => ({
      district_id,
      id,
      name_json: JSON.stringify(name),
    })),
    partner: (source.partners ?? []).map(({ origin, name }) => ({
      district_id,
      origin: toOrigin(origin)!,
      name,
    })),
  };
}

/** The source form again. */
export function toSource(stored: StoredDistrict): DistrictSource {
  const { district } = stored;
  return compact<DistrictSource>({
    id: district.id,
    name: district.name,
    zone: district.zone,
    languages: JSON.parse(district.languages_json),
    description: textsIn(district.description_json),
    contact: JSON.parse(district.contact_json),
    responsible: district.responsible_json ? JSON.parse(district.responsible_json) : undefined,
    statement: district.statement_json ? JSON.parse(district.statement_json) : undefined,
    links: someOf(JSON.parse(district.links_json)),
    position: positionOf(district),
    houses: someOf(stored.house.map((house) => toHouseSource(house, stored))),
    organisers: someOf(
      stored.organiser.map(({ id, name, url }) => compact({ id, name, url: url ?? undefined })),
    ),
    themes: someOf(stored.theme.map(({ id, name_json }) => ({ id, name: JSON.parse(name_json) }))),
    partners: someOf(stored.partner.map(({ origin, name }) => ({ origin, name }))),
  });
}

function toHouseSource(house: HouseTable, stored: StoredDistrict): HouseSource {
  const its = <Row extends { house_id: string }>(rows: Row[]) =>
    rows.filter((row) => row.house_id === house.id);
  return compact<HouseSource>({
    id: house.id,
    name: JSON.parse(house.name_json),
    description: textsIn(house.description_json),
    address: house.address ?? undefined,
    position: positionOf(house),
    contact: house.contact_json ? JSON.parse(house.contact_json) : undefined,
    access: someOf(JSON.parse(house.access_json)),
    rooms: someOf(
      its(stored.room).map(({ id, name_json }) => ({ id, name: JSON.parse(name_json) })),
    ),
    hours: someOf(
      its(stored.opening_hours).map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
    ),
    exceptions: someOf(
      its(stored.opening_exception).map(({ day_on, hours_json, reason_json }) =>
        compact({
          day: day_on,
          hours: JSON.parse(hours_json) as { opens: string; closes: string }[],
          reason: reason_json ? (JSON.parse(reason_json) as Texts) : undefined,
        }),
      ),
    ),
  });
}

/** A position that is known in both directions. */
export function positionOf({
  latitude,
  longitude,
}: {
  latitude: number | null;
  longitude: number | null;
}) {
  return latitude !== null && longitude !== null ? { latitude, longitude } : undefined;
}

function textsIn(json: string) {
  const texts = JSON.parse(json) as Texts;
  return Object.keys(texts).length > 0 ? texts : undefined;
}

const someOf = <Item>(items: Item[]) => (items.length > 0 ? items : undefined);

const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
