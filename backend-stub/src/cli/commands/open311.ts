import { createDistrictRepository } from '../../features/districts/repository.ts';
import { createOpen311Clients } from '../../features/open311/clients.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { Refusal, UsageError } from '../refusal.ts';
import { unknownDistrict } from './districts.ts';

const longestName = 200;

export const open311Command: Command = {
  usage: 'add NAME --district D | list --district D | remove ID --district D',
  summary: 'Says which programs may report defects by Open311, each with a key of its own.',
  options: { district: { type: 'string', help: 'the district they report in' } },
  run: async (call, { settings, clock, say }) => {
    const action = call.argument(0, 'add, list or remove');
    const districtId = call.required('district');
    await withDatabase(settings.database, async (db) => {
      const districts = createDistrictRepository(db, clock);
      if (!(await districts.exists(districtId))) throw await unknownDistrict(districtId, districts);
      const clients = createOpen311Clients(db, clock);
      if (action === 'add') {
        const name = call.argument(1, 'NAME').trim();
        call.atMost(2);
        if (name === '' || name.length > longestName) {
          throw new UsageError(`NAME is one to ${longestName} letters.`);
        }
        say(`${name} may report in ${districtId}, with this key. It is shown only now:`);
        say(await clients.add(districtId, name));
      } else if (action === 'remove') {
        const id = call.argument(1, 'ID');
        call.atMost(2);
        if (!(await clients.remove(districtId, id))) {
          throw new Refusal(`${districtId} has no program "${id}".`);
        }
        say('Its key opens nothing any more.');
      } else if (action === 'list') {
        call.atMost(1);
        const known = await clients.list(districtId);
        if (known.length === 0) say(`No program reports in ${districtId}.`);
        for (const { id, name, created_at } of known) say(`${id}  ${created_at}  ${name}`);
      } else {
        throw new UsageError(`One can add, list or remove programs, not "${action}".`);
      }
    });
  },
};
