import type { StaffDefectLine, StaffDefectList, StaffDefectQuery } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { foldQuery, foldText } from '../../../fold.ts';
import { Problem } from '../../../problem.ts';
import { may } from '../../staff/may.ts';
import { readCursor, readStatuses, toListCursor } from '../list.ts';
import { differs } from '../rules.ts';
import { loadDefectRows } from '../settings.ts';
import {
  loadDefectNames,
  positionOf,
  saidOf,
  seenOf,
  type DefectNames,
  type DefectRow,
} from '../view.ts';
import { receiversOf, type Asker } from './scope.ts';
import { handoversOf, lateBefore, toHandover } from './view.ts';

/** So many of the newest are looked through for words. */
const mostSearched = 3000;

/** A page of what is reported: all of it for who coordinates it, for a receiver what is theirs. */
export async function listForStaff(
  db: Reader,
  asker: Asker,
  { view = 'all', category, receiver, q = '', lang, limit = 60, cursor }: StaffDefectQuery,
  now: Temporal.Instant,
): Promise<StaffDefectList> {
  const { actor, districtId } = asker;
  const names = await loadDefectNames(db, districtId, lang ?? actor.language);
  if (!names) throw new Problem('not-found');
  const { settings } = await loadDefectRows(db, districtId);
  const late = lateBefore(now, settings.remindDays);
  // Whoever reads only what was handed over to them has no list of all.
  const seesAll = may(actor, 'defect.read', { districtId, handedTo: [] });
  const own = seesAll ? undefined : await receiversOf(db, asker);

  let query = db.selectFrom('defect as d').selectAll('d').where('d.district_id', '=', districtId);
  if (view === 'inbox') query = query.where('d.review', '=', 'waiting');
  if (view === 'reopening') query = query.where('d.reopen_at', 'is not', null);
  if (view === 'open' || view === 'unanswered') {
    query = query.where('d.status', 'in', readStatuses('open')).where('d.review', '!=', 'refused');
  }
  if (category) query = query.where('d.category_id', '=', category);
  const asked = [...(receiver ? [[receiver]] : []), ...(own ? [own] : [])];
  for (const receivers of asked) {
    query = query.where('d.id', 'in', (eb) =>
      eb
        .selectFrom('defect_handover as h')
        .select('h.defect_id')
        .where('h.district_id', '=', districtId)
        .where('h.receiver_id', 'in', receivers.length > 0 ? receivers : ['']),
    );
  }
  if (view === 'unanswered') {
    query = query.where('d.id', 'in', (eb) =>
      eb
        .selectFrom('defect_handover as h')
        .select('h.defect_id')
        .where('h.district_id', '=', districtId)
        .where('h.state', 'in', ['sent', 'acknowledged'])
        .where('h.sent_at', '<', late),
    );
  }
  if (cursor) {
    const after = readCursor(cursor);
    query = query
      .where('d.reported_at', '<=', after.reportedAt)
      .where((eb) =>
        eb.or([eb('d.reported_at', '<', after.reportedAt), eb('d.id', '<', after.id)]),
      );
  }
  const words = foldQuery(q);
  const found = await query
    .orderBy('d.reported_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(words.length > 0 ? mostSearched : limit + 1)
    .execute();
  const rows = found.filter((row) => matches(row, words, names));
  const page = rows.slice(0, limit);
  const waiting = await db
    .selectFrom('defect')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('district_id', '=', districtId)
    .where('review', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return {
    items: await toLines(db, page, names, late),
    waiting: seesAll ? Number(waiting.count) : 0,
    next: rows.length > page.length ? toListCursor(page.at(-1)!) : undefined,
  };
}

function matches(row: DefectRow, words: string[], names: DefectNames) {
  if (words.length === 0) return true;
  const text = foldText(
    [
      String(row.number),
      names.category(row.category_id).name,
      row.words,
      row.shown_words,
      row.address,
      row.spot_id && names.spot(row.spot_id).name,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return words.every((word) => text.includes(word));
}

async function toLines(
  db: Reader,
  rows: readonly DefectRow[],
  names: DefectNames,
  late: string,
): Promise<StaffDefectLine[]> {
  const ids = rows.map(({ id }) => id);
  const handovers = Map.groupBy(await handoversOf(db, ids), ({ defect_id }) => defect_id);
  const photos = ids.length
    ? await db
        .selectFrom('defect_photo')
        .select('defect_id')
        .where('defect_id', 'in', ids)
        .execute()
    : [];
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    category: names.category(row.category_id),
    status: row.status,
    review: row.review,
    words: row.shown_words ?? row.words ?? undefined,
    language: row.language,
    where: row.spot_id ? names.spot(row.spot_id).name : (row.address ?? ''),
    position: positionOf(row),
    photos: photos.filter(({ defect_id }) => defect_id === row.id).length,
    confirmations: row.confirmations,
    carriedOver: row.carried_over,
    reopening: row.reopen_at !== null,
    outside: row.outside === 1,
    differs: differs(saidOf(row), seenOf(row)),
    handovers: (handovers.get(row.id) ?? []).map((one) => toHandover(one, names, late)),
    reportedAt: row.reported_at,
  }));
}
