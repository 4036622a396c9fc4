import type {
  DefectForm,
  DefectList,
  DefectListQuery,
  DefectSettings,
  DefectStory,
  MyDefect,
  NewDefect,
  SimilarDefects,
  SimilarDefectsQuery,
} from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { Problem } from '../../problem.ts';
import { holdDefects } from './change.ts';
import { checkReport } from './check.ts';
import { readForm } from './form.ts';
import { readListQuery, readRange, toListCursor } from './list.ts';
import { countMore, originalsOf } from './merge.ts';
import { readMine } from './mine.ts';
import { insertReport } from './report.ts';
import { boundsAround, mayReopen, metresBetween } from './rules.ts';
import type { DefectSecrets } from './secrets.ts';
import { loadDefectRows, toSettings, writeSettings } from './settings.ts';
import {
  loadDefectNames,
  positionOf,
  toDefects,
  toStory,
  type DefectRow,
  type ShownRow,
} from './view.ts';

/** So near it may be the same. */
const nearMetres = 80;
const mostSimilar = 5;

/** What is wrong in a neighbourhood, and what has become of it, as visitors report and see it. */
export type DefectRepository = ReturnType<typeof createDefectRepository>;

export const createDefectRepository = (db: Database, clock: Clock, secrets: DefectSecrets) => ({
  /** What can be reported; undefined when there is no such district. */
  form: (
    districtId: string,
    language?: string,
    tiles?: DefectForm['tiles'],
  ): Promise<DefectForm | undefined> => readForm(db, districtId, { language, tiles }),

  /** What a district says of defects. */
  settings: async (districtId: string): Promise<DefectSettings> =>
    toSettings(await loadDefectRows(db, districtId)),

  /** Says anew what a district says of defects. Throws an `InputError` for what does not fit together. */
  saveSettings: (districtId: string, settings: DefectSettings): Promise<void> =>
    db.transaction().execute((tx) => writeSettings(tx, districtId, settings)),

  /**
   * Takes a report in, to be reviewed; the same key is the same report, also long after. Returns its id.
   * Throws a `Problem` with a pointer to each field that is not right.
   */
  report: (
    districtId: string,
    wish: NewDefect,
    { key, once, source = 'form' }: Coming,
  ): Promise<string> =>
    db.transaction().execute(async (tx) => {
      const now = clock();
      const id = secrets.idFor(districtId, key);
      const make = async () => {
        const known = await tx
          .selectFrom('defect')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst();
        if (known) return id;
        const settings = toSettings(await loadDefectRows(tx, districtId));
        checkReport(wish, settings);
        await insertReport(tx, wish, settings, { id, districtId, source, now });
        return id;
      };
      return makeOnce(tx, once, toStored(now), make);
    }),

  /** Whether a report was made for a place outside the district. */
  async isOutside(id: string): Promise<boolean> {
    const row = await db
      .selectFrom('defect')
      .select('outside')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.outside === 1;
  },

  /** What is shown, the newest first; undefined when there is no such district. */
  async list(districtId: string, query: DefectListQuery): Promise<DefectList | undefined> {
    const range = readListQuery(districtId, query);
    const [names, rows] = await Promise.all([
      loadDefectNames(db, districtId, query.lang),
      readRange(db, { ...range, limit: range.limit + 1 }),
    ]);
    if (!names) return undefined;
    const page = rows.slice(0, range.limit);
    return {
      items: await toDefects(db, page, names),
      next: rows.length > page.length ? toListCursor(page.at(-1)!) : undefined,
    };
  },

  /** What is open and may be the same as what somebody is about to report, the likeliest first. */
  async similar(
    districtId: string,
    { latitude, longitude, spot, category, lang }: SimilarDefectsQuery,
  ): Promise<SimilarDefects | undefined> {
    const names = await loadDefectNames(db, districtId, lang);
    if (!names) return undefined;
    const place =
      latitude === undefined || longitude === undefined
        ? await positionOfSpot(db, districtId, spot)
        : { latitude, longitude };
    const near = place ? await openAround(db, districtId, place) : [];
    const there = spot ? await openAtSpot(db, districtId, spot) : [];
    const all: ShownRow[] = [...there, ...near];
    const rows = new Map(all.map((row) => [row.id, row]));
    const metres = (row: ShownRow) => {
      const position = positionOf(row);
      return place && position ? Math.round(metresBetween(place, position)) : undefined;
    };
    const likeliest = [...rows.values()]
      .filter((row) => (metres(row) ?? 0) <= nearMetres || row.spot_id === spot)
      .sort(
        (a, b) =>
          Number(b.category_id === category) - Number(a.category_id === category) ||
          (metres(a) ?? 0) - (metres(b) ?? 0),
      )
      .slice(0, mostSimilar);
    const defects = await toDefects(db, likeliest, names);
    return {
      items: defects.map((defect, at) => ({ ...defect, metres: metres(likeliest[at]!) })),
    };
  },

  /** One defect with its story; undefined when it is not there, or not shown. */
  async find(districtId: string, id: string, language?: string): Promise<DefectStory | undefined> {
    const names = await loadDefectNames(db, districtId, language);
    const row = names && (await findShown(db, districtId, id));
    return row && toStory(db, row, names);
  },

  /** "Me too": counts one more, and returns how many; undefined when it is not shown. */
  async confirm(
    districtId: string,
    id: string,
    once: Once | undefined,
  ): Promise<number | undefined> {
    for (;;) {
      const counted = await db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        // Where it has been merged, one more counts there, too.
        const ids = [id, ...(await originalsOf(tx, id))];
        const held = await holdDefects(tx, districtId, ids, at);
        if (!held.get(id)?.published) return { confirmations: undefined };
        if ((await originalsOf(tx, id)).length !== ids.length - 1) return 'merged meanwhile';
        await makeOnce(tx, once, at, async () => {
          await countMore(tx, [...held.keys()], 1, at);
          return null;
        });
        return tx
          .selectFrom('defect')
          .select('confirmations')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
      });
      if (counted !== 'merged meanwhile') return counted.confirmations;
    }
  },

  /** What a secret opens; undefined when it has been erased, or is not shown any more. */
  mine: (id: string, language?: string): Promise<MyDefect | undefined> =>
    readMine(db, id, language),

  /** Asks that a closed defect be opened again. Throws a `Problem` where that cannot be asked. */
  reopen: (id: string, words: string): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const at = toStored(clock());
      const row = await tx
        .updateTable('defect')
        .set({ updated_at: at })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new Problem('gone');
      // Said twice in the same words, it is said once.
      if (row.reopen_words === words) return;
      if (!mayReopen(row.status) || row.reopen_at !== null) throw new Problem('step-refused');
      await tx
        .updateTable('defect')
        .set({ reopen_words: words, reopen_at: at })
        .where('id', '=', id)
        .execute();
    }),
});

