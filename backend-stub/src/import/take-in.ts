import { ActivitySource } from '@klocket/contract';
import { Compile } from 'typebox/compile';
import { planOccurrences } from '../features/activities/recurrence/horizon.ts';
import { InputError } from '../input-error.ts';
import { combine, saysTheSame } from './combine.ts';
import { inputWords } from './input-words.ts';
import type { Reading, ReadEntry, ReadingContext, Remark } from './reading.ts';

/** What an import did, or would do. */
export interface ImportReport {
  created: Remark[];
  changed: Remark[];
  unchanged: number;
  skipped: Remark[];
  notes: Remark[];
  ignored: Record<string, number>;
}

/** Where activities are kept; the repository is one. */
export interface Keeper {
  export(districtId: string): Promise<ActivitySource[]>;
  save(districtId: string, source: ActivitySource): Promise<Kept | undefined>;
}

export interface Kept {
  created: boolean;
  changed: boolean;
  clashes?: unknown[];
}

type Around = Pick<ReadingContext, 'now' | 'zone'>;

const sources = Compile(ActivitySource);

/**
 * Takes what was read into a district, one activity a transaction: the database is never locked
 * longer than one takes, and an import that is broken off goes on where it stopped when it is run
 * again. Activities that would say nothing new are not written at all.
 */
export async function takeIn(
  reading: Reading,
  keeper: Keeper,
  districtId: string,
  around: Around,
): Promise<ImportReport> {
  const report: ImportReport = {
    created: [],
    changed: [],
    unchanged: 0,
    skipped: [...reading.skipped],
    notes: [...reading.notes],
    ignored: reading.ignored,
  };
  const known = await knownActivities(keeper, districtId);
  for (const entry of reading.entries) {
    const before = known.get(nameOf(entry));
    const tell = (list: Remark[], reason = '') =>
      list.push({ place: entry.place, title: titleOf(entry, before), reason });
    try {
      const after = combine(entry, before, around);
      const unfit = after ? whyUnfit(after) : 'it calls off something that is not there';
      if (!after || unfit) {
        tell(report.skipped, unfit);
        continue;
      }
      if (before && saysTheSame(before, after)) {
        report.unchanged += 1;
        continue;
      }
      const { source, beyond } = withinReach(after, before, around);
      if (beyond > 0) tell(report.notes, beyondWords(beyond));
      const kept = await keeper.save(districtId, source);
      if (kept?.created) tell(report.created);
      else if (kept?.changed) tell(report.changed);
      else report.unchanged += 1;
      if (kept?.clashes?.length)
        tell(report.notes, 'its room is taken at the same time by another activity');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      tell(report.skipped, inputWords(error));
    }
  }
  return report;
}

async function knownActivities(keeper: Keeper, districtId: string) {
  const known = new Map<string, ActivitySource>();
  for (const source of await keeper.export(districtId)) {
    for (const name of [source.id, source.uid]) if (name) known.set(name, source);
  }
  return known;
}

const nameOf = (entry: ReadEntry) =>
  entry.kind === 'cancellation' ? entry.uid : (entry.source.uid ?? entry.source.id!);

function titleOf(entry: ReadEntry, known: ActivitySource | undefined) {
  const texts = entry.kind === 'cancellation' ? known?.texts : entry.source.texts;
  return texts && Object.values(texts)[0]?.title;
}

/** The last look before anything is kept: what goes on from here is what the contract describes. */
function whyUnfit(source: ActivitySource) {
  if (sources.Check(source)) return undefined;
  const [first] = sources.Errors(source);
  return `${first?.instancePath ?? ''} ${first?.message ?? 'does not fit'}`.trim();
}

/** Leaves out changes of occurrences that are too far away to be kept as rows. */
function withinReach(
  source: ActivitySource,
  before: ActivitySource | undefined,
  { now, zone }: Around,
) {
  const { changes = [] } = source;
  if (changes.length === 0) return { source, beyond: 0 };
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const there = new Set([
    ...planOccurrences(source, zone, today).occurrences.map(
      (occurrence) => occurrence.recurrence_id,
    ),
    ...(before?.changes ?? []).map(({ recurrenceId }) => recurrenceId),
  ]);
  const near = changes.filter(({ recurrenceId }) => there.has(recurrenceId));
  return { source: { ...source, changes: near }, beyond: changes.length - near.length };
}

const beyondWords = (count: number) =>
  `${count} of its changed occurrences ${count === 1 ? 'lies' : 'lie'} too far back or ahead and ` +
  `${count === 1 ? 'is' : 'are'} left out; what lies ahead comes with a later import`;
