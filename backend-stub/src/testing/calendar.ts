import type { ActivitySource, DistrictSource } from '@klocket/contract';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { createActivityRepository } from '../features/activities/activity-repository.ts';
import { createOccurrenceRepository } from '../features/activities/occurrence-repository.ts';
import { createDistrictRepository } from '../features/districts/repository.ts';

/** A small district for tests, with two houses. */
export const testDistrict: DistrictSource = {
  id: 'torpet',
  name: 'Torpet',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'ar'],
  contact: { name: 'Receptionen', phone: '010-000 00 01' },
  houses: [
    {
      id: 'kunskapens-hus',
      name: { sv: 'Kunskapens hus', en: 'House of Knowledge' },
      rooms: [
        { id: 'studio', name: { sv: 'Studion', en: 'The studio' } },
        { id: 'kok', name: { sv: 'Köket' } },
      ],
      hours: [{ weekday: 2, opens: '09:00', closes: '17:00' }],
      exceptions: [
        { day: '2026-11-01', hours: [] },
        { day: '2026-12-24', hours: [], reason: { sv: 'Julafton' } },
      ],
    },
    { id: 'idrottens-hus', name: { sv: 'Idrottens hus' } },
  ],
  organisers: [
    { id: 'abf', name: 'ABF' },
    { id: 'hgf', name: 'Hyresgästföreningen', url: 'https://hgf.example/' },
  ],
  themes: [
    { id: 'larande', name: { sv: 'Lärande', en: 'Learning' } },
    { id: 'familj', name: { sv: 'Familj', en: 'Family' } },
  ],
};

/** A weekly activity on Tuesdays at 17; a test says what is different about its own. */
export const testActivity = (different: Partial<ActivitySource> = {}): ActivitySource => ({
  id: 'laxhjalp',
  texts: { sv: { title: 'Läxhjälp' } },
  startsLocal: '2026-11-03T17:00',
  durationMinutes: 90,
  recurrence: ['RRULE:FREQ=WEEKLY'],
  house: 'kunskapens-hus',
  room: 'studio',
  ...different,
});

/** A clock that stands still until a test moves it. */
export function stoppedClock(at: string) {
  let now = Temporal.Instant.from(at);
  const clock: Clock = () => now;
  return { clock, set: (later: string) => (now = Temporal.Instant.from(later)) };
}

/** The repositories over a fresh database that holds the test district, on Tuesday 24 November 2026 at noon. */
export async function openCalendar(open: () => Promise<Database>, at = '2026-11-24T12:00+01:00') {
  const db = await open();
  const { clock, set } = stoppedClock(at);
  const districts = createDistrictRepository(db, clock);
  await districts.save(testDistrict);
  return {
    db,
    clock,
    setClock: set,
    districts,
    activities: createActivityRepository(db, clock),
    occurrences: createOccurrenceRepository(db, clock),
  };
}
