import { randomBytes } from 'node:crypto';
import type {
  HandoverAnswers,
  MyHandover,
  NewHandover,
  StaffHandover,
  StaffHandoverList,
} from '@klocket/contract';
import type { Selectable } from 'kysely';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader, Tx } from '../../database/database.ts';
import type { HandoverTable } from '../../database/defect-tables.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { queueMail } from '../../mail/queue.ts';
import { longDay } from '../../pages/dates.ts';
import { isBlank, plainText } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import { answerFor } from '../defects/answer.ts';
import { holdDefect } from '../defects/change.ts';
import { handOver } from '../defects/hand-over.ts';
import { loadDefectNames, toDefects, type DefectNames } from '../defects/view.ts';
import { record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';

/** So long a receiver can answer at the secret link, until it is made anew. */
const linkDays = 30;

type HandoverRow = Selectable<HandoverTable>;

/** Who hands over, and where. */
interface Sender {
  actor: Actor;
  districtId: string;
}

/** What a token of a handover stands for: the list, and which of its links it is. */
export const handoverTokenId = ({ id, round }: Pick<HandoverRow, 'id' | 'round'>) =>
  `${id}-${round}`;

/** Lists of defects that were handed over, and what their receivers answer. */
export type HandoverRepository = ReturnType<typeof createHandoverRepository>;

export const createHandoverRepository = (db: Database, clock: Clock) => {
  const untilFrom = (now: Temporal.Instant) => toStored(now.add({ hours: 24 * linkDays }));

  /** The list a secret link opens. Throws a `Problem` for one that has ended. */
  async function open(tokenId: string): Promise<HandoverRow> {
    const [, id = '', round = ''] = /^(h[0-9a-f]{16})-(\d{1,9})$/.exec(tokenId) ?? [];
    const row = await db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new Problem('not-found');
    if (row.round !== Number(round) || row.until_at <= toStored(clock())) throw new Problem('gone');
    return row;
  }

  return {
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
          const receiver = await tx
            .selectFrom('receiver')
            .selectAll()
            .where('district_id', '=', districtId)
            .where('id', '=', receiverId)
            .where('retired', '=', 0)
            .executeTakeFirst();
          if (!receiver) throw refused('/receiver', 'receiver-unknown');
          if (receiver.email === null) throw refused('/receiver', 'receiver-without-address');
          const id = `h${randomBytes(8).toString('hex')}`;
          for (const [index, defectId] of defects.entries()) {
            const row = await holdDefect(tx, districtId, defectId, at);
            if (!row?.published) throw refused(`/defects/${index}`, 'defect-unknown');
            const list = { receivers: [receiverId], sentAt: at, handoverId: id };
            await handOver(tx, row, { ...list, staffName: actor.name }, at);
          }
          const said = message === undefined || isBlank(message) ? null : plainText(message).trim();
          const list = {
            id,
            district_id: districtId,
            receiver_id: receiverId,
            message: said,
            round: 1,
            until_at: untilFrom(now),
            created_at: at,
          };
          await tx
            .insertInto('handover')
            .values({ ...list, mail_id: null })
            .execute();
          await mailTo(tx, list, receiver, at);
          const object = { kind: 'handover', id, title: receiver.name };
          const details = { defects: defects.length };
          await record(tx, { districtId, actor, action: 'handover.sent', object, details }, at);
          return id;
        });
      }),

    /** The lists of a district, the newest first. */
    async list(districtId: string, language?: string): Promise<StaffHandoverList> {
      const names = (await loadDefectNames(db, districtId, language))!;
      const rows = await db
        .selectFrom('handover')
        .selectAll()
        .where('district_id', '=', districtId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(200)
        .execute();
      return { items: await Promise.all(rows.map((row) => toStaffHandover(db, row, names))) };
    },

    /** Makes the secret link anew and mails it; returns what it stands for. */
    renew: ({ actor, districtId }: Sender, id: string) =>
      db.transaction().execute(async (tx) => {
        const now = clock();
        const at = toStored(now);
        const row = await tx
          .updateTable('handover')
          .set((eb) => ({ round: eb('round', '+', 1), until_at: untilFrom(now) }))
          .where('id', '=', id)
          .where('district_id', '=', districtId)
          .returningAll()
          .executeTakeFirst();
        const receiver =
          row &&
          (await tx
            .selectFrom('receiver')
            .selectAll()
            .where('district_id', '=', districtId)
            .where('id', '=', row.receiver_id)
            .executeTakeFirst());
        if (!receiver) throw new Problem('not-found');
        if (receiver.email === null) throw refused('/receiver', 'receiver-without-address');
        await mailTo(tx, row, receiver, at);
        await tx
          .updateTable('defect_handover')
          .set({ reminded_at: at })
          .where('handover_id', '=', id)
          .execute();
        const object = { kind: 'handover', id, title: receiver.name };
        await record(tx, { districtId, actor, action: 'handover.renewed', object }, at);
        return { tokenId: handoverTokenId(row), until: row.until_at, language: receiver.language };
      }),

    /** What a secret link opens. */
    async mine(tokenId: string, language?: string): Promise<MyHandover> {
      const row = await open(tokenId);
      const receiver = await db
        .selectFrom('receiver')
        .select('language')
        .where('district_id', '=', row.district_id)
        .where('id', '=', row.receiver_id)
        .executeTakeFirst();
      const names = (await loadDefectNames(db, row.district_id, language ?? receiver?.language))!;
      return toMyHandover(db, row, names);
    },

    /** Writes what a receiver says of several defects at once; those without anything are acknowledged. */
    async answer(tokenId: string, { items }: HandoverAnswers, once?: Once): Promise<void> {
      const list = await open(tokenId);
      const at = toStored(clock());
      await db.transaction().execute((tx) =>
        makeOnce(tx, once, at, async () => {
          // In one order, so that two who answer at once do not wait for each other.
          const inOrder = items.map((item, index) => ({ ...item, index }));
          inOrder.sort((a, b) => (a.defect < b.defect ? -1 : 1));
          for (const { defect, index, ...answer } of inOrder) {
            const own = await tx
              .selectFrom('defect_handover')
              .select('defect_id')
              .where('defect_id', '=', defect)
              .where('handover_id', '=', list.id)
              .executeTakeFirst();
            const row = own && (await holdDefect(tx, list.district_id, defect, at));
            if (!row) throw refused(`/items/${index}/defect`, 'defect-unknown');
            await answerFor(tx, row, { ...answer, receiver: list.receiver_id }, at);
          }
          return null;
        }),
      );
    },
  };
};

