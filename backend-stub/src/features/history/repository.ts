import { randomBytes } from 'node:crypto';
import type { HistoryEntry, HistoryPage, HistoryQuery } from '@klocket/contract';
import type { Selectable } from 'kysely';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader, Tx } from '../../database/database.ts';
import type { AuditEntryTable } from '../../database/staff-tables.ts';
import { foldQuery, foldText } from '../../fold.ts';
import type { LastChange } from '../../http/if-match.ts';
import type { Actor } from '../staff/may.ts';

/** Something someone did, to be written down. */
export interface Deed {
  districtId: string;
  /** Without an id it is the command line. */
  actor: { id?: string; name: string };
  /** Dotted, the kind first and then in the past tense: `activity.published`. */
  action: string;
  object: { kind: string; id: string; title: string };
  /** What a reader of the log needs beside that; never what a name list holds. */
  details?: Record<string, unknown>;
}

const pageSize = 50;

/** The log of what staff did. */
export type HistoryRepository = ReturnType<typeof createHistoryRepository>;

export const createHistoryRepository = (db: Database, clock: Clock) => ({
  /** What was done in a district, newest first; only by one person where `actorId` is given. */
  async list(
    districtId: string,
    { cursor, limit = pageSize, q = '', actorId }: HistoryQuery & { actorId?: string },
  ): Promise<HistoryPage> {
    let query = db.selectFrom('audit_entry').selectAll().where('district_id', '=', districtId);
    if (cursor) query = query.where('id', '<', cursor);
    if (actorId) query = query.where('actor_id', '=', actorId);
    for (const word of foldQuery(q)) query = query.where('search', 'like', `%${word}%`);
    const rows = await query
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit).map(toEntry);
    return { items, cursor: rows.length > limit ? items.at(-1)?.id : undefined };
  },

  /** Forgets what was done longer ago than so many months; returns how much that was. */
  async forget(months: number): Promise<number> {
    const until = toStored(clock().toZonedDateTimeISO('UTC').subtract({ months }).toInstant());
    const gone = await db.deleteFrom('audit_entry').where('at', '<', until).executeTakeFirst();
    return Number(gone.numDeletedRows);
  },
});

/** Writes down what someone did, in the same transaction as the deed. */
export async function record(tx: Tx, deed: Deed, at: string) {
  const { districtId, actor, action, object, details = {} } = deed;
  await tx
    .insertInto('audit_entry')
    .values({
      id: newEntryId(at),
      district_id: districtId,
      at,
      actor_id: actor.id ?? null,
      actor_name: actor.name,
      action,
      object_kind: object.kind,
      object_id: object.id,
      object_title: object.title,
      details_json: JSON.stringify(details),
      search: foldText(`${actor.name} ${object.title} ${action}`),
    })
    .execute();
}

/** Writes down what someone did with their own, in each district where they work. */
export async function recordAboutOneself(
  tx: Tx,
  { id, name, roles }: Pick<Actor, 'id' | 'name' | 'roles'>,
  action: string,
  object: Deed['object'],
  at: string,
) {
  const districtIds = new Set(roles.flatMap(({ districtId }) => districtId ?? []));
  for (const districtId of districtIds) {
    await record(tx, { districtId, actor: { id, name }, action, object }, at);
  }
}

/** Who last changed something, as a conflict tells it. */
export async function lastChangeOf(
  db: Reader,
  districtId: string,
  object: { kind: string; id: string },
): Promise<LastChange | undefined> {
  const row = await db
    .selectFrom('audit_entry')
    .select(['actor_name', 'at'])
    .where('district_id', '=', districtId)
    .where('object_kind', '=', object.kind)
    .where('object_id', '=', object.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { by: row.actor_name, at: row.at };
}

/** Who last changed anything of some kinds, for what is changed as a whole. */
export async function lastChangeAmong(
  db: Reader,
  districtId: string,
  kinds: readonly string[],
): Promise<LastChange | undefined> {
  const row = await db
    .selectFrom('audit_entry')
    .select(['actor_name', 'at'])
    .where('district_id', '=', districtId)
    .where('object_kind', 'in', kinds)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { by: row.actor_name, at: row.at };
}

let count = 0;

/** An id that rises with the second, then with the order in which this process wrote. */
function newEntryId(at: string) {
  const seconds = Math.floor(Date.parse(at) / 1000);
  count = (count + 1) % 36 ** 5;
  const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');
  return `${digits(seconds, 7)}-${digits(count, 5)}-${randomBytes(4).toString('hex')}`;
}

const toEntry = (row: Selectable<AuditEntryTable>): HistoryEntry => ({
  id: row.id,
  at: row.at,
  actor: { ...(row.actor_id === null ? {} : { id: row.actor_id }), name: row.actor_name },
  action: row.action,
  object: { kind: row.object_kind, id: row.object_id, title: row.object_title },
  details: JSON.parse(row.details_json),
});
