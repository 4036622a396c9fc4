import type { DefectStatus, Verdict } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { loadDefectNames } from './view.ts';

const mostNews = 100;

/** Something that happened to a defect that everyone may see. */
export interface DefectNewsItem {
  id: string;
  defectId: string;
  number: number;
  /** What it is, and where if that has a name. */
  title: string;
  at: string;
  status: DefectStatus | undefined;
  verdict: Verdict | undefined;
  name: string | undefined;
  reason: string | undefined;
}

/** What has happened lately to what everyone may see, the newest first. */
export async function readNews(
  db: Reader,
  districtId: string,
  language: string,
): Promise<DefectNewsItem[]> {
  const names = await loadDefectNames(db, districtId, language);
  if (!names) return [];
  const rows = await db
    .selectFrom('defect_entry as e')
    .innerJoin('defect as d', 'd.id', 'e.defect_id')
    .select(['e.id', 'e.at', 'e.status', 'e.verdict', 'e.name', 'e.reason'])
    .select(['d.id as defect_id', 'd.number', 'd.category_id', 'd.spot_id'])
    .where('d.district_id', '=', districtId)
    .where('d.published', '=', 1)
    .orderBy('e.at', 'desc')
    .orderBy('e.number', 'desc')
    .limit(mostNews)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    defectId: row.defect_id,
    number: row.number,
    title: [names.category(row.category_id).name, row.spot_id && names.spot(row.spot_id).name]
      .filter(Boolean)
      .join(', '),
    at: row.at,
    status: row.status ?? undefined,
    verdict: row.verdict ?? undefined,
    name: row.name ?? undefined,
    reason: row.reason ?? undefined,
  }));
}
