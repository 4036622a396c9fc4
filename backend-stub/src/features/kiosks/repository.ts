import { createHash } from 'node:crypto';
import type { Heartbeat, Texts } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import { pickText } from '../../texts.ts';
import { nightsOf, pollSeconds } from './rules.ts';
import { isFor, toMessage, toScenes, type ScreenRow, type StoredScreen } from './screen-rows.ts';

/** What the screens are told and tell. */
export type KioskRepository = ReturnType<typeof createKioskRepository>;

export const createKioskRepository = (db: Database, clock: Clock) => ({
  /** All that a screen shall show; undefined when there is no such screen. */
  async find(id: string): Promise<StoredScreen | undefined> {
    const row = await findRow(db, id);
    if (!row) return undefined;
    const { zone, name } = await db
      .selectFrom('district')
      .select(['zone', 'name'])
      .where('id', '=', row.district_id)
      .executeTakeFirstOrThrow();
    const now = toStored(clock());
    return {
      id: row.id,
      name: row.name,
      title: (await houseName(db, row)) ?? name,
      district: row.district_id,
      zone,
      ...(row.house_id && { house: row.house_id }),
      mode: row.mode,
      languages: JSON.parse(row.languages_json) as string[],
      scenes: await scenesFor(db, row),
      messages: await messagesFor(db, row, now),
      nights: row.dims_at_night ? nightsOf(await hoursOf(db, row)) : [],
      pollSeconds,
      reloads: row.reloads,
      ...(row.identify_until_at &&
        row.identify_until_at > now && { identifyUntil: row.identify_until_at }),
    };
  },

  /** The screen that a token belongs to. */
  async byToken(token: string): Promise<ScreenRow | undefined> {
    return db
      .selectFrom('screen')
      .selectAll()
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst();
  },

  /** Keeps what a screen says of how it is; only the last word of each. */
  async hear(id: string, { known: _known, ...heartbeat }: Heartbeat): Promise<void> {
    await db
      .updateTable('screen')
      .set({
        seen_at: toStored(clock()),
        heartbeat_json: JSON.stringify(heartbeat),
        silence_told_at: null,
      })
      .where('id', '=', id)
      .execute();
  },
});

/** A token and a secret have 192 bits of chance, so that no slow hash is needed (ASVS 5.0, 11.4). */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** A screen by its id. */
export const findRow = (db: Reader, id: string): Promise<ScreenRow | undefined> =>
  db.selectFrom('screen').selectAll().where('id', '=', id).executeTakeFirst();

/** The scenes, without those of an activity that is gone, hidden or sensitive by now: a poster is for all. */
async function scenesFor(db: Reader, row: ScreenRow) {
  const scenes = toScenes(row);
  const named = scenes.flatMap(({ activity }) => activity ?? []);
  if (named.length === 0) return scenes;
  const known = await db
    .selectFrom('activity')
    .select('id')
    .where('district_id', '=', row.district_id)
    .where('id', 'in', named)
    .where('published', '=', 1)
    .where('sensitive', '=', 0)
    .execute();
  return scenes.filter(({ activity }) => !activity || known.some(({ id }) => id === activity));
}

async function messagesFor(db: Reader, screen: ScreenRow, now: string) {
  const rows = await db
    .selectFrom('screen_message')
    .selectAll()
    .where('district_id', '=', screen.district_id)
    .where('until_at', '>', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.filter((row) => isFor(row, screen.id)).map(toMessage);
}

/** What the house of a screen is called in the first of its languages. */
async function houseName(db: Reader, { district_id, house_id, languages_json }: ScreenRow) {
  if (!house_id) return undefined;
  const house = await db
    .selectFrom('house')
    .select('name_json')
    .where('district_id', '=', district_id)
    .where('id', '=', house_id)
    .executeTakeFirst();
  const [language = 'sv'] = JSON.parse(languages_json) as string[];
  return house && pickText(JSON.parse(house.name_json) as Texts, language);
}

/** The hours of the house where a screen stands; of all houses where it stands in none. */
async function hoursOf(db: Reader, { district_id, house_id }: ScreenRow) {
  let query = db
    .selectFrom('opening_hours')
    .select(['weekday', 'opens', 'closes'])
    .where('district_id', '=', district_id);
  if (house_id) query = query.where('house_id', '=', house_id);
  return query.execute();
}
