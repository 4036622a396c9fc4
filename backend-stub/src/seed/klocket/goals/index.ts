import { diversity } from './diversity.ts';
import { experience } from './experience.ts';
import { folkbildning } from './folkbildning.ts';
import { participation } from './participation.ts';
import { safePlace } from './safe-place.ts';

/** The five goals of Klocket in their order, with a past that is made up. */
export const klocketGoals = [diversity, safePlace, experience, participation, folkbildning];
