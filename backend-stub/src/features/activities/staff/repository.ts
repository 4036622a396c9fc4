import type {
  ActivityForm,
  ActivityLineQuery,
  ActivityLines,
  ActivitySaved,
  OccurrencePatch,
  OccurrenceSaved,
  Removed,
  StaffActivity,
  StaffOccurrence,
  Undone,
} from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { recordEvent } from '../../../events.ts';
import { makeOnce, type Once } from '../../../http/idempotency.ts';
import { refuseOverwriting } from '../../../http/if-match.ts';
import { Problem } from '../../../problem.ts';
import { holdDistrict, type HeldDistrict } from '../../districts/hold.ts';
import { loadNames } from '../../districts/names.ts';
import { lastChangeOf, record } from '../../history/repository.ts';
import { demand } from '../../staff/guard.ts';
import { may, type ActionObject, type Actor } from '../../staff/may.ts';
import { tellOfEvening } from './evening-news.ts';
import { ownersOf } from './owners.ts';
import { patchOccurrence } from './change.ts';
import { listActivities, readStaffActivity, readWritten, type Written } from './read.ts';
import { readStaffOccurrence } from './occurrences.ts';
import { objectOf, titleOf, writeForm } from './write.ts';
import { keepUndo, putBack, snapshotActivities, takeUndo, undoMinutes } from './snapshot.ts';
import { splitActivity } from './split.ts';
import { standInsOf } from './stand-ins.ts';
import { demandRemoving } from './showing-rights.ts';
import { demandUndo } from './undo-rights.ts';

/** Who changes what, as far as every change needs it. */
export interface Deed {
  actor: Actor;
  districtId: string;
  language: string;
  /** The key it came with, where it makes something. */
  once?: Once | undefined;
}

interface Writing {
  tx: Tx;
  district: HeldDistrict;
  at: string;
}

/** Activities as staff write them. */
export type ActivityDesk = ReturnType<typeof createActivityDesk>;

