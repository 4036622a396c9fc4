import { ageBands } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { dayIn } from '../../clock.ts';
import { monthsOf, periodOn } from '../../features/goals/periods.ts';
import { addManyHeads, type HeadsOfHour } from '../../features/visits/heads.ts';
import { spread } from './demo-goal.ts';

const zone = 'Europe/Stockholm';

/** Heads an hour when it is busy, by house; nobody comes to the others to be counted. */
const houses: [house: string, heads: number, weekdays: number[]][] = [
  ['kunskapens-hus', 8, [1, 2, 3, 4, 5, 6]],
  ['idrottens-hus', 5, [1, 2, 3, 4, 5, 6, 7]],
  ['fritidsbanken', 4, [2, 3, 4, 6]],
];
/** How busy it is from ten in the morning to eight in the evening. */
const busy = [0.3, 0.4, 0.5, 0.5, 0.7, 1, 1.2, 1.1, 0.9, 0.6];
const opens = 10;

/** Writes heads by the hour of this term up to now, and what some said of themselves by the month; days that have heads stay. */
export async function seedVisits(tx: Tx, districtId: string, now: Temporal.Instant) {
  const local = now.toZonedDateTimeISO(zone);
  const term = periodOn('term', dayIn(zone, now));
  const known = await tx
    .selectFrom('visit_hour')
    .select(({ fn }) => fn.max('day_on').as('last'))
    .where('district_id', '=', districtId)
    .where('day_on', '>=', term.from)
    .executeTakeFirst();
  const last = known?.last ?? '';
  const hours: HeadsOfHour[] = [];
  for (
    let day = Temporal.PlainDate.from(term.from);
    Temporal.PlainDate.compare(day, local.toPlainDate()) <= 0;
    day = day.add({ days: 1 })
  ) {
    const day_on = day.toString();
    if (day_on <= last) continue;
    const isToday = day_on === local.toPlainDate().toString();
    for (const [house_id, most, weekdays] of houses) {
      if (!weekdays.includes(day.dayOfWeek)) continue;
      for (const [at, share] of busy.entries()) {
        const hour = opens + at;
        const heads = Math.round(most * share * season(day.month) * chance(day_on, house_id, hour));
        if (heads === 0 || (isToday && hour >= local.hour)) continue;
        hours.push({ house: house_id, day: day_on, hour, heads });
      }
    }
  }
  await addManyHeads(tx, districtId, hours);
  for (const period of monthsOf(term)) {
    if (period <= monthOf(local)) await seedBreakdown(tx, districtId, period);
  }
}

const monthOf = (local: Temporal.ZonedDateTime) => local.toPlainDate().toString().slice(0, 7);

/** In summer and around Christmas there are fewer. */
const season = (month: number) => ({ 1: 0.9, 6: 0.8, 7: 0.45, 8: 0.8, 12: 0.7 })[month] ?? 1;

/** Between 0.6 and 1.4, always the same of the same hour. */
function chance(...of: (string | number)[]) {
  let number = 7;
  for (const letter of of.join()) number = (number * 31 + letter.codePointAt(0)!) % 1009;
  return 0.6 + (number % 100) / 125;
}

const ages = [0.08, 0.15, 0.2, 0.15, 0.19, 0.13, 0.1];
const genders = { woman: 0.47, man: 0.46, another: 0.03, 'rather-not-say': 0.04 };

async function seedBreakdown(tx: Tx, districtId: string, period: string) {
  const known = await tx
    .selectFrom('visit_breakdown')
    .select('count')
    .where('district_id', '=', districtId)
    .where('period', '=', period)
    .executeTakeFirst();
  if (known) return;
  const rows = houses.flatMap(([house_id, most]) => {
    const n = most * 6;
    const of = (dimension: 'age-band' | 'gender', values: readonly string[], counts: number[]) =>
      values.map((value, at) => ({ dimension, value, count: counts[at]! }));
    const shares = Object.values(genders);
    return [
      ...of('age-band', ageBands, spread(n, 0, ages, ages)),
      ...of('gender', Object.keys(genders), spread(n, 0, shares, shares)),
    ].map((row) => ({ district_id: districtId, house_id, period, ...row }));
  });
  await tx
    .insertInto('visit_breakdown')
    .values(rows.filter(({ count }) => count > 0))
    .execute();
}
