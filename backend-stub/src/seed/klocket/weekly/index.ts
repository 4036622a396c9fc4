import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { circles } from './circles.ts';
import { culture } from './culture.ts';
import { themeEvening } from './evening.ts';
import { guidance } from './guidance.ts';
import { housing } from './housing.ts';
import { money } from './money.ts';
import { pupils } from './pupils.ts';

/** What goes on at Klocket around today, week after week. */
export const weeklyProgramme = (context: SeedContext): ActivitySource[] => [
  ...pupils(context),
  ...circles(context),
  ...guidance(context),
  ...housing(context),
  ...money(context),
  ...culture(context),
  themeEvening(context),
];
