import {
  KlocketGoal as GoalElement,
  KlocketGoals as GoalsElement,
  KlocketPulse as PulseElement,
} from '@klocket/goals';
import '@klocket/goals/define';
import { createComponent } from '@lit/react';
import * as react from 'react';

/** All goals of a district, as cards. */
export const KlocketGoals = createComponent({
  react,
  tagName: 'klocket-goals',
  elementClass: GoalsElement,
});

/** One goal, with its indicators. */
export const KlocketGoal = createComponent({
  react,
  tagName: 'klocket-goal',
  elementClass: GoalElement,
});

/** A question about the neighbourhood, and what was answered. */
export const KlocketPulse = createComponent({
  react,
  tagName: 'klocket-pulse',
  elementClass: PulseElement,
});
