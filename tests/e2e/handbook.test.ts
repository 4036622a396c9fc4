import { describe } from 'node:test';
import { changing } from './handbook/changing.ts';
import { district } from './handbook/district.ts';
import { entering } from './handbook/entering.ts';
import { evenings } from './handbook/evenings.ts';
import { goals } from './handbook/goals.ts';
import { screens } from './handbook/screens.ts';
import { beginWalk } from './handbook/walk.ts';
import { writing } from './handbook/writing.ts';

// Every heading of docs/handbook.md is walked here, in its order, goals and screens last, by one new coordinator; but those
// who sign up, who are received in signup-desk.test.ts, the study circle of certificate.test.ts, and the
// safety walk of walk.test.ts.
describe('the handbook', () => {
  const walk = beginWalk();
  entering(walk);
  writing(walk);
  evenings(walk);
  changing(walk);
  district(walk);
  goals(walk);
  screens(walk);
});