const refused = (pointer: string, code: string) =>
  new Problem('invalid', { status: 422, errors: [{ pointer, code }] });

/** Mails a list to its receiver; the secret link is put in as it is sent. */
async function mailTo(
  tx: Tx,
  list: Pick<HandoverRow, 'id' | 'district_id' | 'round' | 'message' | 'until_at'>,
  receiver: { name: string; email: string | null; language: string },
  at: string,
) {
  const { language } = receiver;
  const names = (await loadDefectNames(tx, list.district_id, language))!;
  const { name: district } = await tx
    .selectFrom('district')
    .select('name')
    .where('id', '=', list.district_id)
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(tx, list.id);
  const { defects: words } = wordsFor(language);
  const mailId = await queueMail(
    tx,
    {
      to: receiver.email!,
      language,
      template: 'defect-handover',
      values: {
        district,
        receiver: receiver.name,
        count: rows.length,
        list: rows.map(({ number, category_id, spot_id, shown_address }) => {
          const what = names.category(category_id).name;
          const where = spot_id ? names.spot(spot_id).name : shown_address;
          return { number, title: where ? insertText(words.at, { what, where }) : what };
        }),
        message: list.message ?? '',
        until: longDay(list.until_at.slice(0, 10), at.slice(0, 10), language),
        link: '',
      },
      districtId: list.district_id,
      defectTokenId: handoverTokenId(list),
    },
    at,
  );
  await tx.updateTable('handover').set({ mail_id: mailId }).where('id', '=', list.id).execute();
}

const rowsOf = (db: Reader, handoverId: string) =>
  db
    .selectFrom('defect_handover as h')
    .innerJoin('defect as d', 'd.id', 'h.defect_id')
    .selectAll('d')
    .select(['h.state', 'h.answer_status', 'h.answer_words', 'h.planned_on', 'h.answered_at'])
    .where('h.handover_id', '=', handoverId)
    .orderBy('d.number')
    .execute();

async function toMyHandover(db: Reader, row: HandoverRow, names: DefectNames): Promise<MyHandover> {
  const district = await db
    .selectFrom('district')
    .select(['id', 'name', 'contact_json'])
    .where('id', '=', row.district_id)
    .executeTakeFirstOrThrow();
  const rows = (await rowsOf(db, row.id)).filter(({ published }) => published === 1);
  const defects = await toDefects(db, rows, names);
  return {
    id: row.id,
    district: { id: district.id, name: district.name },
    receiver: names.receiver(row.receiver_id),
    message: row.message ?? undefined,
    sentAt: row.created_at,
    until: row.until_at,
    items: rows.map((one, at) => ({
      ...defects[at]!,
      state: one.state,
      answer:
        one.answered_at === null
          ? undefined
          : {
              status: one.answer_status ?? undefined,
              words: one.answer_words ?? undefined,
              plannedOn: one.planned_on ?? undefined,
              at: one.answered_at,
            },
    })),
    contact: JSON.parse(district.contact_json),
  };
}

async function toStaffHandover(
  db: Reader,
  row: HandoverRow,
  names: DefectNames,
): Promise<StaffHandover> {
  const rows = await rowsOf(db, row.id);
  const mail =
    row.mail_id === null
      ? undefined
      : await db
          .selectFrom('mail')
          .select('status')
          .where('id', '=', row.mail_id)
          .executeTakeFirst();
  return {
    id: row.id,
    receiver: names.receiver(row.receiver_id),
    sentAt: row.created_at,
    until: row.until_at,
    // What is not remembered any more was sent.
    state: mail?.status ?? 'sent',
    count: rows.length,
    answered: rows.filter(({ state }) => state === 'answered' || state === 'done').length,
    message: row.message ?? undefined,
  };
}