export const createActivityDesk = (db: Database, clock: Clock, publicUrl: string) => {
  const read = (tx: Database | Tx, deed: Deed, id: string) =>
    readStaffActivity(tx, { ...deed, now: clock() }, id);

  /** Begins a change: holds the district, so that those who write in one take turns. */
  const write = <Result>(districtId: string, work: (writing: Writing) => Promise<Result>) =>
    db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      return district && work({ tx, district, at: toStored(clock()) });
    });

  /** Makes an activity, or finds the one that the same request has made before. */
  const made = async (
    tx: Tx,
    deed: Deed,
    at: string,
    make: () => Promise<{ id: string; undo: string }>,
  ): Promise<ActivitySaved | undefined> => {
    const { id, undo } = await makeOnce(tx, deed.once, at, make);
    const activity = await read(tx, deed, id);
    return activity && { activity, undo };
  };

  return {
    /** What somebody may read, a part at a time. Undefined when there is no such district. */
    list: (deed: Deed, query: ActivityLineQuery): Promise<ActivityLines | undefined> =>
      listActivities(db, { ...deed, now: clock() }, query),

    /** One activity; undefined when it is not there. Throws a `Problem` when it is not for them. */
    async find(deed: Deed, id: string): Promise<StaffActivity | undefined> {
      const activity = await read(db, deed, id);
      if (!activity) return undefined;
      const standIns = await standInsOf(db, deed.actor, deed.districtId, clock());
      const object = await ownersIn(db, deed.districtId, id);
      demand(deed.actor, 'activity.read', standIns.activity(id, object));
      return activity;
    },

    /** Writes a new activity. Who may not show it suggests it. */
    create: (deed: Deed, form: ActivityForm): Promise<ActivitySaved | undefined> =>
      write(deed.districtId, async ({ tx, district, at }) => {
        const { actor } = deed;
        const own = withOwnLead(actor, district.id, form);
        demand(actor, 'district.read', { districtId: district.id });
        if (!may(actor, 'activity.write', objectOf(district.id, own)))
          throw new Problem('forbidden');
        return made(tx, deed, at, async () => {
          const { id } = await writeForm(tx, district, { actor, form: own }, at);
          const nothing = { activityIds: [id], rows: {} };
          return { id, undo: await keepUndo(tx, actor, district.id, nothing, at) };
        });
      }),

    /** Replaces an activity made from one of the states expected, all its occurrences with it. */
    replace: (
      deed: Deed,
      id: string,
      form: ActivityForm,
      expected: string[],
    ): Promise<ActivitySaved | undefined> =>
      write(deed.districtId, async ({ tx, district, at }) => {
        const known = await findKnown(tx, district, deed.actor, id, expected);
        if (!known) return undefined;
        const before = await snapshotActivities(tx, [id]);
        const { actor } = deed;
        const { changed } = await writeForm(tx, district, { actor, form, known }, at);
        const undo = changed ? await keepUndo(tx, actor, district.id, before, at) : undefined;
        return { activity: (await read(tx, deed, id))!, undo };
      }),

    /** Replaces it from one of its occurrences on: what was before stays as it was. */
    replaceFollowing: (
      deed: Deed,
      id: string,
      { occurrence, form }: { occurrence: string; form: ActivityForm },
      expected: string[],
    ): Promise<ActivitySaved | undefined> =>
      write(deed.districtId, async ({ tx, district, at }) => {
        const { actor } = deed;
        demand(actor, 'activity.write', await ownersIn(tx, district.id, id));
        return made(tx, deed, at, async () => {
          const known = await findKnown(tx, district, actor, id, expected);
          if (!known) throw new Problem('not-found');
          const before = await snapshotActivities(tx, [id]);
          const newId = await splitActivity(tx, district, { actor, known, occurrence, form }, at);
          if (!newId) throw new Problem('not-found');
          const both = { ...before, activityIds: [...new Set([id, newId])] };
          return { id: newId, undo: await keepUndo(tx, actor, district.id, both, at) };
        });
      }),

    /** Takes an activity away, with all its occurrences. */
    remove: (deed: Deed, id: string, expected: string[]): Promise<Removed | undefined> =>
      write(deed.districtId, async ({ tx, district, at }) => {
        const known = await findKnown(tx, district, deed.actor, id, expected);
        if (!known) return undefined;
        const { actor } = deed;
        const isPublic = known.stored.activity.published === 1;
        if (isPublic) demandRemoving(actor, objectOf(district.id, known.form));
        const before = await snapshotActivities(tx, [id]);
        await tx.deleteFrom('activity').where('id', '=', id).execute();
        if (isPublic) await recordEvent(tx, district.id, 'occurrence', { activityId: id }, at);
        const object = { kind: 'activity', id, title: titleOf(known.form, district) };
        const entry = { districtId: district.id, actor, action: 'activity.removed', object };
        await record(tx, entry, at);
        return { undo: await keepUndo(tx, actor, district.id, before, at) };
      }),

    /** One occurrence; undefined when it is not there. */
    async findOccurrence(deed: Deed, id: string): Promise<StaffOccurrence | undefined> {
      const names = await loadNames(db, deed.districtId, deed.language);
      const found = names && (await readStaffOccurrence(db, id, names, deed.districtId));
      if (!found) return undefined;
      const standIns = await standInsOf(db, deed.actor, deed.districtId, clock());
      const object = await ownersIn(db, deed.districtId, found.activityId);
      demand(deed.actor, 'activity.read', standIns.occurrence(id, object));
      return found;
    },

    /** Changes one occurrence, made from one of the states expected. */
    changeOccurrence: (
      deed: Deed,
      id: string,
      patch: OccurrencePatch,
      expected: string[],
    ): Promise<OccurrenceSaved | undefined> =>
      write(deed.districtId, ({ tx, district, at }) =>
        patchOccurrence(tx, district, { ...deed, publicUrl, id, patch, expected }, at),
      ),

    /**
     * Takes back what somebody has just done, once, if it is still theirs to do. Undefined when that is
     * not possible any more.
     */
    undo: ({ actor, districtId }: Deed, undoId: string): Promise<Undone | undefined> =>
      write(districtId, async ({ tx, district, at }) => {
        const since = toStored(clock().subtract({ minutes: undoMinutes }));
        const snapshot = await takeUndo(tx, actor, districtId, undoId, since);
        if (!snapshot) return undefined;
        await demandUndo(tx, actor, districtId, snapshot);
        const { activityIds, occurrenceId } = snapshot;
        const before = occurrenceId ? await shownNow(tx, districtId, occurrenceId) : undefined;
        await putBack(tx, districtId, snapshot, at);
        if (before) await tellOfEvening(tx, district, { actor, before, publicUrl }, at);
        const object = {
          kind: occurrenceId ? 'occurrence' : 'activity',
          id: occurrenceId ?? activityIds[0]!,
          title: (await titleNow(tx, activityIds[0]!)) ?? activityIds[0]!,
        };
        const details = occurrenceId ? await dayNow(tx, occurrenceId) : {};
        const action = `${object.kind}.undone`;
        await record(tx, { districtId, actor, action, object, details }, at);
        return { activities: activityIds, occurrences: occurrenceId ? [occurrenceId] : [] };
      }),

    /** Forgets what can no longer be taken back; returns how much that was. */
    async forgetUndos(): Promise<number> {
      const until = toStored(clock().subtract({ minutes: undoMinutes }));
      const gone = await db.deleteFrom('undo').where('created_at', '<', until).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
};

/** What is there to be changed, if it is as expected and theirs to change. */
async function findKnown(
  tx: Tx,
  district: HeldDistrict,
  actor: Actor,
  id: string,
  expected: string[],
): Promise<Written | undefined> {
  const known = await readWritten(tx, district, id);
  if (!known) return undefined;
  demand(actor, 'activity.write', objectOf(district.id, known.form));
  await refuseOverwriting(expected, known.form, () =>
    lastChangeOf(tx, district.id, { kind: 'activity', id }),
  );
  return known;
}

/** Who leads groups leads what they write. */
function withOwnLead(actor: Actor, districtId: string, form: ActivityForm): ActivityForm {
  if (may(actor, 'activity.write', objectOf(districtId, form))) return form;
  const leads = actor.roles.some((r) => r.role === 'leader' && r.districtId === districtId);
  return leads ? { ...form, leaders: [...(form.leaders ?? []), actor.id] } : form;
}

const ownersIn = async (db: Database | Tx, districtId: string, id: string): Promise<ActionObject> =>
  (await ownersOf(db, districtId, [id]))(id);

/** What the history tells of an occurrence beside its title. */
async function dayNow(tx: Tx, occurrenceId: string) {
  const row = await tx
    .selectFrom('occurrence')
    .select(['starts_on as day', 'activity_id as activity'])
    .where('id', '=', occurrenceId)
    .executeTakeFirst();
  return { ...row };
}

/** An evening as it is, if the public sees it. */
async function shownNow(tx: Tx, districtId: string, id: string) {
  const names = await loadNames(tx, districtId, 'sv');
  const found = names && (await readStaffOccurrence(tx, id, names, districtId));
  if (!found) return undefined;
  const { published } = await tx
    .selectFrom('activity')
    .select('published')
    .where('id', '=', found.activityId)
    .executeTakeFirstOrThrow();
  return published === 1 ? found : undefined;
}

async function titleNow(tx: Tx, activityId: string) {
  const row = await tx
    .selectFrom('activity_text')
    .select('title')
    .where('activity_id', '=', activityId)
    .orderBy('language', 'desc')
    .executeTakeFirst();
  return row?.title;
}
