import type { ActivityForm, ActivityState } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import type { PublicationTable } from '../../../database/desk-tables.ts';
import type { ActionObject, Actor } from '../../staff/may.ts';
import { demandShown, mayShow, type Owned } from './showing-rights.ts';

export type Publication = Selectable<PublicationTable>;

/** What becomes of an activity's being shown when somebody saves it. */
export interface Showing {
  published: boolean;
  /** What it waits for; nothing when it is shown, or a mere draft. */
  waits: Omit<Publication, 'activity_id'> | undefined;
}

/**
 * Decides whether what is saved is shown. Who may not show it suggests it instead; what is shown
 * already is changed, and taken away from the public, only by who may show it.
 */
export function showingAfter(
  actor: Actor,
  object: ActionObject,
  form: Pick<ActivityForm, 'published' | 'publishAt'>,
  before: Owned & { waits: Publication | undefined },
  at: string,
): Showing {
  const wantsLater =
    form.publishAt !== undefined && Temporal.Instant.compare(form.publishAt, at) > 0;
  const wantsNow = !wantsLater && (form.published !== false || form.publishAt !== undefined);
  const canShow = mayShow(actor, object, before);
  const member = { member_id: actor.id, member_name: actor.name };
  const nothingElse = {
    publish_at: null,
    suggested_at: null,
    returned_word: null,
    returned_by: null,
  };
  if (before.published) demandShown(actor, before, object);
  if (wantsNow && canShow) return { published: true, waits: undefined };
  if (wantsNow || (wantsLater && !canShow)) {
    const suggested = { ...nothingElse, ...member, suggested_at: at };
    return { published: false, waits: suggested };
  }
  if (wantsLater) {
    const publish_at = Temporal.Instant.from(form.publishAt!).toString({
      smallestUnit: 'second',
    });
    return { published: false, waits: { ...nothingElse, ...member, publish_at } };
  }
  // A coordinator who corrects a suggestion without showing it leaves it a suggestion.
  const { waits } = before;
  if (waits && waits.member_id !== actor.id && !waits.publish_at) {
    const { activity_id: _, ...same } = waits;
    return { published: false, waits: same };
  }
  return { published: false, waits: undefined };
}

/** Keeps what an activity waits for. */
export async function writeWaiting(tx: Tx, activityId: string, waits: Showing['waits']) {
  await tx.deleteFrom('publication').where('activity_id', '=', activityId).execute();
  if (!waits) return;
  await tx
    .insertInto('publication')
    .values({ activity_id: activityId, ...waits })
    .execute();
}

/** Where an activity is on its way. */
export function stateOfActivity(
  { published, suggested }: { published: boolean; suggested: boolean },
  hasUpcoming: boolean,
): ActivityState {
  if (published) return hasUpcoming ? 'published' : 'past';
  return suggested ? 'suggested' : 'draft';
}
