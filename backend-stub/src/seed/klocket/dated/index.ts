import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { autumn } from './autumn.ts';
import { delmos } from './delmos.ts';
import { folkkraft } from './folkkraft.ts';
import { inspirationDay } from './inspiration-day.ts';
import { lita, litaAgain } from './lita.ts';
import { safety } from './safety.ts';

/** What has been: the recorded events of 2020 and 2021 on their days, and the circle held anew. */
export const recordedEvents = (context: SeedContext): ActivitySource[] => [
  ...delmos(),
  ...safety(),
  ...autumn(),
  lita(),
  litaAgain(context),
  inspirationDay(),
  folkkraft(context),
];
