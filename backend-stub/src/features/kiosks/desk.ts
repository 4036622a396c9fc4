import { randomBytes } from 'node:crypto';
import type {
  NewScreen,
  ScreenMessageSource,
  ScreenSource,
  StaffScreen,
  StaffScreenMessage,
} from '@klocket/contract';
import { kioskPagePath } from '@klocket/contract';
import { millisecondsOf, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { refuseOverwriting } from '../../http/if-match.ts';
import { Problem } from '../../problem.ts';
import { pickText } from '../../texts.ts';
import { holdDistrict, type HeldDistrict } from '../districts/hold.ts';
import { lastChangeOf, record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { checkScreen } from './check.ts';
import { demandScreen } from './pairing.ts';
import { healthOf, identifySeconds } from './rules.ts';
import {
  toHeartbeat,
  toScreenColumns,
  toScreenSource,
  type ScreenMessageRow,
  type ScreenRow,
} from './screen-rows.ts';

/** A district has no more screens than these, and no more messages at a time. */
const mostScreens = 50;
const mostMessages = 50;
/** The address of a screen that is to be paired, and what stands beside it. */
const reserved = ['worker', 'new'];
/** A message ends within half a year: then nobody remembers it. */
const longestMessageDays = 183;

/** Who does something with screens, and where. */
interface Keeper {
  actor: Actor;
  districtId: string;
}

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
  const alter = <Made>(
    { districtId }: Keeper,
    change: (tx: Tx, district: HeldDistrict, at: string) => Promise<Made>,
  ): Promise<Made> =>
    db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      if (!district) throw new Problem('not-found');
      return change(tx, district, toStored(clock()));
    });
  const tell = async (
    tx: Tx,
    { actor, districtId }: Keeper,
    action: string,
    object: { kind: string; id: string; title: string },
    at: string,
  ) => {
    await record(tx, { districtId, actor, action, object }, at);
    const screenId = object.kind === 'screen' ? object.id : undefined;
    await recordEvent(tx, districtId, 'screen', screenId ? { screenId } : {}, at);
  };
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
          if (!made) throw refused('/id', 'id-twice');
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

    /** The messages that have not ended, the oldest first. */
    async messages(districtId: string): Promise<StaffScreenMessage[]> {
      const rows = await db
        .selectFrom('screen_message')
        .selectAll()
        .where('district_id', '=', districtId)
        .where('until_at', '>', toStored(clock()))
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toStaffMessage);
    },

    /** Puts words on screens. */
    say: (keeper: Keeper, message: ScreenMessageSource, once?: Once): Promise<string> =>
      alter(keeper, (tx, district, at) =>
        makeOnce(tx, once, at, async () => {
          await tx
            .deleteFrom('screen_message')
            .where('district_id', '=', district.id)
            .where('until_at', '<=', at)
            .execute();
          const columns = await messageColumns(tx, district, message);
          const others = await tx
            .selectFrom('screen_message')
            .select('id')
            .where('district_id', '=', district.id)
            .execute();
          if (others.length >= mostMessages) {
            throw refused('/text', 'too-large', { limit: mostMessages });
          }
          const id = randomBytes(12).toString('hex');
          await tx
            .insertInto('screen_message')
            .values({ id, district_id: district.id, ...columns, created_at: at })
            .execute();
          const action = message.urgent ? 'screen-message.urgent' : 'screen-message.created';
          await tell(tx, keeper, action, messageObject(id, message), at);
          return id;
        }),
      ),

    /** Puts other words there, or lets them end at another time. */
    resay: (keeper: Keeper, id: string, message: ScreenMessageSource): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        await demandMessage(tx, district.id, id);
        const columns = await messageColumns(tx, district, message);
        await tx.updateTable('screen_message').set(columns).where('id', '=', id).execute();
        await tell(tx, keeper, 'screen-message.changed', messageObject(id, message), at);
      }),

    /** Takes words off the screens. */
    unsay: (keeper: Keeper, id: string): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        const row = await demandMessage(tx, district.id, id);
        await tx.deleteFrom('screen_message').where('id', '=', id).execute();
        const object = messageObject(id, { text: JSON.parse(row.text_json) });
        await tell(tx, keeper, 'screen-message.removed', object, at);
      }),
  };

  async function messageColumns(
    tx: Tx,
    { id, languages }: HeldDistrict,
    { text, until, urgent, screens }: ScreenMessageSource,
  ) {
    if (!text[languages[0]!]?.trim()) throw refused(`/text/${languages[0]!}`, 'text-missing');
    const end = Temporal.Instant.from(until);
    const ahead = end.epochMilliseconds - millisecondsOf(clock);
    if (ahead <= 0) throw refused('/until', 'is-over');
    const limit = longestMessageDays;
    if (ahead > limit * 24 * 3_600_000) throw refused('/until', 'too-far', { limit });
    const own = await tx.selectFrom('screen').select('id').where('district_id', '=', id).execute();
    const missing = screens?.findIndex((screen) => !own.some((one) => one.id === screen)) ?? -1;
    if (missing >= 0) throw refused(`/screens/${missing}`, 'choice');
    return {
      text_json: JSON.stringify(text),
      until_at: toStored(end),
      urgent: urgent ? 1 : 0,
      screens_json: screens ? JSON.stringify(screens) : null,
    };
  }
};

async function demandCurrent(tx: Tx, districtId: string, id: string, expected: string[]) {
  const row = await demandScreen(tx, districtId, id);
  await refuseOverwriting(expected, toScreenSource(row), () =>
    lastChangeOf(tx, districtId, { kind: 'screen', id }),
  );
  return row;
}

async function demandMessage(tx: Tx, districtId: string, id: string): Promise<ScreenMessageRow> {
  const row = await tx
    .selectFrom('screen_message')
    .selectAll()
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

const toStaffMessage = (row: ScreenMessageRow): StaffScreenMessage => ({
  id: row.id,
  text: JSON.parse(row.text_json),
  until: row.until_at,
  urgent: row.urgent === 1,
  ...(row.screens_json && { screens: JSON.parse(row.screens_json) as string[] }),
});

/** What a reader of the history is told a message is called: its first words. */
const messageObject = (id: string, { text }: Pick<ScreenMessageSource, 'text'>) => ({
  kind: 'screen-message',
  id,
  title: (pickText(text, 'sv') ?? '').slice(0, 80),
});

const refused = (pointer: string, code: string, params?: Record<string, unknown>) =>
  new Problem('invalid', {
    status: 422,
    errors: [{ pointer, code, ...(params ? { params } : {}) }],
  });
