import {
  staffPaths,
  type DefectHandover,
  type StaffDefect,
  type StaffDefectPhoto,
} from '@klocket/contract';
import type { Selectable } from 'kysely';
import { toStored } from '../../../clock.ts';
import type { Reader } from '../../../database/database.ts';
import type { DefectHandoverTable } from '../../../database/defect-tables.ts';
import { tagOf } from '../../../http/if-match.ts';
import { may, type Actor } from '../../staff/may.ts';
import { questionsOf, wordsIn } from '../form.ts';
import { stepsFrom } from '../rules.ts';
import { loadDefectRows } from '../settings.ts';
import {
  loadDefectNames,
  positionOf,
  readEntries,
  toDefects,
  toEntry,
  type DefectNames,
  type DefectRow,
} from '../view.ts';
import { objectOf, seesUnreviewed } from './scope.ts';

/** A defect as staff see it, and the tag that a change of it goes along with. */
export async function toStaffDefect(
  db: Reader,
  row: DefectRow,
  { actor, now, language }: { actor: Actor; now: Temporal.Instant; language?: string | undefined },
): Promise<{ defect: StaffDefect; tag: string }> {
  const { id, district_id: districtId } = row;
  const names = (await loadDefectNames(db, districtId, language ?? actor.language))!;
  const [defect] = await toDefects(db, [row], names);
  const entries = await readEntries(db, id);
  const seesAll = seesUnreviewed(actor, districtId);
  const photos = await photosOf(db, id);
  const { settings, categories } = await loadDefectRows(db, districtId);
  const object = await objectOf(db, districtId, id);
  const write = may(actor, 'defect.write', object);
  const category = categories.find((one) => one.id === row.category_id);
  const followers = await db
    .selectFrom('defect_follower')
    .select('id')
    .where('defect_id', '=', id)
    .execute();
  const hasContact = row.name !== null || row.email !== null || row.phone !== null;
  return {
    tag: tagOfDefect(row, photos),
    defect: {
      ...defect!,
      place: { ...defect!.place, position: positionOf(row) },
      entries: entries.map((entry) => ({
        ...toEntry(entry, names),
        staffName: entry.staff_name ?? undefined,
      })),
      review: row.review,
      refusal: row.refusal ?? undefined,
      reported: {
        words: (seesAll ? row.words : row.shown_words) ?? undefined,
        address: (seesAll ? row.address : row.shown_address) ?? undefined,
        outside: row.outside === 1,
        questions: seesAll
          ? questionsOf(category?.questions_json ?? '[]', wordsIn(names.language, 'sv'))
          : [],
        answers: seesAll ? JSON.parse(row.answers_json) : {},
        source: row.source,
        seenAt: row.seen_at ?? undefined,
        hasContact,
        contact:
          write && hasContact && actor.passkeyAt
            ? {
                ...(row.name && { name: row.name }),
                ...(row.email && { email: row.email }),
                ...(row.phone && { phone: row.phone }),
              }
            : undefined,
      },
      allPhotos: photos
        .filter(({ review }) => seesAll || review === 'published')
        .map((photo) => toStaffPhoto(districtId, photo)),
      handovers: (await handoversOf(db, [id])).map((one) =>
        toHandover(one, names, lateBefore(now, settings.remindDays)),
      ),
      followers: followers.length,
      reopening:
        seesAll && row.reopen_words !== null && row.reopen_at !== null
          ? { words: row.reopen_words, at: row.reopen_at }
          : undefined,
      steps: write ? stepsFrom(row.status, 'desk') : [],
      may: { write, answer: may(actor, 'defect.answer', object) },
    },
  };
}

/** What was sent before this is late when it has not been answered. */
export const lateBefore = (now: Temporal.Instant, days: number) =>
  toStored(now.subtract({ hours: 24 * days }));

export const toHandover = (
  row: Selectable<DefectHandoverTable>,
  names: DefectNames,
  lateIfBefore: string,
): DefectHandover => ({
  receiver: names.receiver(row.receiver_id),
  state: row.state,
  sentAt: row.sent_at ?? undefined,
  acknowledgedAt: row.acknowledged_at ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  status: row.answer_status ?? undefined,
  words: row.answer_words ?? undefined,
  plannedOn: row.planned_on ?? undefined,
  late:
    (row.state === 'sent' || row.state === 'acknowledged') &&
    row.sent_at !== null &&
    row.sent_at < lateIfBefore,
  onWay: (row.state === 'to-send' && row.handover_id !== null) || undefined,
});

export const handoversOf = (db: Reader, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('defect_handover')
        .selectAll()
        .where('defect_id', 'in', ids)
        .orderBy('receiver_id')
        .execute();

type Photo = Awaited<ReturnType<typeof photosOf>>[number];

export const photosOf = (db: Reader, defectId: string) =>
  db
    .selectFrom('defect_photo')
    .select(['id', 'hash', 'width', 'height', 'review'])
    .where('defect_id', '=', defectId)
    .orderBy('position')
    .orderBy('id')
    .execute();

const toStaffPhoto = (districtId: string, photo: Photo): StaffDefectPhoto => ({
  id: photo.id,
  url: staffPaths.defectPhotoFile(districtId, photo.id, '1600.webp'),
  width: photo.width,
  height: photo.height,
  review: photo.review,
});

/** Changes with what staff decide on, and not when one more says "me too". */
export const tagOfDefect = (row: DefectRow, photos: readonly Photo[]) =>
  tagOf([
    row.status,
    row.review,
    row.refusal,
    row.category_id,
    row.shown_words,
    row.shown_address,
    row.spot_id,
    row.latitude,
    row.longitude,
    photos.map(({ id, hash, review }) => [id, hash, review]),
  ]);
