import type { DefectStatus } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';

/** The first instant of a period, and the first after it. */
export interface Instants {
  since: string;
  until: string;
}

/** The statuses in which a defect is mended. */
export const fixedStatuses: readonly DefectStatus[] = ['fixed', 'checked-on-walk'];

/** Of no defect of its own, or of none that those who mend answer for. */
export const uncountedStatuses: readonly DefectStatus[] = ['duplicate', 'not-responsible'];

/** How many of the defects that came in stand where, those that everyone can see and those that not. */
export interface DefectTally {
  status: DefectStatus;
  shown: boolean;
  count: number;
  lastAt: string;
}

export async function tallyDefects(
  db: Reader,
  districtId: string,
  { since, until }: Instants,
): Promise<DefectTally[]> {
  const rows = await db
    .selectFrom('defect')
    .select(({ fn }) => [
      'status',
      'published',
      fn.countAll().as('count'),
      fn.max('changed_at').as('lastAt'),
    ])
    .where('district_id', '=', districtId)
    .where('reported_at', '>=', since)
    .where('reported_at', '<', until)
    .groupBy(['status', 'published'])
    .execute();
  return rows.map(({ published, count, ...row }) => ({
    ...row,
    shown: published === 1,
    count: Number(count),
  }));
}

/** One that was mended in a period: from when it came in to when it was done, in days. */
export interface Mended {
  days: number;
  at: string;
}

export async function listMended(
  db: Reader,
  districtId: string,
  { since, until }: Instants,
): Promise<Mended[]> {
  const rows = await db
    .selectFrom('defect')
    .select(['reported_at', 'closed_at'])
    .where('district_id', '=', districtId)
    .where('published', '=', 1)
    .where('closed_at', '>=', since)
    .where('closed_at', '<', until)
    .where('status', 'in', fixedStatuses)
    .execute();
  return rows.map(({ reported_at, closed_at }) => ({
    days: (Date.parse(closed_at!) - Date.parse(reported_at)) / 86_400_000,
    at: closed_at!,
  }));
}
