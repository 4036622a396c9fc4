import { DistrictSource } from '@klocket/contract';
import { Compile } from 'typebox/compile';
import { createDistrictRepository } from '../../features/districts/repository.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { Refusal, UsageError } from '../refusal.ts';

const schema = Compile(DistrictSource);

export const districtCommand: Command = {
  usage: 'add ID --name N [--zone Europe/Stockholm] [--languages sv,en,ar] | list',
  summary: 'Makes a district, empty but for its name: the first one. The rest is done at the desk.',
  options: {
    name: { type: 'string', help: 'what it is called' },
    zone: { type: 'string', help: 'the time zone of its clocks; Europe/Stockholm when left out' },
    languages: {
      type: 'string',
      help: 'what it is written in, the first language first; sv,en,ar',
    },
  },
  run: async (call, { settings, clock, say }) => {
    const action = call.argument(0, 'add or list');
    if (action !== 'add' && action !== 'list') {
      throw new UsageError(`One can add or list districts, not "${action}".`);
    }
    const source = action === 'add' ? sourceOf(call) : undefined;
    call.atMost(source ? 2 : 1);
    await withDatabase(settings.database, async (db) => {
      const districts = createDistrictRepository(db, clock);
      if (!source) return say(listed(await districts.list()));
      if (await districts.exists(source.id)) {
        throw new Refusal(`There is a district "${source.id}" already.`);
      }
      await districts.save(source);
      say(`${source.name} is there, at /${source.id}.`);
      say(`Now its first coordinator: npm run klocket -- invite EMAIL --district ${source.id}`);
    });
  },
};

/** Its contact is the district itself until somebody writes a better one at the desk. */
function sourceOf(call: Call): DistrictSource {
  const name = call.required('name').trim();
  const source = {
    id: call.argument(1, 'ID'),
    name,
    zone: call.option('zone') ?? 'Europe/Stockholm',
    languages: (call.option('languages') ?? 'sv,en,ar').split(',').map((one) => one.trim()),
    contact: { name },
  };
  const [error] = schema.Errors(source);
  const part = error?.instancePath.split('/')[1];
  if (error) throw new UsageError(faults[part ?? ''] ?? error.message);
  return source;
}

/** What is wrong with a part that the schema refuses. */
const faults: Record<string, string> = {
  id: 'The ID is written in small letters a to z, digits and hyphens, such as klockaretorpet.',
  name: '--name is one to 200 letters.',
  languages: '--languages names each language once, such as sv,en,ar.',
};

const listed = (districts: readonly { id: string; name: string }[]) =>
  districts.length > 0
    ? districts.map(({ id, name }) => `${id}  ${name}`).join('\n')
    : 'There is no district yet.';
