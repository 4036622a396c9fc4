import type { OccurrencePatch, OccurrenceSaved } from '@klocket/contract';
import type { Tx } from '../../../database/database.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { recordEvent } from '../../../events.ts';
import { refuseOverwriting } from '../../../http/if-match.ts';
import { InputError } from '../../../input-error.ts';
import { Problem } from '../../../problem.ts';
import type { HeldDistrict } from '../../districts/hold.ts';
import { loadNames } from '../../districts/names.ts';
import { lastChangeOf, record } from '../../history/repository.ts';
import { demand } from '../../staff/guard.ts';
import type { Actor } from '../../staff/may.ts';
import { referenceChecks } from '../activity-check.ts';
import { changeOccurrence, restoreOccurrence } from '../occurrence-write.ts';
import { tellOfEvening } from './evening-news.ts';
import { ownersOf } from './owners.ts';
import { keepUndo, snapshotOccurrence } from './snapshot.ts';
import { readStaffOccurrence } from './occurrences.ts';
import { checkPeople } from './people.ts';

interface Change {
  actor: Actor;
  publicUrl: string;
  language: string;
  id: string;
  patch: OccurrencePatch;
  expected: string[];
}

/** Changes one occurrence in a transaction: what holds instead, who leads it, how it was. */
export async function patchOccurrence(
  tx: Tx,
  district: HeldDistrict,
  { actor, publicUrl, language, id, patch, expected }: Change,
  at: string,
): Promise<OccurrenceSaved | undefined> {
  const row = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('id', '=', id)
    .where('district_id', '=', district.id)
    .executeTakeFirst();
  const names = row && (await loadNames(tx, district.id, language));
  const current = names && (await readStaffOccurrence(tx, id, names, district.id));
  if (!row || !names || !current) return undefined;
  await demandChange(tx, district, actor, row);
  const lastChange = () => lastChangeOf(tx, district.id, { kind: 'occurrence', id });
  await refuseOverwriting(expected, current, lastChange, current.etag);
  const activity = await tx
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', row.activity_id)
    .executeTakeFirstOrThrow();
  await refuseImpossible(tx, district, row, patch);

  const before = await snapshotOccurrence(tx, row);
  const { restore, substitute, ...change } = patch;
  const isChanged = restore
    ? await restoreOccurrence(tx, activity, row, district.zone, at)
    : Object.keys(change).length > 0 &&
      (await changeOccurrence(tx, activity, row, change, {
        from: 'now',
        zone: district.zone,
        at,
      }));
  const isHandedOver =
    substitute !== undefined && substitute !== (current.substitute?.id ?? null)
      ? await writeSubstitute(tx, district, id, substitute)
      : false;
  if (!isChanged && !isHandedOver) return { occurrence: current };
  if (isChanged && activity.published) {
    const event = { occurrenceId: id, activityId: row.activity_id, day: row.starts_on };
    await recordEvent(tx, district.id, 'occurrence', event, at);
    await tellOfEvening(tx, district, { actor, before: current, publicUrl }, at);
  }
  const occurrence = (await readStaffOccurrence(tx, id, names, district.id))!;
  await record(
    tx,
    {
      districtId: district.id,
      actor,
      action: `occurrence.${deedOf(patch, occurrence.status)}`,
      object: { kind: 'occurrence', id, title: current.title },
      details: { day: current.day, activity: row.activity_id },
    },
    at,
  );
  return { occurrence, undo: await keepUndo(tx, actor, district.id, before, at) };
}

/** A substitute may change what they lead, that once. */
async function demandChange(tx: Tx, { id }: HeldDistrict, actor: Actor, row: OccurrenceTable) {
  const owners = await ownersOf(tx, id, [row.activity_id]);
  const substitute = await tx
    .selectFrom('occurrence_leader')
    .select('staff_member_id')
    .where('occurrence_id', '=', row.id)
    .executeTakeFirst();
  const standIns = substitute ? [substitute.staff_member_id] : [];
  demand(actor, 'occurrence.change', { ...owners(row.activity_id), standIns });
}

async function refuseImpossible(
  tx: Tx,
  district: HeldDistrict,
  row: OccurrenceTable,
  { house, room, status, onlineUrl, recap, restore }: OccurrencePatch,
) {
  const { checkPlace } = await referenceChecks(tx, district.id);
  checkPlace(house ?? row.house_id ?? undefined, room, '');
  if (status === 'moved-online' && !onlineUrl && !row.online_url) {
    throw new InputError('required', '/onlineUrl');
  }
  if (restore && status) throw new Problem('invalid');
  for (const [index, { alt }] of (recap?.pictures ?? []).entries()) {
    const isDescribed = Object.values(alt).some((words) => words.trim() !== '');
    if (!isDescribed) throw new InputError('alt-missing', `/recap/pictures/${index}/alt`);
  }
}

async function writeSubstitute(
  tx: Tx,
  district: HeldDistrict,
  occurrenceId: string,
  memberId: string | null,
) {
  if (memberId) await checkPeople(tx, district.id, [memberId], () => '/substitute');
  await tx.deleteFrom('occurrence_leader').where('occurrence_id', '=', occurrenceId).execute();
  if (memberId) {
    const row = { occurrence_id: occurrenceId, staff_member_id: memberId };
    await tx.insertInto('occurrence_leader').values(row).execute();
  }
  return true;
}

function deedOf(patch: OccurrencePatch, status: string) {
  if (patch.restore) return 'restored';
  if (patch.status || patch.startsLocal || patch.house || patch.onlineUrl) return status;
  if (patch.recap) return 'recapped';
  return patch.substitute === undefined ? 'changed' : 'handed-over';
}
