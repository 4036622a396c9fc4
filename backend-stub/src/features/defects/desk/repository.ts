import type {
  DefectAnswer,
  DefectReview,
  DefectSettings,
  DefectStep,
  ReopeningAnswer,
  StaffDefect,
  StaffDefectList,
  StaffDefectQuery,
} from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { makeOnce, type Once } from '../../../http/idempotency.ts';
import { refuseOverwriting, tagOf } from '../../../http/if-match.ts';
import { plainText } from '../../../plain-text.ts';
import { Problem } from '../../../problem.ts';
import { lastChangeOf, record } from '../../history/repository.ts';
import { answerFor } from '../answer.ts';
import { holdDefects, takeStep } from '../change.ts';
import { keepClosed } from '../keep-closed.ts';
import { handOver } from '../hand-over.ts';
import { mergeInto, originalsOf, separate } from '../merge.ts';
import { reviewDefect } from '../review.ts';
import { loadDefectRows, toSettings, writeSettings } from '../settings.ts';
import { loadDefectNames, type DefectRow } from '../view.ts';
import { listForStaff } from './list.ts';
import { reachDefect, receiversOf, type Asker } from './scope.ts';
import { photosOf, tagOfDefect, toStaffDefect } from './view.ts';

/** A defect at the desk, with the tag that a change of it goes along with. */
export interface Tagged {
  defect: StaffDefect;
  tag: string;
}

/** What staff and receivers see of defects, and do with them. */
export type DefectDesk = ReturnType<typeof createDefectDesk>;

