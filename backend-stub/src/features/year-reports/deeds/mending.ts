import { sql } from 'kysely';
import type { Reader } from '../../../database/database.ts';
import {
  fixedStatuses,
  listMended,
  tallyDefects,
  uncountedStatuses,
  type Instants,
} from '../../goals/figures/defect-tally.ts';
import { daysToFixed } from '../../goals/figures/reckoned.ts';

/** So many of what was mended are named; the rest is a number. */
export const mostNamed = 12;

/** What came in, what of it is mended, what was mended in the year whenever it came in, and how fast. */
export interface Mending {
  received: number;
  receivedFixed: number;
  fixed: number;
  medianDays?: number | undefined;
  /** Those mended last, with what everyone may read of them. */
  mended: {
    number: number;
    id: string;
    category: string;
    spot: string | null;
    address: string | null;
  }[];
  /** To whom how many were handed over in the year, and how many of them have been answered. */
  handovers: { receiver: string; sent: number; answered: number }[];
}

/** Reads what became of the defects of a year, of those that everyone can see. */
export async function readMending(
  db: Reader,
  districtId: string,
  instants: Instants,
): Promise<Mending> {
  const received = (await tallyDefects(db, districtId, instants)).filter(
    ({ shown, status }) => shown && !uncountedStatuses.includes(status),
  );
  const fixedSince = await listMended(db, districtId, instants);
  const mended = await db
    .selectFrom('defect')
    .select([
      'number',
      'id',
      'category_id as category',
      'spot_id as spot',
      'shown_address as address',
    ])
    .where('district_id', '=', districtId)
    .where('published', '=', 1)
    .where('closed_at', '>=', instants.since)
    .where('closed_at', '<', instants.until)
    .where('status', 'in', fixedStatuses)
    .orderBy('closed_at', 'desc')
    .orderBy('number', 'desc')
    .limit(mostNamed)
    .execute();
  const handovers = await db
    .selectFrom('defect_handover as h')
    .innerJoin('defect as d', 'd.id', 'h.defect_id')
    .select([
      'h.receiver_id as receiver',
      sql<number | string>`count(*)`.as('sent'),
      sql<number | string>`sum(case when h.answered_at is null then 0 else 1 end)`.as('answered'),
    ])
    .where('h.district_id', '=', districtId)
    .where('h.sent_at', '>=', instants.since)
    .where('h.sent_at', '<', instants.until)
    .where('d.published', '=', 1)
    .groupBy('h.receiver_id')
    .execute();
  return {
    received: sumOf(received),
    receivedFixed: sumOf(received.filter(({ status }) => fixedStatuses.includes(status))),
    fixed: fixedSince.length,
    medianDays: daysToFixed(fixedSince).value ?? undefined,
    mended,
    handovers: handovers
      .map(({ receiver, sent, answered }) => ({
        receiver,
        sent: Number(sent),
        answered: Number(answered),
      }))
      .sort((a, b) => b.sent - a.sent || (a.receiver < b.receiver ? -1 : 1)),
  };
}

/** The years in which anything came in that everyone can see. */
export async function yearsOfDefects(db: Reader, districtId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('defect')
    .select(sql<string>`substr(reported_at, 1, 4)`.as('year'))
    .distinct()
    .where('district_id', '=', districtId)
    .where('published', '=', 1)
    .execute();
  return rows.map(({ year }) => year);
}

const sumOf = (tallies: readonly { count: number }[]) =>
  tallies.reduce((sum, { count }) => sum + count, 0);
