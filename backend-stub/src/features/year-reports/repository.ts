import type { District, Goal, Walk } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { loadDefectNames, type DefectNames } from '../defects/view.ts';
import type { DistrictRepository } from '../districts/repository.ts';
import { instantsOf } from '../goals/figures/reckon.ts';
import type { GoalRepository } from '../goals/repository.ts';
import type { WalkRepository } from '../walks/repository.ts';
import { readDifferences, type Difference } from './deeds/differences.ts';
import { readHeld, yearsOfDates, type Held } from './deeds/held.ts';
import { readMending, yearsOfDefects, type Mending } from './deeds/mending.ts';
import { daysOfYear, yearOf, yearsOfGoals } from './years.ts';

/** All that is known of a year in a district, before it is put into words. */
export interface YearFacts {
  year: string;
  /** The day it is read. */
  today: string;
  district: District;
  goals: Goal[];
  held: Held;
  /** Where what was published is not what is recorded now. */
  differences: Difference[];
  mending: Mending;
  /** The safety walks that were made, the oldest first. */
  walks: Walk[];
  names: DefectNames;
}

interface Others {
  districts: Pick<DistrictRepository, 'find' | 'summary'>;
  goals: Pick<GoalRepository, 'list'>;
  walks: Pick<WalkRepository, 'list'>;
}

/** What a district has done and reached, year by year. */
export type YearReportRepository = ReturnType<typeof createYearReportRepository>;

export const createYearReportRepository = (db: Database, clock: Clock, others: Others) => {
  const { districts, goals, walks } = others;

  /** The years of which anything is known, the newest first; undefined when there is no such district. */
  async function years(districtId: string): Promise<string[] | undefined> {
    const summary = await districts.summary(districtId);
    if (!summary) return undefined;
    const now = clock();
    const today = dayIn(summary.zone, now);
    const made = (await walks.list(districtId))?.items ?? [];
    const all = [
      ...yearsOfGoals((await goals.list(districtId)) ?? [], today),
      ...(await yearsOfDates(db, districtId, toStored(now))),
      ...(await yearsOfDefects(db, districtId)),
      ...made.filter(({ state }) => state === 'walked').map(({ on }) => yearOf(on)),
    ];
    return [...new Set(all)]
      .filter((year) => year <= yearOf(today))
      .sort()
      .reverse();
  }

  return {
    years,

    /** What is known of a year; undefined when there is no such district, or nothing of that year. */
    async find(districtId: string, year: string, language: string): Promise<YearFacts | undefined> {
      if (!(await years(districtId))?.includes(year)) return undefined;
      const [district, list, walked, names] = await Promise.all([
        districts.find(districtId, language),
        goals.list(districtId, language),
        walks.list(districtId, language),
        loadDefectNames(db, districtId, language),
      ]);
      if (!district || !list || !walked || !names) return undefined;
      const now = clock();
      const days = daysOfYear(year);
      return {
        year,
        today: dayIn(district.zone, now),
        district,
        goals: list,
        differences: await readDifferences(
          db,
          { districtId, zone: district.zone, now },
          list,
          year,
        ),
        held: await readHeld(db, { districtId, ...days, at: toStored(now) }),
        mending: await readMending(db, districtId, instantsOf(days, district.zone)),
        walks: walked.items
          .filter(({ state, on }) => state === 'walked' && yearOf(on) === year)
          .toReversed(),
        names,
      };
    },
  };
};