export const createDefectDesk = (db: Database, clock: Clock) => {
  async function find(asker: Asker, id: string, language?: string): Promise<Tagged> {
    await reachDefect(db, asker, id, 'defect.read');
    const row = await db
      .selectFrom('defect')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return toStaffDefect(db, row, { actor: asker.actor, now: clock(), language });
  }

  /**
   * Changes a defect in one transaction that begins by holding it, with what it is the same as or is said to
   * be, and writes down who did.
   */
  async function alter(
    { actor, districtId }: Asker,
    id: string,
    {
      action,
      once,
      duplicateOf,
    }: { action: string; once?: Once | undefined; duplicateOf?: string | undefined },
    change: (tx: Tx, row: DefectRow, at: string) => Promise<Record<string, unknown> | void>,
  ) {
    const at = toStored(clock());
    await db.transaction().execute((tx) =>
      makeOnce(tx, once, at, async () => {
        const same = [...(await originalsOf(tx, id)), ...(duplicateOf ? [duplicateOf] : [])];
        const row = (await holdDefects(tx, districtId, [id, ...same], at)).get(id);
        if (!row) throw new Problem('not-found');
        const details = (await change(tx, row, at)) ?? {};
        const names = (await loadDefectNames(tx, districtId))!;
        const title = `${row.number} ${names.category(row.category_id).name}`;
        const object = { kind: 'defect', id, title };
        await record(tx, { districtId, actor, action, object, details }, at);
        return null;
      }),
    );
  }

  return {
    list: (asker: Asker, query: StaffDefectQuery): Promise<StaffDefectList> =>
      listForStaff(db, asker, query, clock()),

    find,

    /** Decides what everyone sees of it, as `If-Match` says that it was read. */
    async review(asker: Asker, id: string, review: DefectReview, expected: string[]) {
      await reachDefect(db, asker, id, 'defect.write');
      await alter(asker, id, { action: 'defect.reviewed' }, async (tx, row, at) => {
        const tag = tagOfDefect(row, await photosOf(tx, id));
        const current = (await toStaffDefect(tx, row, { actor: asker.actor, now: clock() })).defect;
        const last = () => lastChangeOf(tx, asker.districtId, { kind: 'defect', id });
        await refuseOverwriting(expected, current, last, tag);
        await reviewDefect(tx, row, review, at);
        return { review: review.review ?? row.review };
      });
      return find(asker, id);
    },

    /** Takes a step; handing over names receivers, a duplicate what it is the same as. */
    async step(asker: Asker, id: string, step: DefectStep, once?: Once) {
      await reachDefect(db, asker, id, 'defect.write');
      const staffName = asker.actor.name;
      const reason = plainText(step.reason).trim();
      const { duplicateOf } = step;
      const deed = { action: 'defect.changed', once, duplicateOf };
      await alter(asker, id, deed, async (tx, row, at) => {
        if (step.status === 'duplicate') {
          await mergeInto(tx, row, { ...step, reason, staffName }, at);
        } else if (step.status === 'handed-over') {
          const receivers = await knownReceivers(tx, asker.districtId, step.receivers ?? []);
          await handOver(tx, row, { receivers, reason, staffName }, at);
        } else {
          const { status: to, plannedOn } = step;
          if (row.status === 'duplicate') await separate(tx, row, at);
          await takeStep(tx, row, { to, voice: 'desk', reason, plannedOn, staffName }, at);
        }
        return { from: row.status, to: step.status };
      });
      return find(asker, id);
    },

    /**
     * Answers whoever wished that it be opened again: they hear yes or no, and why. Throws a `Problem` where
     * nobody wishes it.
     */
    async answerReopening(asker: Asker, id: string, answer: ReopeningAnswer, once?: Once) {
      await reachDefect(db, asker, id, 'defect.write');
      const staffName = asker.actor.name;
      const reason = plainText(answer.reason).trim();
      await alter(asker, id, { action: 'defect.reopening', once }, async (tx, row, at) => {
        if (row.reopen_at === null) throw new Problem('step-refused');
        if (answer.reopen) {
          await takeStep(tx, row, { to: 'confirmed', voice: 'desk', reason, staffName }, at);
        } else {
          await keepClosed(tx, row, { reason, staffName }, at);
        }
        return { reopened: answer.reopen };
      });
      return find(asker, id);
    },

    /** Writes what a receiver says; who works for one answers for that one alone. */
    async answer(asker: Asker, id: string, answer: DefectAnswer, once?: Once) {
      await reachDefect(db, asker, id, 'defect.answer');
      if (!(await receiversOf(db, asker)).includes(answer.receiver)) {
        throw new Problem('invalid', {
          status: 422,
          errors: [{ pointer: '/receiver', code: 'receiver-unknown' }],
        });
      }
      await alter(asker, id, { action: 'defect.answered', once }, async (tx, row, at) => {
        await answerFor(tx, row, answer, at, asker.actor.name);
        return { receiver: answer.receiver, status: answer.status };
      });
      return find(asker, id);
    },

    settings: async (districtId: string): Promise<DefectSettings> =>
      toSettings(await loadDefectRows(db, districtId)),

    /** Says anew what the district says of defects, as `If-Match` says that it was read. */
    saveSettings: ({ actor, districtId }: Asker, settings: DefectSettings, expected: string[]) =>
      db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        const current = toSettings(await loadDefectRows(tx, districtId));
        const object = { kind: 'defect-settings', id: districtId, title: districtId };
        const last = () => lastChangeOf(tx, districtId, object);
        await refuseOverwriting(expected, current, last, tagOf(current));
        await writeSettings(tx, districtId, settings);
        await record(tx, { districtId, actor, action: 'defect-settings.changed', object }, at);
        return toSettings(await loadDefectRows(tx, districtId));
      }),
  };
};

/** Receivers that are there; handing over to nobody is no handing over. */
async function knownReceivers(tx: Tx, districtId: string, ids: readonly string[]) {
  const { receivers } = toSettings(await loadDefectRows(tx, districtId));
  const errors = ids.flatMap((id, at) =>
    receivers.some((one) => one.id === id)
      ? []
      : [{ pointer: `/receivers/${at}`, code: 'receiver-unknown' }],
  );
  if (ids.length === 0) errors.push({ pointer: '/receivers', code: 'required' });
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
  return ids;
}
