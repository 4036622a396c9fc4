import type { Occurrence, Screen } from '@klocket/contract';

/** A screen in a window, for stories and tests. */
export const sampleScreen = (change: Partial<Screen> = {}): Screen => ({
  id: 'klocket-fonster',
  name: 'Skylten i fönstret',
  district: 'klockaretorpet',
  zone: 'Europe/Stockholm',
  mode: 'look',
  languages: ['sv'],
  scenes: [{ id: 'i-dag', kind: 'today', seconds: 20 }],
  messages: [],
  nights: [],
  pollSeconds: 20,
  release: 'abc',
  startedAt: '2026-11-23T06:00:00Z',
  reloads: 0,
  ...change,
});

/** Something that goes on from now for two hours. */
export function sampleOccurrence(change: Partial<Occurrence> = {}): Occurrence {
  const now = Date.now();
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
  return {
    id: 'laxhjalp',
    activityId: 'laxhjalp',
    title: 'Läxhjälp',
    startsAt: at(0),
    endsAt: at(2),
    day,
    startTime: '17:00',
    endDay: day,
    endTime: '19:00',
    status: 'scheduled',
    house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
    organisers: [],
    themes: [],
    spoken: [],
    access: [],
    joining: 'drop-in',
    url: '/klockaretorpet/occurrences/laxhjalp',
    ...change,
  };
}