/** How a report arrives. */
export interface Coming {
  /** Made up by its sender, the same at every try. */
  key?: string | undefined;
  once?: Once | undefined;
  source?: 'form' | 'desk' | 'walk' | 'open311';
}

const findShown = (db: Reader, districtId: string, id: string): Promise<DefectRow | undefined> =>
  db
    .selectFrom('defect')
    .selectAll()
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .where('published', '=', 1)
    .executeTakeFirst();

async function positionOfSpot(db: Reader, districtId: string, spot: string | undefined) {
  const row =
    spot &&
    (await db
      .selectFrom('defect_spot')
      .select(['latitude', 'longitude'])
      .where('district_id', '=', districtId)
      .where('id', '=', spot)
      .executeTakeFirst());
  return row ? positionOf(row) : undefined;
}

const mostAround = 100;

const openAround = (
  db: Reader,
  districtId: string,
  place: { latitude: number; longitude: number },
) =>
  readRange(db, {
    ...readListQuery(districtId, { status: 'open' }),
    bounds: boundsAround(place, nearMetres),
    limit: mostAround,
  });

const openAtSpot = (db: Reader, districtId: string, spot: string): Promise<DefectRow[]> =>
  db
    .selectFrom('defect')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('spot_id', '=', spot)
    .where('published', '=', 1)
    .where('status', 'in', readListQuery(districtId, { status: 'open' }).statuses!)
    .orderBy('reported_at', 'desc')
    .limit(mostAround)
    .execute();
