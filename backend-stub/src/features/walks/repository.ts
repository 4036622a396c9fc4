import { randomBytes } from 'node:crypto';
import type {
  NewWalkDefect,
  WalkClosing,
  WalkLead,
  WalkList,
  WalkProtocol,
  WalkSource,
  WalkVerdict,
} from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { refuseOverwriting, tagOf } from '../../http/if-match.ts';
import { Problem } from '../../problem.ts';
import { demandWords, pickText } from '../../texts.ts';
import { holdDefect } from '../defects/change.ts';
import { checkReport } from '../defects/check.ts';
import { insertReport } from '../defects/report.ts';
import { reviewDefect } from '../defects/review.ts';
import type { DefectSecrets } from '../defects/secrets.ts';
import { loadDefectRows, toSettings } from '../defects/settings.ts';
import { loadDefectNames } from '../defects/view.ts';
import { lastChangeOf, record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { closeWalk, countAgain } from './close.ts';
import { readLead } from './lead.ts';
import { noteUnvisited, noteVerdict, takeFoundBack, takeNoteBack } from './notes.ts';
import { readProtocol, toWalk, toWalkColumns, toWalkSource, type WalkRow } from './rows.ts';

/** Who does something with a walk, and where. */
export interface Walker {
  actor: Pick<Actor, 'id' | 'name'>;
  districtId: string;
}

/** Safety walks: what is to be walked, what was seen, and the protocol. */
export type WalkRepository = ReturnType<typeof createWalkRepository>;

/** What a phone sends after the walk was closed on another is not lost; it forgets a walk after as many days. */
const late = { evenOver: true, withinDays: 30 };

export const createWalkRepository = (db: Database, clock: Clock, secrets: DefectSecrets) => {
  /** Changes a walk that is not over yet, in one transaction that holds it. */
  const alter = <Made>(
    districtId: string,
    id: string,
    change: (tx: Tx, walk: WalkRow, at: string) => Promise<Made>,
    { evenOver = false, withinDays = Infinity } = {},
  ): Promise<Made> =>
    db.transaction().execute(async (tx) => {
      const now = clock();
      const at = toStored(now);
      const walk = await tx
        .updateTable('safety_walk')
        .set({ updated_at: at })
        .where('id', '=', id)
        .where('district_id', '=', districtId)
        .returningAll()
        .executeTakeFirst();
      if (!walk) throw new Problem('not-found');
      const since = Temporal.Instant.from(walk.walked_at ?? at)
        .until(now)
        .total('hours');
      const isTooLate = !evenOver || since > 24 * withinDays;
      if (walk.state === 'walked' && isTooLate) throw new Problem('step-refused');
      return change(tx, walk, at);
    });

  return {
    /** All walks of a district, the newest first; undefined when there is no such district. */
    async list(districtId: string, language?: string): Promise<WalkList | undefined> {
      const names = await loadDefectNames(db, districtId, language);
      if (!names) return undefined;
      const rows = await db
        .selectFrom('safety_walk')
        .selectAll()
        .where('district_id', '=', districtId)
        .orderBy('on_day', 'desc')
        .orderBy('id')
        .execute();
      return { items: await Promise.all(rows.map((row) => toWalk(db, row, names))) };
    },

    /** A walk with what it saw; undefined when it is not there. */
    protocol: (
      districtId: string,
      id: string,
      language?: string,
    ): Promise<WalkProtocol | undefined> => readProtocol(db, districtId, id, language),

    /** All that whoever leads needs on the way; undefined when it is not there. */
    lead: (districtId: string, id: string, language?: string): Promise<WalkLead | undefined> =>
      readLead(db, districtId, id, language),

    /** Plans a walk; returns its id. Throws a `Problem` for stops at spots that are not there. */
    plan: (walker: Walker, source: WalkSource, once?: Once): Promise<string> =>
      db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        return makeOnce(tx, once, at, async () => {
          await checkSource(tx, walker.districtId, source);
          const id = `${source.on}-${randomBytes(4).toString('hex')}`;
          const row = {
            id,
            district_id: walker.districtId,
            ...toWalkColumns(source),
            state: 'planned' as const,
            counts_json: null,
            walked_at: null,
            created_at: at,
            updated_at: at,
          };
          await tx.insertInto('safety_walk').values(row).execute();
          await noteDeed(tx, walker, 'walk.planned', row, at);
          await recordEvent(tx, walker.districtId, 'defect', {}, at);
          return id;
        });
      }),

    /** Writes a walk anew, as `If-Match` says that it was read. */
    change: (walker: Walker, id: string, source: WalkSource, expected: string[]): Promise<void> =>
      alter(
        walker.districtId,
        id,
        async (tx, walk, at) => {
          const current = toWalkSource(walk);
          const last = () => lastChangeOf(tx, walker.districtId, { kind: 'walk', id });
          await refuseOverwriting(expected, current, last, tagOf(current));
          await checkSource(tx, walker.districtId, source);
          await tx
            .updateTable('safety_walk')
            .set(toWalkColumns(source))
            .where('id', '=', id)
            .execute();
          await noteDeed(tx, walker, 'walk.changed', walk, at);
          await recordEvent(tx, walker.districtId, 'defect', {}, at);
        },
        { evenOver: true },
      ),

    /** Takes a walk away that nobody has made. */
    remove: (walker: Walker, id: string): Promise<void> =>
      alter(walker.districtId, id, async (tx, walk, at) => {
        await tx.deleteFrom('safety_walk').where('id', '=', id).execute();
        await noteDeed(tx, walker, 'walk.removed', walk, at);
        await recordEvent(tx, walker.districtId, 'defect', {}, at);
      }),

    /** Notes what was seen of a defect; the note made last holds, and the same note twice is one. */
    note: (
      { actor, districtId }: Walker,
      id: string,
      defectId: string,
      noted: WalkVerdict,
    ): Promise<void> =>
      alter(
        districtId,
        id,
        (tx, walk, at) => noteVerdict(tx, walk, { ...noted, defectId, by: actor.name }, at),
        late,
      ),

    /** Takes a note back. */
    takeBack: (
      districtId: string,
      id: string,
      defectId: string,
      notedAt: string | undefined,
    ): Promise<void> =>
      alter(districtId, id, (tx, walk, at) => takeNoteBack(tx, walk, defectId, notedAt, at)),

    /** Writes down what was found on the way; everyone sees its words at once, its photos once reviewed. */
    find: (
      walker: Walker,
      id: string,
      wish: NewWalkDefect,
      { key, once }: { key?: string | undefined; once?: Once | undefined },
    ): Promise<string> =>
      alter(
        walker.districtId,
        id,
        async (tx, walk, at) => {
          const { districtId } = walker;
          const defectId = secrets.idFor(districtId, key);
          return makeOnce(tx, once, at, async () => {
            const known = await tx
              .selectFrom('defect')
              .select('id')
              .where('id', '=', defectId)
              .executeTakeFirst();
            if (known) return defectId;
            const settings = toSettings(await loadDefectRows(tx, districtId));
            checkReport(wish, settings, { source: 'walk' });
            const now = Temporal.Instant.from(at);
            const arrival = {
              id: defectId,
              districtId,
              source: 'walk',
              now,
              walkId: walk.id,
            } as const;
            await insertReport(tx, wish, settings, arrival);
            const row = (await holdDefect(tx, districtId, defectId, at))!;
            const { words, place } = wish;
            const shown = { review: 'published', words, address: place.address } as const;
            await reviewDefect(tx, row, shown, at);
            if (walk.state === 'walked') await countAgain(tx, walk);
            return defectId;
          });
        },
        late,
      ),

    /** Takes back what was found, until the walk is over. */
    unfind: (districtId: string, id: string, defectId: string): Promise<void> =>
      alter(districtId, id, (tx, walk, at) => takeFoundBack(tx, walk, defectId, at)),

    /** Ends a walk and says what it saw. Ended twice, it is ended once. */
    close: (walker: Walker, id: string, closing: WalkClosing): Promise<void> =>
      alter(
        walker.districtId,
        id,
        async (tx, walk, at) => {
          if (walk.state === 'walked') return;
          const names = await loadDefectNames(tx, walker.districtId);
          await noteUnvisited(tx, walk, names!, walker.actor.name, at);
          await closeWalk(tx, walk, closing, at);
          await noteDeed(tx, walker, 'walk.closed', walk, at);
          await recordEvent(tx, walker.districtId, 'defect', {}, at);
        },
        { evenOver: true },
      ),
  };
};

async function checkSource(tx: Tx, districtId: string, { title, stops }: WalkSource) {
  demandWords(title, '/title');
  const { spots } = toSettings(await loadDefectRows(tx, districtId));
  const errors = stops.flatMap(({ spot, name }, at) => {
    if (spot === undefined) {
      return name === undefined ? [{ pointer: `/stops/${at}/name`, code: 'required' }] : [];
    }
    return spots.some(({ id }) => id === spot)
      ? []
      : [{ pointer: `/stops/${at}/spot`, code: 'choice' }];
  });
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
}

async function noteDeed(
  tx: Tx,
  { actor, districtId }: Walker,
  action: string,
  walk: Pick<WalkRow, 'id' | 'title_json'>,
  at: string,
) {
  const title = pickText(JSON.parse(walk.title_json), 'sv') ?? walk.id;
  const object = { kind: 'walk', id: walk.id, title };
  await record(tx, { districtId, actor, action, object }, at);
}
