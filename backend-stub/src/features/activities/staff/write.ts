import type { ActivityForm, ActivitySource, OccurrenceChange } from '@klocket/contract';
import type { Tx } from '../../../database/database.ts';
import { InputError } from '../../../input-error.ts';
import type { HeldDistrict } from '../../districts/hold.ts';
import { record } from '../../history/repository.ts';
import { refuseOtherScope } from '../../signups/following/scope-change.ts';
import type { ActionObject, Actor } from '../../staff/may.ts';
import { changedParts, toSourceOf } from './activity-form.ts';
import { toSource } from '../activity-rows.ts';
import { saveActivity } from '../activity-write.ts';
import { showingAfter, writeWaiting } from './publication.ts';
import { demandNames } from './showing-rights.ts';
import { checkPeople, organisersOf } from './people.ts';
import type { Written } from './read.ts';

/** What is to be written, and by whom. */
export interface Wish {
  actor: Actor;
  form: ActivityForm;
  /** What there is so far; a new activity without it. */
  known?: Written;
  /** What a new activity goes on from, being shown if that is. */
  goesOnFrom?: Written;
}

/** Writes a form within a transaction: the activity, who leads it, when it is shown, and the log. */
export async function writeForm(
  tx: Tx,
  district: HeldDistrict,
  { actor, form, known, goesOnFrom }: Wish,
  at: string,
): Promise<{ id: string; changed: boolean }> {
  refuseUndescribedPicture(form);
  await checkPeople(tx, district.id, form.leaders ?? [], (index) => `/leaders/${index}`);
  if (known) {
    const scopes = { before: known.form.signup, after: form.signup };
    await refuseOtherScope(tx, { activityId: known.stored.activity.id, ...scopes, at });
  }
  const object = objectOf(district.id, form);
  const from = known ?? goesOnFrom;
  const owned = from && objectOf(district.id, from.form);
  const before = {
    object: owned ?? object,
    published: from?.stored.activity.published === 1,
    waits: from?.waits,
  };
  demandNames(actor, owned, object, await organisersOf(tx, actor, district.id));
  const showing = showingAfter(actor, object, form, before, at);
  const source = {
    ...(known ? await sourceAfter(tx, district, form, known, at) : toSourceOf(form)),
    published: showing.published,
  };
  const saved = await saveActivity(tx, district, source, at);
  await writeLeaders(tx, saved.id, form.leaders ?? []);
  await writeWaiting(tx, saved.id, showing.waits);
  const parts = known ? changedParts(known.form, form) : [];
  const becomesPublic = showing.published && !before.published;
  const isSuggested = Boolean(showing.waits?.suggested_at) && !known?.waits?.suggested_at;
  const changed = saved.changed || parts.length > 0 || becomesPublic || isSuggested;
  if (changed) {
    const action = !known ? 'created' : becomesPublic ? 'published' : 'changed';
    await record(
      tx,
      {
        districtId: district.id,
        actor,
        action: `activity.${isSuggested ? 'suggested' : action}`,
        object: { kind: 'activity', id: saved.id, title: titleOf(form, district) },
        details: { ...(parts.length > 0 && { parts }), published: showing.published },
      },
      at,
    );
  }
  return { id: saved.id, changed };
}

/**
 * The source of a form in place of what there was. Occurrences to come that were changed alone keep
 * their change, measured from the new plan; at another time of the day each stays the occurrence of
 * its day, with its id.
 */
async function sourceAfter(
  tx: Tx,
  district: HeldDistrict,
  form: ActivityForm,
  { stored }: Written,
  at: string,
): Promise<ActivitySource> {
  const { id, uid, changes = [], ...before } = toSource(stored, district.zone);
  const source = toSourceOf(form, before, district.zone);
  const time = source.startsLocal.slice(11);
  const isMoved = time !== before.startsLocal.slice(11);
  const toCome = new Set(
    stored.changes
      .filter(({ occurrence }) => occurrence.ends_at > at)
      .map(({ occurrence }) => occurrence.recurrence_id),
  );
  if (isMoved) await moveRecurrenceIds(tx, { activityId: stored.activity.id, time, at });
  const kept = changes.filter(({ recurrenceId }) => toCome.has(recurrenceId));
  return { ...source, id, uid, changes: isMoved ? changesAt(kept, time) : kept };
}

/** Moves the occurrences to come to another time of the day, so that each stays what it was. */
async function moveRecurrenceIds(
  tx: Tx,
  { activityId, time, at }: { activityId: string; time: string; at: string },
) {
  const rows = await tx
    .selectFrom('occurrence')
    .select(['id', 'recurrence_id', 'ends_at'])
    .where('activity_id', '=', activityId)
    .execute();
  const taken = new Set(rows.map((row) => row.recurrence_id));
  for (const { id, recurrence_id, ends_at } of rows) {
    const next = `${recurrence_id.slice(0, 11)}${time}`;
    if (ends_at <= at || taken.has(next)) continue;
    taken.add(next);
    await tx.updateTable('occurrence').set({ recurrence_id: next }).where('id', '=', id).execute();
  }
}

/** What `may` is asked with about a form. */
export const objectOf = (
  districtId: string,
  { organisers = [], leaders = [] }: Pick<ActivityForm, 'organisers' | 'leaders'>,
): ActionObject => ({ districtId, organisers, leaders });

/** What an activity is called in the log: in the district's first language. */
export const titleOf = ({ texts }: Pick<ActivityForm, 'texts'>, { languages }: HeldDistrict) =>
  texts[languages[0]!]?.title ?? Object.values(texts)[0]?.title ?? '';

/** Changes of single occurrences, under the time of the day their activity has now. */
export const changesAt = (changes: OccurrenceChange[], time: string): OccurrenceChange[] =>
  changes.map((change) => ({
    ...change,
    recurrenceId: `${change.recurrenceId.slice(0, 10)}T${time}`,
  }));

async function writeLeaders(tx: Tx, activityId: string, leaders: readonly string[]) {
  await tx.deleteFrom('activity_leader').where('activity_id', '=', activityId).execute();
  const rows = [...new Set(leaders)].map((id) => ({
    activity_id: activityId,
    staff_member_id: id,
  }));
  if (rows.length > 0) await tx.insertInto('activity_leader').values(rows).execute();
}

/** A picture that nobody describes is not there for who cannot see it. */
export function refuseUndescribedPicture({ picture }: Pick<ActivityForm, 'picture'>) {
  if (!picture) return;
  const words = Object.values(picture.alt).some((alt) => alt.trim() !== '');
  if (!words) throw new InputError('alt-missing', '/picture/alt');
}
