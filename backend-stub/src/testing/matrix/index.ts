import { activities } from './activities.ts';
import { circles } from './circles.ts';
import { colleagues } from './colleagues.ts';
import { defects } from './defects.ts';
import { districts } from './districts.ts';
import { goals } from './goals.ts';
import { handovers } from './handovers.ts';
import { kiosks } from './kiosks.ts';
import { people } from './people.ts';
import { pulse } from './pulse.ts';
import { visits } from './visits.ts';
import { walks } from './walks.ts';
import type { Matrix } from './entry.ts';
import { oneself } from './oneself.ts';

/** Every staff route, who may ask it about what. A route that is not here fails the test of the matrix. */
export const matrix: Matrix = {
  ...oneself,
  ...colleagues,
  ...districts,
  ...activities,
  ...people,
  ...defects,
  ...walks,
  ...goals,
  ...handovers,
  ...circles,
  ...visits,
  ...pulse,
  ...kiosks,
};
