import { readFile, stat } from 'node:fs/promises';
import type { DistrictSource } from '@klocket/contract';
import { createActivityRepository } from '../../features/activities/activity-repository.ts';
import { createDistrictRepository } from '../../features/districts/repository.ts';
import { contextOf } from '../../import/context.ts';
import { readInWorker } from '../../import/read-in-worker.ts';
import { FileError, limits, type ReadingContext } from '../../import/reading.ts';
import { rehearsal } from '../../import/rehearsal.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { Refusal, UsageError } from '../refusal.ts';
import { unknownDistrict } from './districts.ts';
import { reportLines } from './import-report.ts';

export const importCommand: Command = {
  usage: 'FILE --district D [--house H] [--organiser O] [--dry-run]',
  summary: 'Takes activities in from a calendar (.ics) or a file of ours (.json).',
  options: {
    district: { type: 'string', help: 'the district they belong to' },
    house: { type: 'string', help: 'the house of those that name no place' },
    organiser: { type: 'string', help: 'the organiser of those that name none we know' },
    'dry-run': { type: 'boolean', help: 'only tell what would be done' },
  },
  run: async (call, { settings, clock, say }) => {
    const file = call.argument(0, 'FILE');
    call.atMost(1);
    const districtId = call.required('district');
    const dryRun = call.flag('dry-run');
    const content = await readBounded(file);
    const report = await withDatabase(settings.database, async (db) => {
      const districts = createDistrictRepository(db, clock);
      const known = await districts.export(districtId);
      // All of the file is read and checked before the first row is written.
      const json = isJson(file, content) ? await readJson(content, known?.zone) : undefined;
      const district = json?.district ?? known;
      if (!district) throw await unknownDistrict(districtId, districts);
      if (district.id !== districtId) {
        throw new Refusal(
          `The file describes the district "${district.id}", not "${districtId}". Say --district ${district.id}.`,
        );
      }
      const context = contextOf(district, clock(), defaultsOf(call, district));
      const reading = json ?? readInWorker(content, context);
      // What checks the activities takes a while to load; so does the reading.
      const { takeIn } = await import('../../import/take-in.ts');
      if (json?.district && !dryRun) await districts.save(json.district);
      const keeper = (dryRun ? rehearsal : createActivityRepository)(db, clock);
      return takeIn(await reading, keeper, districtId, context);
    });
    for (const line of reportLines(report, dryRun)) say(line);
    const kept = report.created.length + report.changed.length + report.unchanged;
    if (kept === 0 && report.skipped.length > 0) {
      throw new Refusal('Nothing in the file could be taken in.');
    }
  },
};

async function readBounded(file: string) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Refusal(`There is no file ${file}.`);
  if (found.size > limits.bytes) {
    throw new FileError(`it is larger than ${limits.bytes / 1024 / 1024} MB`);
  }
  return readFile(file);
}

const readJson = async (content: Uint8Array, zone?: string) =>
  (await import('../../import/read-json.ts')).readKlocketFile(content, zone);

const isJson = (file: string, content: Uint8Array) =>
  /\.json$/i.test(file) || (!/\.ics$/i.test(file) && content[0] === '{'.charCodeAt(0));

function defaultsOf(call: Call, { houses = [], organisers = [] }: DistrictSource) {
  const known = { house: houses, organiser: organisers };
  const defaults: Pick<ReadingContext, 'house' | 'organiser'> = {};
  for (const name of ['house', 'organiser'] as const) {
    const id = call.option(name);
    if (!id) continue;
    const ids = known[name].map((item) => item.id);
    if (!ids.includes(id)) {
      throw new UsageError(
        `There is no ${name} "${id}" in the district. There are: ${ids.join(', ') || 'none'}.`,
      );
    }
    defaults[name] = id;
  }
  return defaults;
}
