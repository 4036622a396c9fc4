import type { Insertable } from 'kysely';
import type { Tables } from '../backend-stub/src/database/tables.ts';

/*
 * Rows as the repositories would have written them, for filling a database many at a time. Titles are
 * of different lengths; every district has four houses, ten organisers and nine themes.
 */

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

const at = '2026-01-01T00:00:00Z';
const zone = 'Europe/Stockholm';

export const districtRow = (id: string): Row<'district'> => ({
  id,
  name: id,
  zone,
  languages_json: '["sv","en","ar"]',
  description_json: '{}',
  contact_json: '{"name":"Receptionen"}',
  links_json: '[]',
  latitude: null,
  longitude: null,
  revision: 0,
});

export const houseRow = (district: string, h: number): Row<'house'> => ({
  district_id: district,
  id: `h${h}`,
  position: h,
  name_json: JSON.stringify({ sv: `Hus ${h}` }),
  description_json: '{}',
  address: `Gatan ${h}`,
  latitude: null,
  longitude: null,
  contact_json: null,
  access_json: '["step-free"]',
});

export const activityRow = (district: string, id: string, a: number): Row<'activity'> => ({
  id,
  district_id: district,
  uid: id,
  sequence: 0,
  starts_local: '2026-02-01T17:00',
  duration_minutes: 90,
  all_day: 0,
  recurrence: 'RRULE:FREQ=MONTHLY;COUNT=10',
  expanded_until_on: null,
  house_id: `h${a % 4}`,
  room_id: null,
  address: null,
  online_url: null,
  ages_from: a % 2 ? 13 : null,
  ages_to: null,
  price_json: null,
  access_json: '["step-free"]',
  contact_json: null,
  joining: 'drop-in',
  joining_url: null,
  folkbildning: null,
  sensitive: 0,
  picture_url: null,
  picture_alt_json: null,
  picture_width: null,
  picture_height: null,
  published: 1,
  listed_json: JSON.stringify({
    texts: { sv: { title: titleOf(a), summary } },
    organisers: [`o${a % 10}`],
    themes: [`t${a % 9}`],
    ages: a % 2 ? { from: 13 } : undefined,
    access: ['step-free'],
  }),
  created_at: at,
  updated_at: at,
});

const titleOf = (a: number) => `Aktivitet ${a}${' för hela familjen'.repeat(a % 3)}`;
const summary = 'Kom som du är, ta med en vän. Vi bjuder på fika.';

export const textRow = (id: string, a: number): Row<'activity_text'> => ({
  activity_id: id,
  language: 'sv',
  title: titleOf(a),
  summary,
  description: 'Öppet för alla. Ingen anmälan behövs.',
  search: `aktivitet ${a} för hela familjen`,
});

interface Times {
  starts_at: string;
  ends_at: string;
  starts_on: string;
  start_time: string;
  ends_on: string;
  end_time: string;
}

const known = new Map<string, Times>();

/** When an hour and a half from `hour` on lies; a million rows share a few thousand of these. */
function timesOf(day: Temporal.PlainDate, hour: number): Times {
  const key = `${day}T${hour}`;
  let times = known.get(key);
  if (!times) {
    const start = day.toPlainDateTime({ hour });
    const end = start.add({ minutes: 90 });
    const utc = (time: Temporal.PlainDateTime) =>
      time.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' });
    const clock = (time: Temporal.PlainDateTime) =>
      time.toPlainTime().toString({ smallestUnit: 'minute' });
    times = {
      starts_at: utc(start),
      ends_at: utc(end),
      starts_on: String(start.toPlainDate()),
      start_time: clock(start),
      ends_on: String(end.toPlainDate()),
      end_time: clock(end),
    };
    known.set(key, times);
  }
  return times;
}

/** An occurrence of an activity on a day. */
export function occurrenceRow(
  district: string,
  activity: string,
  number: number,
  day: Temporal.PlainDate,
  hour: number,
): Row<'occurrence'> {
  const times = timesOf(day, hour);
  return {
    id: `${activity}-${number}`,
    activity_id: activity,
    district_id: district,
    recurrence_id: `${times.starts_on}T${times.start_time}`,
    ...times,
    status: 'scheduled',
    reason_json: null,
    previous_json: null,
    house_id: `h${hour % 4}`,
    room_id: null,
    address: null,
    online_url: null,
    changed: 0,
    sequence: 0,
    updated_at: at,
  };
}
