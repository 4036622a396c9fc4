import {
  myHandoverPagePath,
  type HandoverPreview,
  type MyHandover,
  type NewHandover,
} from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { listOf } from '../../database/lists.ts';
import { renderMail } from '../../mail/render.ts';
import { Problem } from '../../problem.ts';
import { loadDefectNames, toDefects } from '../defects/view.ts';
import { newsOf } from './letter.ts';
import { demandReceiver, linkDays, saidBy } from './receivers.ts';

/** What a list would be if it were sent now; nothing is written. Throws a `Problem` as sending does. */
export async function previewList(
  { db, clock, districts }: Pick<Deps, 'db' | 'clock' | 'districts'>,
  districtId: string,
  { receiver: receiverId, defects: ids, message }: NewHandover,
): Promise<{ list: MyHandover; language: string; to: string; publicRecord: boolean }> {
  const receiver = await demandReceiver(db, districtId, receiverId);
  const { language } = receiver;
  const rows = await db
    .selectFrom('defect')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('published', '=', 1)
    .where('id', 'in', listOf(db, ids))
    .orderBy('number')
    .execute();
  const unknown = ids.findIndex((id) => !rows.some((row) => row.id === id));
  if (unknown >= 0) {
    const errors = [{ pointer: `/defects/${unknown}`, code: 'defect-unknown' }];
    throw new Problem('invalid', { status: 422, errors });
  }
  const names = (await loadDefectNames(db, districtId, language))!;
  const district = (await districts.find(districtId, language))!;
  const now = clock();
  const items = await toDefects(db, rows, names);
  return {
    language,
    to: receiver.email!,
    publicRecord: receiver.public_record === 1,
    list: {
      id: 'preview',
      district: { id: district.id, name: district.name },
      receiver: { id: receiver.id, name: receiver.name },
      message: saidBy(message) ?? undefined,
      sentAt: toStored(now),
      until: toStored(now.add({ hours: 24 * linkDays })),
      items: items.map((defect) => ({ ...defect, state: 'to-send' as const })),
      contact: district.contact,
    },
  };
}

/** The mail as it would be sent, its secret link left out. */
export async function previewMail(
  deps: Pick<Deps, 'db' | 'clock' | 'districts' | 'settings'>,
  districtId: string,
  wish: NewHandover,
): Promise<HandoverPreview> {
  const { list, language, to } = await previewList(deps, districtId, wish);
  const { db, clock, settings } = deps;
  const receiver = await demandReceiver(db, districtId, wish.receiver);
  const rows = await db
    .selectFrom('defect')
    .select(['number', 'category_id', 'spot_id', 'shown_address'])
    .where('id', 'in', listOf(db, wish.defects))
    .orderBy('number')
    .execute();
  const unsent = { district_id: districtId, message: list.message ?? null, until_at: list.until };
  const news = await newsOf(db, unsent, receiver, rows, toStored(clock()));
  const link = `${settings.publicUrl}${myHandoverPagePath(districtId)}#…`;
  const { subject, text } = renderMail('defect-handover', language, { ...news, link });
  return {
    to,
    subject,
    text,
    photos: list.items.reduce((total, { photos }) => total + photos.length, 0),
  };
}
