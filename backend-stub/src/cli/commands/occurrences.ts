import type { Occurrence, OccurrenceChange } from '@klocket/contract';
import { createDistrictRepository } from '../../features/districts/repository.ts';
import {
  createOccurrenceRepository,
  type OccurrenceRepository,
} from '../../features/activities/occurrence-repository.ts';
import type { Call, Command, Option, Surroundings } from '../command.ts';
import { withDatabase } from '../open.ts';
import { Refusal, UsageError } from '../refusal.ts';
import { unknownDistrict } from './districts.ts';

const shared: Record<string, Option> = {
  district: { type: 'string', help: 'the district it belongs to' },
  reason: { type: 'string', help: 'why, in words that visitors read' },
  lang: { type: 'string', help: "the language of the reason; the district's first when absent" },
  undo: { type: 'boolean', help: 'take the change back: the plan of the activity holds again' },
};

export const cancelCommand: Command = {
  usage: 'OCCURRENCE --district D --reason "…" [--lang sv] | --undo',
  summary: 'Cancels one occurrence, and says why.',
  options: shared,
  run: (call, surroundings) =>
    alter(call, surroundings, (reason) => {
      if (!reason) throw new UsageError('--reason is missing: people want to know why.');
      return { status: 'cancelled', reason };
    }),
};

export const moveCommand: Command = {
  usage:
    'OCCURRENCE --district D [--to 2026-11-25T18:00] [--house H [--room R]] [--online URL] [--reason "…"] | --undo',
  summary: 'Moves one occurrence to another time or house, or online.',
  options: {
    ...shared,
    to: { type: 'string', help: "the new start in the district's clock, such as 2026-11-25T18:00" },
    house: { type: 'string', help: 'the new house' },
    room: { type: 'string', help: 'the new room' },
    online: { type: 'string', help: 'where one takes part online' },
  },
  run: (call, surroundings) =>
    alter(call, surroundings, (reason) => {
      const change = {
        startsLocal: timeOf(call.option('to')),
        house: call.option('house'),
        room: call.option('room'),
        onlineUrl: addressOf(call.option('online')),
      };
      const said = Object.entries(change).filter(([, value]) => value !== undefined);
      if (said.length === 0)
        throw new UsageError('Say where to or when: --to, --house or --online.');
      return { ...Object.fromEntries(said), ...(reason && { reason }) };
    }),
};

type MakeChange = (reason: OccurrenceChange['reason']) => Partial<OccurrenceChange>;

async function alter(call: Call, { settings, clock, say }: Surroundings, make: MakeChange) {
  const id = call.argument(0, 'OCCURRENCE');
  call.atMost(1);
  const districtId = call.required('district');
  const after = await withDatabase(settings.database, async (db) => {
    const districts = createDistrictRepository(db);
    const district = await districts.summary(districtId);
    if (!district) throw await unknownDistrict(districtId, districts);
    const occurrences = createOccurrenceRepository(db, clock);
    const words = call.option('reason');
    const reason = words ? { [call.option('lang') ?? district.languages[0]!]: words } : undefined;
    const found = call.flag('undo')
      ? await occurrences.restore(districtId, id)
      : await occurrences.change(districtId, id, make(reason));
    if (!found) throw await unknownOccurrence(id, districtId, occurrences);
    return found;
  });
  for (const line of whatHolds(after)) say(line);
}

/** Names the next ones, since an id is hard to guess. */
async function unknownOccurrence(
  id: string,
  districtId: string,
  occurrences: OccurrenceRepository,
) {
  const list = await occurrences.list(districtId, { limit: 10 });
  const next = (list?.items ?? []).map(
    ({ id: known, day, startTime, title }) => `  ${known}  ${day} ${startTime} ${title}`,
  );
  return new Refusal(
    [
      `There is no occurrence "${id}" in ${districtId}.`,
      ...(next.length > 0 ? ['The next ones are:', ...next] : []),
    ].join('\n'),
  );
}

/** What now holds, the way a visitor is told. */
function whatHolds({
  title,
  status,
  day,
  startTime,
  endTime,
  house,
  room,
  address,
  online,
  reason,
  previous,
  id,
}: Occurrence) {
  const place = [house?.name, room, address, online ? 'online' : undefined]
    .filter(Boolean)
    .join(', ');
  const before =
    previous && [previous.day, previous.startTime, previous.house?.name].filter(Boolean).join(' ');
  return [
    `${title}: ${status}`,
    `  now:    ${day} ${startTime}–${endTime}${place ? `, ${place}` : ''}`,
    ...(before ? [`  before: ${before}`] : []),
    ...(reason ? [`  reason: ${reason}`] : []),
    `  id:     ${id}`,
  ];
}

function timeOf(text: string | undefined) {
  if (text === undefined) return undefined;
  try {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) {
      return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toString().slice(0, 16);
    }
  } catch {
    // A day that does not exist is told like any other text that is no time.
  }
  throw new UsageError(`"${text}" is no time; write it like 2026-11-25T18:00.`);
}

function addressOf(text: string | undefined) {
  if (text === undefined) return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).href;
  throw new UsageError(`"${text}" is no address on the web; it must begin with https://.`);
}
