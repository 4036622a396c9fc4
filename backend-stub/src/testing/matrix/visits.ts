import { randomUUID } from 'node:crypto';
import { staffPaths, type VisitCounterMade } from '@klocket/contract';
import { ofDistrict, staffHere } from './districts.ts';
import type { Matrix } from './entry.ts';
import { here } from './world.ts';

const house = 'kunskapens-hus';

/** Heads at the door, and what counts them. */
export const visits: Matrix = {
  'GET /api/v1/staff/:district/visits': ofDistrict(
    () => ({ url: staffPaths.visits(here) }),
    ...staffHere,
  ),
  'POST /api/v1/staff/:district/visits': ofDistrict(
    () => ({
      url: staffPaths.visits(here),
      body: { house, heads: 2 },
      headers: { 'idempotency-key': randomUUID() },
    }),
    'coordinator',
    'organiser',
    'leader',
  ),
  'POST /api/v1/staff/:district/visit-corrections': ofDistrict(
    async (world) => {
      const day = `2025-11-${String((world.next() % 28) + 1).padStart(2, '0')}`;
      const hour = world.next() % 24;
      await world.db.deleteFrom('visit_hour').where('day_on', '=', day).execute();
      return {
        url: staffPaths.visitCorrections(here),
        body: { house, day, hour, heads: 3, was: 0, reason: 'Räknat på papper.' },
      };
    },
    'coordinator',
    'organiser',
    'leader',
  ),
  'GET /api/v1/staff/:district/visit-counters': ofDistrict(
    () => ({ url: staffPaths.visitCounters(here) }),
    'coordinator',
    'operator',
  ),
  'POST /api/v1/staff/:district/visit-counters': ofDistrict(
    () => ({ url: staffPaths.visitCounters(here), body: { name: 'Entrén', house } }),
    'coordinator',
    'operator',
  ),
  'DELETE /api/v1/staff/:district/visit-counters/:id': ofDistrict(
    async (world) => {
      const { ask } = await world.as('coordinator');
      const made = await ask('POST', staffPaths.visitCounters(here), { name: 'Entrén', house });
      const { counter } = made.json<VisitCounterMade>();
      return { url: staffPaths.visitCounter(here, counter.id) };
    },
    'coordinator',
    'operator',
  ),
};
