import {
  staffPaths,
  type StaffDefectLine,
  type StaffDefectList,
  type StaffDefectQuery,
} from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { foldQuery, foldText } from '../../../fold.ts';
import { Problem } from '../../../problem.ts';
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
import { receiversOf, seesUnreviewed, type Asker } from './scope.ts';
import { handoversOf, lateBefore, toHandover } from './view.ts';

/** So many of the newest are looked through for words. */
const mostSearched = 3000;

/** Before the cursor of a list whose urgent ones go first, while those are not all told. */
const urgentMark = '!';

/**
 * A page of what is reported: all of it for who coordinates it, for a receiver what is theirs. What waits
 * to be reviewed begins with what is urgent.
 */
export async function listForStaff(
  db: Reader,
  asker: Asker,
  { view = 'all', category, status, receiver, q = '', lang, limit = 60, cursor }: StaffDefectQuery,
  now: Temporal.Instant,
): Promise<StaffDefectList> {
  const { actor, districtId } = asker;
  const names = await loadDefectNames(db, districtId, lang ?? actor.language);
  if (!names) throw new Problem('not-found');
  const { settings, categories } = await loadDefectRows(db, districtId);
  const urgent = categories.filter(({ urgency }) => urgency === 'urgent').map(({ id }) => id);
  const isUrgentFirst = view === 'inbox' && urgent.length > 0;
  const late = lateBefore(now, settings.remindDays);
  // Whoever reads only what was handed over to them has no list of all.
  const seesAll = seesUnreviewed(actor, districtId);
  const own = seesAll ? undefined : await receiversOf(db, asker);

  let query = db.selectFrom('defect as d').selectAll('d').where('d.district_id', '=', districtId);
  if (view === 'inbox') query = query.where('d.review', '=', 'waiting');
  if (view === 'reopening') query = query.where('d.reopen_at', 'is not', null);
  if (view === 'open' || view === 'unanswered') {
    query = query.where('d.status', 'in', readStatuses('open')).where('d.review', '!=', 'refused');
  }
  if (status) query = query.where('d.status', '=', status);
  if (category) query = query.where('d.category_id', '=', category);
  if (own) query = query.where('d.published', '=', 1);
  if (receiver || own || view === 'unanswered') {
    // All of it is asked of one handover: another receiver's silence is not this one's.
    query = query.where('d.id', 'in', (eb) =>
      eb
        .selectFrom('defect_handover as h')
        .select('h.defect_id')
        .where('h.district_id', '=', districtId)
        .$if(receiver !== undefined, (qb) => qb.where('h.receiver_id', '=', receiver!))
        .$if(own !== undefined, (qb) =>
          qb.where('h.receiver_id', 'in', [...own!, '']).where('h.state', '!=', 'to-send'),
        )
        .$if(view === 'unanswered', (qb) =>
          qb.where('h.state', 'in', ['sent', 'acknowledged']).where('h.sent_at', '<', late),
        ),
    );
  }
  if (cursor) {
    const isAmongUrgent = isUrgentFirst && cursor.startsWith(urgentMark);
    const after = readCursor(isAmongUrgent ? cursor.slice(urgentMark.length) : cursor);
    query = query.where((eb) => {
      const later = eb.and([
        eb('d.reported_at', '<=', after.reportedAt),
        eb.or([eb('d.reported_at', '<', after.reportedAt), eb('d.id', '<', after.id)]),
      ]);
      if (!isUrgentFirst) return later;
      const ordinary = eb('d.category_id', 'not in', urgent);
      return isAmongUrgent ? eb.or([ordinary, later]) : eb.and([ordinary, later]);
    });
  }
  const words = foldQuery(q);
  if (isUrgentFirst) {
    query = query.orderBy((eb) =>
      eb.case().when('d.category_id', 'in', urgent).then(0).else(1).end(),
    );
  }
  const found = await query
    .orderBy('d.reported_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(words.length > 0 ? mostSearched : limit + 1)
    .execute();
  const rows = found
    .map((row) => (seesAll ? row : reviewedOf(row)))
    .filter((row) => matches(row, words, names));
  const page = rows.slice(0, limit);
  const urgencyOf = (id: string) => categories.find((one) => one.id === id)?.urgency ?? 'ordinary';
  const cursorAfter = (last: DefectRow) =>
    (isUrgentFirst && urgent.includes(last.category_id) ? urgentMark : '') + toListCursor(last);
  const waiting = await db
    .selectFrom('defect')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('district_id', '=', districtId)
    .where('review', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return {
    items: await toLines(db, page, { names, late, urgencyOf, seesAll }),
    waiting: seesAll ? Number(waiting.count) : 0,
    next: rows.length > page.length ? cursorAfter(page.at(-1)!) : undefined,
  };
}

/** A defect as it has been reviewed: what was reported is what is shown. */
const reviewedOf = (row: DefectRow): DefectRow => ({
  ...row,
  words: row.shown_words,
  address: row.shown_address,
  reopen_at: null,
});

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
  {
    names,
    late,
    urgencyOf,
    seesAll,
  }: {
    names: DefectNames;
    late: string;
    urgencyOf: (category: string) => StaffDefectLine['urgency'];
    seesAll: boolean;
  },
): Promise<StaffDefectLine[]> {
  const ids = rows.map(({ id }) => id);
  const handovers = Map.groupBy(await handoversOf(db, ids), ({ defect_id }) => defect_id);
  const photos = ids.length
    ? await db
        .selectFrom('defect_photo')
        .select(['id', 'defect_id'])
        .where('defect_id', 'in', ids)
        .$if(!seesAll, (qb) => qb.where('review', '=', 'published'))
        .orderBy('position')
        .execute()
    : [];
  const photosOf = Map.groupBy(photos, ({ defect_id }) => defect_id);
  const photoUrl = ({ id, district_id }: DefectRow) => {
    const [first] = photosOf.get(id) ?? [];
    return first && staffPaths.defectPhotoFile(district_id, first.id, '480.webp');
  };
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    category: names.category(row.category_id),
    urgency: urgencyOf(row.category_id),
    status: row.status,
    review: row.review,
    words: row.shown_words ?? row.words ?? undefined,
    language: row.language,
    where: row.spot_id ? names.spot(row.spot_id).name : (row.address ?? ''),
    position: positionOf(row),
    photos: photosOf.get(row.id)?.length ?? 0,
    photoUrl: photoUrl(row),
    confirmations: row.confirmations,
    carriedOver: row.carried_over,
    reopening: row.reopen_at !== null,
    outside: row.outside === 1,
    differs: differs(saidOf(row), seenOf(row)),
    handovers: (handovers.get(row.id) ?? []).map((one) => toHandover(one, names, late)),
    reportedAt: row.reported_at,
  }));
}
