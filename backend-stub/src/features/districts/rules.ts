import type { DistrictSource } from '@klocket/contract';
import { InputError } from '../../input-error.ts';

/** First words of our own addresses, which are never a district's name. */
const reservedNames: ReadonlySet<string> = new Set([
  'api',
  'assets',
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
  'open311',
  'openapi',
  'readyz',
  'robots',
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
  source.houses?.forEach((house, index) => refuseDoubles(house.rooms, `/houses/${index}/rooms`));
  source.partners?.forEach(({ origin }, index) => {
    if (!toOrigin(origin)) {
      throw new InputError('origin-invalid', `/partners/${index}/origin`, { origin });
    }
  });
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
  return /^https?:$/.test(url.protocol) && plain ? url.origin : undefined;
}
