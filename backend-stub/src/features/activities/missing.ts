import { Problem } from '../../problem.ts';
import type { ActivityRepository } from './activity-repository.ts';
import { activityIdOf } from './occurrence-write.ts';

type Activities = Pick<ActivityRepository, 'isGone'>;

/** Why there is no such activity: it was removed, or never was. */
export const missingActivity = async (activities: Activities, districtId: string, id: string) =>
  new Problem((await activities.isGone(districtId, id)) ? 'gone' : 'not-found');

/** Why there is no such occurrence: removed with its activity, or never there. */
export const missingOccurrence = (activities: Activities, districtId: string, id: string) =>
  missingActivity(activities, districtId, activityIdOf(id));
