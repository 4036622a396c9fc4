import { randomBytes } from 'node:crypto';
import type { ScreenMessageSource, StaffScreenMessage } from '@klocket/contract';
import { millisecondsOf, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { refuseOverwriting } from '../../http/if-match.ts';
import { Problem } from '../../problem.ts';
import { pickText } from '../../texts.ts';
import type { HeldDistrict } from '../districts/hold.ts';
import { lastChangeOf } from '../history/repository.ts';
import { alterFor, refused, tell, type Keeper } from './keeping.ts';
import { toMessageSource, type ScreenMessageRow } from './screen-rows.ts';

/** A district has no more messages at a time than these. */
const mostMessages = 50;
/** A message ends within half a year: then nobody remembers it. */
const longestMessageDays = 183;

/** The words of staff on the screens. */
export type ScreenMessages = ReturnType<typeof createScreenMessages>;

export const createScreenMessages = (db: Database, clock: Clock) => {
  const alter = alterFor(db, clock);
  return {
    /** The messages that have not ended, the oldest first. */
    async list(districtId: string): Promise<StaffScreenMessage[]> {
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

    /** A message; undefined when it is not there. */
    async find(districtId: string, id: string): Promise<StaffScreenMessage | undefined> {
      const row = await db
        .selectFrom('screen_message')
        .selectAll()
        .where('id', '=', id)
        .where('district_id', '=', districtId)
        .executeTakeFirst();
      return row && toStaffMessage(row);
    },

    /** Puts other words there, or lets them end at another time, made from one of the states expected. */
    resay: (
      keeper: Keeper,
      id: string,
      message: ScreenMessageSource,
      expected: string[],
    ): Promise<void> =>
      alter(keeper, async (tx, district, at) => {
        const row = await demandMessage(tx, district.id, id);
        await refuseOverwriting(expected, toMessageSource(row), () =>
          lastChangeOf(tx, district.id, { kind: 'screen-message', id }),
        );
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
    if (!text[languages[0]!]?.trim()) throw refused(`/text/${languages[0]!}`, 'words-missing');
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
  ...toMessageSource(row),
});

/** What a reader of the history is told a message is called: its first words. */
const messageObject = (id: string, { text }: Pick<ScreenMessageSource, 'text'>) => ({
  kind: 'screen-message',
  id,
  title: (pickText(text, 'sv') ?? '').slice(0, 80),
});
