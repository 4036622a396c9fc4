import ICAL from 'ical.js';
import type { ContentLine } from './content-lines.ts';
import type { ZoneFinder } from './moments.ts';
import { windowsZones } from './windows-zones.ts';

/**
 * Makes the finder for one calendar. A zone is recognised by its IANA name, by its Windows name, by
 * an IANA name inside a longer one (`/mozilla.org/20070129_1/Europe/Berlin`), or by what the file
 * says of it: the zone whose clock agrees with the embedded definition, the district's own first.
 */
export function zoneFinder(
  definitions: ContentLine[][],
  preferred: string,
  now: string,
): ZoneFinder {
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name, definitions, preferred, now));
    return found.get(name);
  };
}

function find(name: string, definitions: ContentLine[][], preferred: string, now: string) {
  const byName = zoneByName(name);
  if (byName) return byName;
  const definition = definitions.find((lines) => valueOf(lines, 'TZID') === name);
  if (!definition) return undefined;
  const place = valueOf(definition, 'X-LIC-LOCATION');
  return (place && zoneByName(place)) || zoneByClock(definition, preferred, now);
}

/** The zone a name stands for by itself. */
export function zoneByName(name: string): string | undefined {
  const plain = name.trim().replace(/:$/, '');
  if (isZone(plain)) return plain;
  const windows = windowsZones.get(plain);
  if (windows) return windows;
  const described = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/.exec(plain)?.[1];
  if (described) return zoneByDescription(described);
  const parts = plain.split('/');
  return [parts.slice(-3), parts.slice(-2)].map((last) => last.join('/')).find(isZone);
}

/** Windows also writes `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`. */
function zoneByDescription(described: string) {
  const american = /^(Eastern|Central|Mountain|Pacific) Time \(US/.exec(described)?.[1];
  if (american) return windowsZones.get(`${american} Standard Time`);
  const cities = described.split(',').map((city) => `/${city.trim().replaceAll(' ', '_')}`);
  const zones = Intl.supportedValuesOf('timeZone');
  return cities.map((city) => zones.find((zone) => zone.endsWith(city))).find(Boolean);
}

function isZone(name: string) {
  // Bare abbreviations such as EST mean different clocks to different programs.
  if (!name.includes('/') && !['UTC', 'GMT', 'Z'].includes(name.toUpperCase())) return false;
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name));
  } catch {
    return false;
  }
}

const valueOf = (lines: ContentLine[], name: string) =>
  lines
    .find(({ text }) => new RegExp(`^${name}[;:]`, 'i').test(text))
    ?.text.replace(/^[^:]*:/, '')
    .trim();

/** The zone whose offsets are those of the definition, through this year and the next. */
function zoneByClock(definition: ContentLine[], preferred: string, now: string) {
  const offsets = offsetsOf(definition, now);
  if (!offsets) return undefined;
  const agrees = (zone: string) =>
    offsets.every(({ instant, minutes }) => offsetMinutes(instant, zone) === minutes);
  return [preferred, ...windowsZones.values()].find(agrees);
}

const offsetMinutes = (instant: Temporal.Instant, zone: string) =>
  instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;

/** What the definition says the clock shows, half a month apart. */
function offsetsOf(definition: ContentLine[], now: string) {
  // Clocks change once a year; anything more frequent is not worth the time it would take.
  const rules = definition.filter(({ text }) => /^(RRULE|EXRULE)[;:]/i.test(text));
  if (rules.some(({ text }) => !/FREQ=YEARLY/i.test(text) || /BYSETPOS|BYYEARDAY/i.test(text)))
    return undefined;
  try {
    const text = ['BEGIN:VCALENDAR', ...definition.map((line) => line.text), 'END:VCALENDAR'];
    const calendar = new ICAL.Component(ICAL.parse(text.join('\r\n')) as unknown[]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const first = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').with({ day: 1 });
    return Array.from({ length: 48 }, (_, index) => {
      const { epochMilliseconds } = first.add({ months: index >> 1, days: (index & 1) * 14 });
      return offsetAt(zone, Math.floor(epochMilliseconds / 1000));
    });
  } catch {
    return undefined;
  }
}

/** The offset at an instant; ical.js asks for the local clock, which the offset itself decides. */
function offsetAt(zone: ICAL.Timezone, seconds: number) {
  let offset = 0;
  for (let round = 0; round < 3; round += 1) {
    const local = ICAL.Time.fromJSDate(new Date((seconds + offset) * 1000), true);
    offset = zone.utcOffset(local);
  }
  const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return { instant, minutes: offset / 60 };
}
