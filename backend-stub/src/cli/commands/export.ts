import type { KlocketFile } from '@klocket/contract';
import { writeFile } from 'node:fs/promises';
import type { Database } from '../../database/database.ts';
import { createActivityRepository } from '../../features/activities/activity-repository.ts';
import { createDistrictRepository } from '../../features/districts/repository.ts';
import { writeCalendarFile } from '../export/calendar-file.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { UsageError } from '../refusal.ts';
import { unknownDistrict } from './districts.ts';

export const exportCommand: Command = {
  usage: '[FILE] --district D [--format json|ics]',
  summary: 'Writes a district with all its activities to a file, or to the screen.',
  options: {
    district: { type: 'string', help: 'the district to write' },
    format: {
      type: 'string',
      help: 'json (everything, the default) or ics (what a calendar has words for)',
    },
  },
  run: async (call, { settings, clock, say }) => {
    const file = call.maybeArgument(0);
    call.atMost(1);
    const districtId = call.required('district');
    const format = call.option('format') ?? (file?.endsWith('.ics') ? 'ics' : 'json');
    if (format !== 'json' && format !== 'ics')
      throw new UsageError(`There is no format "${format}". There are: json, ics.`);
    const { text, count } = await withDatabase(settings.database, async (db) => {
      const districts = createDistrictRepository(db);
      const district = await districts.export(districtId);
      if (!district) throw await unknownDistrict(districtId, districts);
      const activities = await createActivityRepository(db, clock).export(districtId);
      const content: KlocketFile = { format: 'klocket/1', district, activities };
      return {
        count: activities.length,
        text:
          format === 'json'
            ? `${JSON.stringify(content, undefined, 2)}\n`
            : writeCalendarFile(district, activities, await versions(db, districtId)),
      };
    });
    if (!file) return say(text.trimEnd());
    await writeFile(file, text);
    say(`Wrote ${count} activities of ${districtId} to ${file}.`);
  },
};

async function versions(db: Database, districtId: string) {
  const rows = await db
    .selectFrom('activity')
    .select(['uid', 'sequence', 'updated_at'])
    .where('district_id', '=', districtId)
    .execute();
  const byUid = new Map(
    rows.map((row) => [row.uid, { sequence: row.sequence, updatedAt: row.updated_at }]),
  );
  return (uid: string) => byUid.get(uid)!;
}
