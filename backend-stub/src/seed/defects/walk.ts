import type { Verdict, WalkSource } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { closeWalk } from '../../features/walks/close.ts';
import { findWalk, toWalkColumns } from '../../features/walks/rows.ts';

/** The safety walk of the story. */
export const walkId = '2020-09-21-trygghetsvandring';

const walk: WalkSource = {
  title: {
    sv: 'Trygghetsvandring i Klockaretorpet',
    en: 'Safety walk in Klockaretorpet',
    ar: 'جولة أمان في كلوكاريتوربت',
  },
  on: '2020-09-21',
  light: 'daylight',
  meetings: [
    { kind: 'preparatory', day: '2020-09-11', startTime: '13:00', place: 'Kunskapens hus' },
    { kind: 'walk', day: '2020-09-21', startTime: '16:30', place: 'Klocktorget' },
    { kind: 'follow-up', day: '2020-10-19', startTime: '15:00', place: 'Kunskapens hus' },
  ],
  stops: [
    { spot: 'klocktorget' },
    { spot: 'gangtunneln' },
    { spot: 'lekplatsen' },
    { spot: 'fotbollsplanen' },
    { spot: 'skolstigen' },
  ],
  participants: [
    { group: 'residents', count: 9 },
    { group: 'associations', count: 4 },
    { group: 'housing-company', count: 2 },
    { group: 'municipality', count: 2 },
  ],
};

/** So many days after the demo began the next one is at the earliest. */
const soonest = 6;
const thursday = 4;

/** The next walk, on a Thursday evening, by what has been reported lately. */
function nextWalk(today: Temporal.PlainDate): WalkSource {
  const earliest = today.add({ days: soonest });
  const day = earliest.add({ days: (7 + thursday - earliest.dayOfWeek) % 7 });
  return {
    title: walk.title,
    on: day.toString(),
    meetings: [
      {
        kind: 'preparatory',
        day: day.subtract({ days: 2 }).toString(),
        startTime: '17:30',
        place: 'Kunskapens hus',
      },
      { kind: 'walk', day: day.toString(), startTime: '18:00', place: 'Klocktorget' },
      {
        kind: 'follow-up',
        day: day.add({ days: 28 }).toString(),
        startTime: '15:00',
        place: 'Kunskapens hus',
      },
    ],
    stops: [
      { spot: 'klocktorget' },
      { spot: 'gangtunneln' },
      { spot: 'hallplatsen' },
      { spot: 'parkeringen' },
      { spot: 'grillplatsen' },
      { spot: 'skolstigen' },
    ],
    participants: [],
  };
}

/** What it saw of the list from ten days before. */
const seen: [defect: string, verdict: Verdict, words?: string][] = [
  ['d2020-planens-grus', 'gone', 'Planen har ny konstgräsmatta. Barnen spelade redan.'],
  ['d2020-planens-ljus', 'gone', 'Strålkastarna är på plats och tända.'],
  ['d2020-skolstigen', 'same', 'Tre lyktor är fortfarande släckta.'],
  ['d2020-gangtunneln', 'better', 'Ena väggen är sanerad, den andra inte.'],
  ['d2020-dorren', 'gone', 'Dörren går i lås.'],
  ['d2020-gungan', 'not-visited'],
];

/** Writes the walk down, before what it found. */
export const seedWalk = (tx: Tx, districtId: string) =>
  plan(tx, districtId, walkId, walk, '2020-09-11T13:00:00Z');

/** Writes down the walk that is to come. */
export function seedNextWalk(tx: Tx, districtId: string, today: Temporal.PlainDate, at: string) {
  const next = nextWalk(today);
  return plan(tx, districtId, `${next.on}-trygghetsvandring`, next, at);
}

async function plan(tx: Tx, districtId: string, id: string, source: WalkSource, at: string) {
  const row = { id, district_id: districtId, ...toWalkColumns(source), state: 'planned' as const };
  await tx
    .insertInto('safety_walk')
    .values({ ...row, counts_json: null, walked_at: null, created_at: at, updated_at: at })
    .execute();
}

/** Ends the walk: what it saw is said of each defect. */
export async function endWalk(tx: Tx, districtId: string) {
  const at = '2020-09-21T16:30:00Z';
  for (const [defect_id, verdict, words = null] of seen) {
    await tx
      .insertInto('walk_verdict')
      .values({
        walk_id: walkId,
        defect_id,
        verdict,
        words,
        photos_json: '[]',
        noted_at: null,
        noted_by: null,
        updated_at: at,
      })
      .execute();
  }
  await closeWalk(tx, (await findWalk(tx, districtId, walkId))!, {}, at);
}
