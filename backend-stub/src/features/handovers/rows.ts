import type { MyHandover, StaffHandover, StaffHandoverItem } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Reader } from '../../database/database.ts';
import type { HandoverTable } from '../../database/defect-tables.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import { isClosed } from '../defects/rules.ts';
import { toDefects, type DefectNames } from '../defects/view.ts';

export type HandoverRow = Selectable<HandoverTable>;

/** What a token of a handover stands for: the list, and which of its links it is. */
export const handoverTokenId = ({ id, round }: Pick<HandoverRow, 'id' | 'round'>) =>
  `${id}-${round}`;

/** The list and the link that such an id stands for; undefined for what is none. */
export function readTokenId(tokenId: string): { id: string; round: number } | undefined {
  const [, id, round] = /^(h[0-9a-f]{16})-(\d{1,9})$/.exec(tokenId) ?? [];
  return id === undefined ? undefined : { id, round: Number(round) };
}

export type ListedRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** The defects of a list, each as far as it has come with the receiver. */
export const rowsOf = (db: Reader, handoverId: string) =>
  db
    .selectFrom('defect_handover as h')
    .innerJoin('defect as d', 'd.id', 'h.defect_id')
    .selectAll('d')
    .select([
      'h.state',
      'h.sent_at',
      'h.answer_status',
      'h.answer_words',
      'h.planned_on',
      'h.answered_at',
    ])
    .where('h.handover_id', '=', handoverId)
    .orderBy('d.number')
    .execute();

/** What it is, and where, in words. */
export function titleOf(
  {
    category_id,
    spot_id,
    shown_address,
  }: Pick<ListedRow, 'category_id' | 'spot_id' | 'shown_address'>,
  names: DefectNames,
) {
  const what = names.category(category_id).name;
  const where = spot_id ? names.spot(spot_id).name : shown_address;
  return where ? insertText(wordsFor(names.language).defects.at, { what, where }) : what;
}

/** Whether everyone may see it; what has been taken back since is told no more. */
export const isShown = ({ published }: Pick<ListedRow, 'published'>) => published === 1;

/** Whether an answer is still wanted: nobody has given one, and it is not over otherwise. */
export const isUnanswered = ({ state, status }: Pick<ListedRow, 'state' | 'status'>) =>
  state !== 'answered' && state !== 'done' && !isClosed(status);

/** A list as its receiver sees it: of what everyone may see. */
export async function toMyHandover(
  db: Reader,
  row: HandoverRow,
  names: DefectNames,
): Promise<MyHandover> {
  const district = await db
    .selectFrom('district')
    .select(['id', 'name', 'contact_json'])
    .where('id', '=', row.district_id)
    .executeTakeFirstOrThrow();
  const rows = (await rowsOf(db, row.id)).filter(isShown);
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

/** A list as staff see it; what was sent before `lateIfBefore` is late while it is not answered. */
export async function toStaffHandover(
  db: Reader,
  row: HandoverRow,
  names: DefectNames,
  { now, lateIfBefore }: { now: string; lateIfBefore: string },
): Promise<StaffHandover> {
  const rows = await rowsOf(db, row.id);
  const items = rows.map((one): StaffHandoverItem => ({
    id: one.id,
    number: one.number,
    title: titleOf(one, names),
    state: one.state,
    status: one.answer_status ?? undefined,
    words: one.answer_words ?? undefined,
    plannedOn: one.planned_on ?? undefined,
    answeredAt: one.answered_at ?? undefined,
    late:
      (one.state === 'sent' || one.state === 'acknowledged') &&
      isUnanswered(one) &&
      one.sent_at !== null &&
      one.sent_at < lateIfBefore,
  }));
  const mail =
    row.mail_id === null
      ? undefined
      : await db
          .selectFrom('mail')
          .select(['status', 'trouble'])
          .where('id', '=', row.mail_id)
          .executeTakeFirst();
  const receiver = await db
    .selectFrom('receiver')
    .select('email')
    .where('district_id', '=', row.district_id)
    .where('id', '=', row.receiver_id)
    .executeTakeFirst();
  const hasFailed = items.some(({ state }) => state === 'failed');
  return {
    id: row.id,
    receiver: names.receiver(row.receiver_id),
    email: receiver?.email ?? undefined,
    sentAt: row.created_at,
    until: row.until_at,
    ended: row.until_at <= now,
    // What is not remembered any more was sent; what came back had been sent, too.
    state: hasFailed ? 'failed' : (mail?.status ?? 'sent'),
    trouble: (mail?.trouble as StaffHandover['trouble']) ?? undefined,
    remindedAt: row.reminded_at ?? undefined,
    askedAt: row.asked_at ?? undefined,
    count: items.length,
    answered: items.filter(({ state }) => state === 'answered' || state === 'done').length,
    unanswered: rows.filter(isUnanswered).length,
    late: items.filter(({ late }) => late).length,
    message: row.message ?? undefined,
    items,
  };
}
