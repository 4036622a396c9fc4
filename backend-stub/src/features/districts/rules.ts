import type { DistrictForm, DistrictSource, HouseSource, Texts } from '@klocket/contract';
import { InputError } from '../../input-error.ts';

/** First words of our own addresses, which are never a district's name. */
const reservedNames: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'certificates',
  'demo',
  'demo-files',
  'desk',
  'docs',
  'embed',
  'favicon',
  'feeds',
  'files',
  'healthz',
  'kiosk',
  'live',
  'metrics',
  'my',
  'oembed',
  'og',
  'open311',
  'openapi',
  'readyz',
  'robots',
  'sitemap',
  'static',
  'v1',
  'well-known',
]);

/** Refuses, with an `InputError`, what the schema cannot see: reserved names, unknown zones, doubles. */
export function checkDistrict(source: DistrictSource) {
  if (reservedNames.has(source.id)) throw new InputError('id-reserved', '/id', { id: source.id });
  if (!isZone(source.zone)) throw new InputError('zone-unknown', '/zone', { zone: source.zone });
  refuseDoubles(source.houses, '/houses');
  refuseDoubles(source.organisers, '/organisers');
  refuseDoubles(source.themes, '/themes');
  source.houses?.forEach(checkHouse);
  const origins = (source.partners ?? []).map(({ origin }, index) => {
    const id = toOrigin(origin);
    if (!id) throw new InputError('origin-invalid', `/partners/${index}/origin`, { origin });
    return { id };
  });
  refuseDoubles(origins, '/partners');
}

function checkHouse({ rooms, hours = [], exceptions = [] }: HouseSource, index: number) {
  const pointer = `/houses/${index}`;
  refuseDoubles(rooms, `${pointer}/rooms`);
  const stretches = hours.map(({ weekday, opens }) => ({ id: `${weekday} ${opens}` }));
  refuseDoubles(stretches, `${pointer}/hours`);
  refuseDoubles(
    exceptions.map(({ day }) => ({ id: day })),
    `${pointer}/exceptions`,
  );
}

/** Refuses, with an `InputError`, a name that is not given in the district's first language. */
export function refuseMissingWords({ languages, houses = [], themes = [] }: DistrictForm) {
  const first = languages[0]!;
  const check = (name: Texts, pointer: string) => {
    if (!name[first]?.trim()) throw new InputError('text-missing', `${pointer}/name/${first}`);
  };
  houses.forEach((house, index) => {
    check(house.name, `/houses/${index}`);
    house.rooms?.forEach(({ name }, at) => check(name, `/houses/${index}/rooms/${at}`));
  });
  themes.forEach(({ name }, index) => check(name, `/themes/${index}`));
}

function refuseDoubles(items: readonly { id: string }[] = [], pointer: string) {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) throw new InputError('id-twice', `${pointer}/${index}/id`, { id });
    seen.add(id);
  });
}

function isZone(zone: string) {
  try {
    // An offset is a zone to Temporal, but none that knows when the clock changes.
    return /^[A-Za-z]/.test(zone) && Boolean(Temporal.Now.zonedDateTimeISO(zone));
  } catch {
    return false;
  }
}

/** An origin as browsers write it (`https://hgf.example`); undefined when it is none. */
export function toOrigin(text: string) {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username;
  return /^https?:$/.test(url.protocol) && plain && isHostName(url.hostname)
    ? url.origin
    : undefined;
}

/** A name of labels, the last with a letter: no wildcard, no address of a machine, nothing that ends a directive. */
export const isHostName = (text: string) =>
  /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9-]*[a-z][a-z0-9-]*$/.test(text);
