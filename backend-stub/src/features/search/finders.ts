import { findActivities } from '../activities/staff/find.ts';
import { findColleagues } from '../colleagues/find.ts';
import { findDefects } from '../defects/desk/find.ts';
import { findPlaces } from '../districts/find.ts';
import { findGoals } from '../goals/desk/find.ts';
import { findScreens } from '../kiosks/find.ts';
import type { Finder } from './finder.ts';

/** Every room in which something can be found, in the order it is told. A new room adds its line. */
export const finders: readonly Finder[] = [
  findActivities,
  findPlaces,
  findColleagues,
  findDefects,
  findGoals,
  findScreens,
];
