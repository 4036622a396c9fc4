import type { HandoverAnswers, MyHandover } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { Problem } from '../../problem.ts';
import { answerFor } from '../defects/answer.ts';
import { holdDefects } from '../defects/change.ts';
import { loadDefectNames } from '../defects/view.ts';
import { mailTo } from './letter.ts';
import { demandAddress, findList, findReceiver, refused, untilFrom } from './receivers.ts';
import { readTokenId, toMyHandover, type HandoverRow } from './rows.ts';

/** So long a receiver who has asked for a link is not sent another. */
const askedAgainMinutes = 10;

/** What a receiver does with a list, by the secret link and without an account. */
export const createMyHandovers = (db: Database, clock: Clock) => {
  /** The list a secret link opens. Throws a `Problem` for one that has ended. */
  async function open(tokenId: string): Promise<HandoverRow> {
    const { row, round } = await known(tokenId);
    if (row.round !== round || row.until_at <= toStored(clock())) throw new Problem('gone');
    return row;
  }

  /** The list a secret link opens, or has opened once. */
  async function known(tokenId: string) {
    const token = readTokenId(tokenId);
    const row = token && (await findList(db, token.id));
    if (!row) throw new Problem('not-found');
    return { row, round: token.round };
  }

  return {
    /** What a secret link opens. */
    async mine(tokenId: string, language?: string): Promise<MyHandover> {
      return toMine(db, await open(tokenId), language);
    },

    /** A list as its receiver sees it, by its id. Throws a `Problem` when it is not there. */
    async read(districtId: string | undefined, id: string, language?: string): Promise<MyHandover> {
      const row = await findList(db, id);
      if (!row || (districtId !== undefined && row.district_id !== districtId)) {
        throw new Problem('not-found');
      }
      return toMine(db, row, language);
    },

    /**
     * Mails a receiver the way to a list whose link has ended; returns where to. Asked for again and again
     * it is sent once, and a link that is still good stays good: an old link in wrong hands ends nothing.
     */
    async askForLink(tokenId: string): Promise<string> {
      const { row: list } = await known(tokenId);
      return db.transaction().execute(async (tx) => {
        const now = clock();
        const at = toStored(now);
        const since = toStored(now.subtract({ minutes: askedAgainMinutes }));
        const hasEnded = list.until_at <= at;
        const row = await tx
          .updateTable('handover')
          .set((eb) => ({
            asked_at: at,
            ...(hasEnded && { round: eb('round', '+', 1), until_at: untilFrom(now) }),
          }))
          .where('id', '=', list.id)
          .where('round', '=', list.round)
          .where((eb) => eb.or([eb('asked_at', 'is', null), eb('asked_at', '<', since)]))
          .returningAll()
          .executeTakeFirst();
        const { district_id: districtId, receiver_id: receiverId } = list;
        const receiver = demandAddress(await findReceiver(tx, districtId, receiverId));
        if (row) await mailTo(tx, row, receiver, { template: 'defect-link', at });
        return receiver.email!;
      });
    },

    /** Writes what a receiver says of several defects at once; those without anything are acknowledged. */
    async answer(tokenId: string, { items }: HandoverAnswers, once?: Once): Promise<void> {
      const list = await open(tokenId);
      const at = toStored(clock());
      await db.transaction().execute((tx) =>
        makeOnce(tx, once, at, async () => {
          const ids = items.map(({ defect }) => defect);
          const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
          if (twice >= 0) throw refused(`/items/${twice}/defect`, 'id-twice');
          const held = await holdDefects(tx, list.district_id, ids, at);
          for (const [index, { defect, ...answer }] of items.entries()) {
            const own = await tx
              .selectFrom('defect_handover')
              .select('defect_id')
              .where('defect_id', '=', defect)
              .where('handover_id', '=', list.id)
              .executeTakeFirst();
            const row = own && held.get(defect);
            if (!row) throw refused(`/items/${index}/defect`, 'defect-unknown');
            await answerFor(tx, row, { ...answer, receiver: list.receiver_id }, at);
          }
          return null;
        }),
      );
    },
  };
};

/** A list in the language asked for, else in its receiver's. */
async function toMine(db: Reader, row: HandoverRow, language?: string): Promise<MyHandover> {
  const receiver = await findReceiver(db, row.district_id, row.receiver_id);
  const names = (await loadDefectNames(db, row.district_id, language ?? receiver?.language))!;
  return toMyHandover(db, row, names);
}
