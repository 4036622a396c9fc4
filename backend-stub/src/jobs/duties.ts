import type { ActivityRepository } from '../features/activities/activity-repository.ts';
import type { Duty } from './jobs.ts';

const dailySeconds = 24 * 60 * 60;

/** What the server does by itself. */
export const duties = (activities: ActivityRepository): Duty[] => [
  { name: 'expand-ahead', everySeconds: dailySeconds, run: () => activities.expandAhead() },
];
