import type { Properties } from './properties.ts';
import type { KnownHouse, ReadingContext } from './reading.ts';
import { folded, shortened } from './words.ts';

/** Where something takes place, as an activity says it. */
export interface Place {
  house?: string;
  room?: string;
  address?: string;
  onlineUrl?: string;
}

/** So near a house's position, in metres, that the house must be meant. */
const near = 60;

/**
 * Finds the house an entry means by LOCATION ("Kunskapens hus", "Kunskapens hus, Verkstaden") or,
 * without one, by GEO; an address on the web means a meeting online. What names no house of ours
 * stays as an address.
 */
export function readPlace(properties: Properties, context: ReadingContext): Place {
  const conference = webAddress(properties.text('CONFERENCE'));
  const online = conference && { onlineUrl: conference };
  const location = properties.text('LOCATION');
  if (!location) {
    const house = houseAt(properties, context.houses) ?? context.house;
    return { ...(house && { house }), ...online };
  }
  const meeting = /^https?:\/\/\S+$/i.test(location) && webAddress(location);
  if (meeting) return { onlineUrl: meeting };

  const words = folded(location);
  const house = context.houses.find(({ names }) =>
    names.some((name) => startsWithName(words, name)),
  );
  if (house) {
    const room = house.rooms.find(({ names }) =>
      names.some((name) => words.includes(folded(name))),
    );
    return { house: house.id, ...(room && { room: room.id }), ...online };
  }
  const usual = context.houses.find(({ id }) => id === context.house);
  const room = usual?.rooms.find(({ names }) => names.some((name) => folded(name) === words));
  if (usual && room) return { house: usual.id, room: room.id, ...online };
  return { address: shortened(location.replaceAll('\n', ', '), 400), ...online };
}

/** The name itself, or the name followed by anything but more letters. */
function startsWithName(words: string, name: string) {
  const wanted = folded(name);
  return words.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(words.slice(wanted.length));
}

function houseAt(properties: Properties, houses: KnownHouse[]) {
  const position = properties.first('GEO')?.values[0];
  if (!Array.isArray(position)) return undefined;
  const [latitude, longitude] = position.map(Number) as [number, number];
  return houses.find(
    (house) =>
      house.position &&
      metres(house.position.latitude - latitude, house.position.longitude - longitude, latitude) <
        near,
  )?.id;
}

/** Good enough over a few streets. */
const metres = (north: number, east: number, latitude: number) =>
  Math.hypot(north, east * Math.cos((latitude * Math.PI) / 180)) * 111_320;

/** An address on the web that the contract accepts. */
export function webAddress(text: string | undefined) {
  if (!text || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { href } = new URL(text);
  return href.length <= 2000 ? href : undefined;
}
