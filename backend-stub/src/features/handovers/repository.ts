import { randomBytes } from 'node:crypto';
import type { NewHandover, StaffHandover, StaffHandoverList } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { Problem } from '../../problem.ts';
import { holdDefects } from '../defects/change.ts';
import { lateBefore } from '../defects/desk/view.ts';
import { handOver } from '../defects/hand-over.ts';
import { loadDefectRows } from '../defects/settings.ts';
import { loadDefectNames } from '../defects/view.ts';
import { record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { mailTo, type HandoverLetter } from './letter.ts';
import { createMyHandovers } from './mine.ts';
import { setArrival } from './outcome.ts';
import {
  demandAddress,
  demandReceiver,
  findList,
  findReceiver,
  refused,
  saidBy,
  untilFrom,
} from './receivers.ts';
import {
  handoverTokenId,
  isShown,
  isUnanswered,
  rowsOf,
  toStaffHandover,
  type HandoverRow,
} from './rows.ts';

/** Who hands over, and where. */
interface Sender {
  actor: Actor;
  districtId: string;
}

/** What is done with a list that has been sent. */
interface Deed {
  action: string;
  template?: HandoverLetter;
  /** Links from before open nothing any more. */
  newLink?: boolean;
}

/** Lists of defects that were handed over: what staff do with them, and what their receivers answer. */
export type HandoverRepository = ReturnType<typeof createHandoverRepository>;

export const createHandoverRepository = (db: Database, clock: Clock) => {
  /** Does something with a list that is there, mails its receiver where that belongs to it, and notes it. */
  const act = (
    { actor, districtId }: Sender,
    id: string,
    { action, template, newLink = false }: Deed,
    also: (tx: Tx, row: HandoverRow, at: string) => Promise<void> = async () => {},
  ) =>
    db.transaction().execute(async (tx) => {
      const now = clock();
      const at = toStored(now);
      const row = await tx
        .updateTable('handover')
        .set((eb) => ({
          ...(newLink && { round: eb('round', '+', 1) }),
          // Who is written to has time to answer.
          ...(template && { until_at: untilFrom(now) }),
          // Whatever is done, it is held.
          receiver_id: eb.ref('receiver_id'),
        }))
        .where('id', '=', id)
        .where('district_id', '=', districtId)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new Problem('not-found');
      const receiver = await findReceiver(tx, districtId, row.receiver_id);
      await also(tx, row, at);
      if (template) await mailTo(tx, row, demandAddress(receiver), { template, at });
      const object = { kind: 'handover', id, title: receiver?.name ?? row.receiver_id };
      await record(tx, { districtId, actor, action, object }, at);
      return { row, receiver };
    });

  async function toStaff(
    districtId: string,
    rows: readonly HandoverRow[],
    language?: string,
  ): Promise<StaffHandover[]> {
    const names = (await loadDefectNames(db, districtId, language))!;
    const { settings } = await loadDefectRows(db, districtId);
    const now = clock();
    const times = { now: toStored(now), lateIfBefore: lateBefore(now, settings.remindDays) };
    return Promise.all(rows.map((row) => toStaffHandover(db, row, names, times)));
  }

  return {
    ...createMyHandovers(db, clock),

    /**
     * Hands defects over to a receiver, in one list with one mail; returns its id. Throws a `Problem` for
     * a receiver without an address, and for defects that everyone may not see.
     */
    send: (
      { actor, districtId }: Sender,
      { receiver: receiverId, defects, message }: NewHandover,
      once?: Once,
    ): Promise<string> =>
      db.transaction().execute(async (tx) => {
        const now = clock();
        const at = toStored(now);
        return makeOnce(tx, once, at, async () => {
          const receiver = await demandReceiver(tx, districtId, receiverId);
          const id = `h${randomBytes(8).toString('hex')}`;
          const held = await holdDefects(tx, districtId, defects, at);
          for (const [index, defectId] of defects.entries()) {
            const row = held.get(defectId);
            if (!row?.published) throw refused(`/defects/${index}`, 'defect-unknown');
            const list = { receivers: [receiverId], handoverId: id };
            await handOver(tx, row, { ...list, staffName: actor.name }, at);
          }
          const list = {
            id,
            district_id: districtId,
            receiver_id: receiverId,
            message: saidBy(message),
            round: 1,
            until_at: untilFrom(now),
            created_at: at,
          };
          const unsent = { mail_id: null, reminded_at: null, asked_at: null };
          await tx
            .insertInto('handover')
            .values({ ...list, ...unsent })
            .execute();
          await mailTo(tx, list, receiver, { template: 'defect-handover', at });
          const object = { kind: 'handover', id, title: receiver.name };
          const details = { defects: defects.length };
          await record(tx, { districtId, actor, action: 'handover.sent', object, details }, at);
          return id;
        });
      }),

    /** The lists of a district, the newest first. */
    async list(districtId: string, language?: string): Promise<StaffHandoverList> {
      const rows = await db
        .selectFrom('handover')
        .selectAll()
        .where('district_id', '=', districtId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(200)
        .execute();
      return { items: await toStaff(districtId, rows, language) };
    },

    /** One list as staff see it. Throws a `Problem` when it is not there. */
    async find(districtId: string, id: string, language?: string): Promise<StaffHandover> {
      const row = await findList(db, id);
      if (row?.district_id !== districtId) throw new Problem('not-found');
      const [list] = await toStaff(districtId, [row], language);
      return list!;
    },

    /** Makes the secret link anew and mails it; returns what it stands for. */
    async renew(sender: Sender, id: string) {
      const deed = { action: 'handover.renewed', newLink: true } as const;
      const { row, receiver } = await act(sender, id, { ...deed, template: 'defect-link' });
      return { tokenId: handoverTokenId(row), until: row.until_at, language: receiver!.language };
    },

    /** Mails the whole list once more, at the same link. */
    again: (sender: Sender, id: string) =>
      act(
        sender,
        id,
        { action: 'handover.sent-again', template: 'defect-handover' },
        async (tx, row, at) => {
          await tx
            .updateTable('defect_handover')
            .set({ state: 'to-send', updated_at: at })
            .where('handover_id', '=', row.id)
            .where('state', '=', 'failed')
            .execute();
        },
      ),

    /** Reminds of what has not been answered. Throws a `Problem` where all is answered. */
    remind: (sender: Sender, id: string) =>
      act(
        sender,
        id,
        { action: 'handover.reminded', template: 'defect-reminder' },
        async (tx, row, at) => {
          const shown = (await rowsOf(tx, row.id)).filter(isShown);
          if (!shown.some(isUnanswered)) throw new Problem('step-refused');
          await tx.updateTable('handover').set({ reminded_at: at }).where('id', '=', id).execute();
          await tx
            .updateTable('defect_handover')
            .set({ reminded_at: at })
            .where('handover_id', '=', id)
            .where('state', 'in', ['to-send', 'sent', 'failed', 'acknowledged'])
            .execute();
        },
      ),

    /** Says that its mail came back, which only who reads the sender's mail can know. */
    bounce: (sender: Sender, id: string) =>
      act(sender, id, { action: 'handover.came-back' }, (tx, row, at) =>
        setArrival(tx, row, 'failed', at),
      ),
  };
};
