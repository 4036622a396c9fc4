import { staffPaths } from '@klocket/contract';
import { ofDistrict, staffHere } from './districts.ts';
import type { Matrix } from './entry.ts';
import { fetched, here } from './world.ts';

const words = (sv: string) => ({ sv });

/** The questions of the pulse. */
export const pulse: Matrix = {
  'GET /api/v1/staff/:district/pulse': ofDistrict(
    () => ({ url: staffPaths.pulse(here) }),
    ...staffHere,
  ),
  'PUT /api/v1/staff/:district/pulse': ofDistrict(
    async (world) => {
      const url = staffPaths.pulse(here);
      const { headers } = await fetched(world, url);
      const text = words(`Hur trygg är du här? ${world.next()}`);
      const answers = ['Inte alls', 'Lite', 'Både och', 'Ganska', 'Mycket'].map(words);
      return { url, body: { questions: [{ id: 'trygg', text, answers }] }, headers };
    },
    'coordinator',
    'follow-up',
  ),
};
