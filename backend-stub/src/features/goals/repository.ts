import type { Goal } from '@klocket/contract';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { readGoals } from './read.ts';

/** Goals as everyone may see them. */
export type GoalRepository = ReturnType<typeof createGoalRepository>;

export const createGoalRepository = (
  db: Database,
  clock: Clock,
  { demo = false }: { demo?: boolean } = {},
) => ({
  /** All goals of a district in their order; undefined when there is no such district. */
  list: (districtId: string, language?: string): Promise<Goal[] | undefined> =>
    readGoals(db, districtId, { language, now: clock(), invented: demo }),

  /** One goal with its history; undefined when it is not there. */
  find: async (districtId: string, goalId: string, language?: string): Promise<Goal | undefined> =>
    (await readGoals(db, districtId, { language, goalId, now: clock(), invented: demo }))?.[0],
});
