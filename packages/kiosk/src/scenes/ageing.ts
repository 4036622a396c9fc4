import type { SceneKind } from '@klocket/contract';
import type { Ageing } from '../life/age.ts';

/** At which pace what a scene shows goes out of date; words of staff have an end of their own. */
export const ageingOf: Record<SceneKind, Ageing | undefined> = {
  open: 'now',
  today: 'programme',
  week: 'programme',
  poster: 'programme',
  goals: 'figures',
  defects: 'stories',
  recap: 'stories',
  message: undefined,
};
