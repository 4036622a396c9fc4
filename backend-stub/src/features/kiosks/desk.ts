import type { NewScreen, ScreenSource, StaffScreen } from '@klocket/contract';
import { kioskPagePath } from '@klocket/contract';
import { millisecondsOf, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { refuseOverwriting } from '../../http/if-match.ts';
import { lastChangeOf } from '../history/repository.ts';
import { checkScreen } from './check.ts';
import { alterFor, refused, tell, type Keeper } from './keeping.ts';
import { demandScreen } from './pairing.ts';
import { healthOf, identifySeconds } from './rules.ts';
import { toHeartbeat, toScreenColumns, toScreenSource, type ScreenRow } from './screen-rows.ts';

/** A district has no more screens than these. */
const mostScreens = 50;
/** The address of a screen that is to be paired, and what stands beside it. */
const reserved = ['worker', 'new'];

/** The screens as staff set them up. */
export type KioskDesk = ReturnType<typeof createKioskDesk>;

export const createKioskDesk = (
  db: Database,
  clock: Clock,
  { publicUrl, release }: { publicUrl: string; release: string },
) => {
  const startedAt = millisecondsOf(clock);
  const toStaffScreen = (row: ScreenRow): StaffScreen => {
    const heartbeat = toHeartbeat(row);
    const now = millisecondsOf(clock);
    const seenAt = row.seen_at === null ? undefined : Date.parse(row.seen_at);
    return {
      id: row.id,
      ...toScreenSource(row),
      url: publicUrl + kioskPagePath(row.id),
      paired: row.token_hash !== null,
      ...(row.paired_at && { pairedAt: row.paired_at }),
      health: healthOf({ seenAt, now, startedAt }),
      ...(row.seen_at && { seenAt: row.seen_at }),
      ...(heartbeat && { heartbeat, isCurrent: heartbeat.release === release }),
      ...(row.identify_until_at &&
        Date.parse(row.identify_until_at) > now && { identifyUntil: row.identify_until_at }),
    };
  };
  const alter = alterFor(db, clock);
  const objectOf = ({ id, name }: { id: string; name: string }) => ({
    kind: 'screen',
    id,
    title: name,
  });

  return {
    /** The screens of a district by name, and how each is. */
    async list(districtId: string): Promise<StaffScreen[]> {
      const rows = await db
        .selectFrom('screen')
        .selectAll()
        .where('district_id', '=', districtId)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(toStaffScreen);
    },

    /** One screen; undefined when it is not there. */
    async find(districtId: string, id: string): Promise<StaffScreen | undefined> {
      const row = await db.selectFrom('screen').selectAll().where('id', '=', id).executeTakeFirst();
      return row?.district_id === districtId ? toStaffScreen(row) : undefined;
    },

    /** Sets a screen up. Its id is its address, which no other on the server has. */
    create: (keeper: Keeper, { id, ...source }: NewScreen, once?: Once): Promise<string> =>
      alter(keeper, (tx, district, at) =>
        makeOnce(tx, once, at, async () => {
          const others = await tx
            .selectFrom('screen')
            .select('id')
            .where('district_id', '=', district.id)
            .execute();
          if (others.length >= mostScreens)
            throw refused('/id', 'too-large', { limit: mostScreens });
          if (reserved.includes(id)) throw refused('/id', 'id-reserved');
          await checkScreen(tx, district, source);
          const made = await tx
            .insertInto('screen')
            .values({
              id,
              district_id: district.id,
              ...toScreenColumns(source),
              reloads: 0,
              updated_at: at,
            })
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .executeTakeFirst();
          if (!made) throw refused('/id', 'screen-taken');
          await tell(tx, keeper, 'screen.created', objectOf({ id, name: source.name }), at);
          return id;
        }),
      ),

    /** Sets a screen up anew, made from one of the states expected. */
    replace: (
      keeper: Keeper,
      id: string,
      source: ScreenSource,
      expected: string[],
    ): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        await demandCurrent(tx, district.id, id, expected);
        await checkScreen(tx, district, source);
        await tx
          .updateTable('screen')
          .set({ ...toScreenColumns(source), updated_at: at })
          .where('id', '=', id)
          .execute();
        await tell(tx, keeper, 'screen.changed', objectOf({ id, name: source.name }), at);
      }),

    /** Takes a screen away; its box shows what it last had, and asks for another code when it is started anew. */
    remove: (keeper: Keeper, id: string, expected: string[]): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        const row = await demandCurrent(tx, district.id, id, expected);
        await tx.deleteFrom('screen').where('id', '=', id).execute();
        await tell(tx, keeper, 'screen.removed', objectOf(row), at);
      }),

    /** Has the page of a screen loaded anew. */
    reload: (keeper: Keeper, id: string): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        const row = await demandScreen(tx, district.id, id);
        await tx
          .updateTable('screen')
          .set((eb) => ({ reloads: eb('reloads', '+', 1) }))
          .where('id', '=', id)
          .execute();
        await tell(tx, keeper, 'screen.reloaded', objectOf(row), at);
      }),

    /** Has a screen show which one it is, for half a minute. Nothing that a history need hold. */
    identify: (keeper: Keeper, id: string): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        await demandScreen(tx, district.id, id);
        const until = toStored(clock().add({ seconds: identifySeconds }));
        await tx
          .updateTable('screen')
          .set({ identify_until_at: until })
          .where('id', '=', id)
          .execute();
        await recordEvent(tx, district.id, 'screen', { screenId: id }, at);
      }),
  };
};

async function demandCurrent(tx: Tx, districtId: string, id: string, expected: string[]) {
  const row = await demandScreen(tx, districtId, id);
  await refuseOverwriting(expected, toScreenSource(row), () =>
    lastChangeOf(tx, districtId, { kind: 'screen', id }),
  );
  return row;
}
