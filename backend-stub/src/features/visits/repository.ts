import type { NewVisit, Texts, VisitCorrection, VisitCounted, VisitDay } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { Problem, type FieldProblem } from '../../problem.ts';
import { pickText } from '../../texts.ts';
import { earliestDay } from '../goals/periods.ts';
import { record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { countAnswers } from './answers.ts';
import { addHeads, hoursOfDay, setHeads } from './heads.ts';
import { hourOf, mostHeadsAnHour, readInstant, whyNotAt, type Hour } from './rules.ts';
import { tellVisits } from './totals.ts';

/** Heads that come to the houses, by the hour; never who they are. */
export type VisitRepository = ReturnType<typeof createVisitRepository>;

export const createVisitRepository = (db: Database, clock: Clock) => ({
  /**
   * Counts a visit, and tells open pages of the new totals. Throws a `Problem` that names the field of
   * what cannot have been counted; then nothing has been.
   */
  count: (districtId: string, visit: NewVisit, once: Once | undefined): Promise<VisitCounted> =>
    db.transaction().execute((tx) => {
      const now = clock();
      const at = toStored(now);
      return makeOnce(tx, once, at, async () => {
        const zone = await zoneOf(tx, districtId);
        if (!(await findHouse(tx, districtId, visit.house))) throw refused('/house', 'choice');
        const { day, hour } = hourOf(instantOf(visit, now), zone);
        const { house, heads = 1 } = visit;
        const isAdded = await addHeads(tx, districtId, { house, day, hour, heads });
        if (!isAdded) throw refused('/heads', 'hour-full', { limit: mostHeadsAnHour });
        await countAnswers(tx, { districtId, house, month: day.slice(0, 7) }, visit);
        await tellVisits(tx, { districtId, zone, now }, { house, day });
        const ofDay = await hoursOfDay(tx, districtId, day);
        const ofHouse = ofDay.filter(({ house_id }) => house_id === house);
        return { house, day, heads: ofHouse.reduce((sum, row) => sum + row.heads, 0) };
      });
    }),

  /** What was counted on a day, or today, in each house of a district; undefined where there is none. */
  async day(districtId: string, day: string | undefined, lang = ''): Promise<VisitDay> {
    const zone = await zoneOf(db, districtId);
    const asked = day ?? dayIn(zone, clock());
    const houses = await housesOf(db, districtId);
    const counted = await hoursOfDay(db, districtId, asked);
    const known = new Set(houses.map(({ id }) => id));
    // A house may have been taken away since.
    const gone = new Set(counted.map(({ house_id }) => house_id).filter((id) => !known.has(id)));
    const listed = [
      ...houses.map(({ id, name_json }) => ({
        id,
        name: pickText(JSON.parse(name_json) as Texts, lang) ?? id,
      })),
      ...[...gone].map((id) => ({ id, name: id })),
    ];
    return {
      day: asked,
      houses: listed.map(({ id, name }) => {
        const hours = counted
          .filter(({ house_id }) => house_id === id)
          .map(({ hour, heads }) => ({ hour, heads }));
        return { house: id, name, heads: hours.reduce((sum, one) => sum + one.heads, 0), hours };
      }),
    };
  },

  /**
   * Puts an hour right, with a reason that stands in the history. Refused where somebody has counted
   * since it was read, so that nobody's heads are lost.
   */
  correct: (
    actor: Actor,
    districtId: string,
    { house, day, hour, heads, was, reason }: VisitCorrection,
    once: Once | undefined,
  ): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const now = clock();
      const at = toStored(now);
      await makeOnce(tx, once, at, async () => {
        const zone = await zoneOf(tx, districtId);
        if (day < earliestDay) throw refused('/day', 'too-early');
        if (isAhead({ day, hour }, hourOf(now, zone))) throw refused('/hour', 'in-future');
        const found = await findHouse(tx, districtId, house);
        const before = await setHeads(tx, districtId, { house, day, hour, heads });
        // A house that is gone may be put right, but nobody can begin to count there.
        if (!found && before === 0) throw refused('/house', 'choice');
        if (before !== was) {
          throw new Problem('changed-meanwhile', { members: { current: { heads: before } } });
        }
        const title = found ? (pickText(JSON.parse(found.name_json) as Texts, '') ?? house) : house;
        const object = { kind: 'visits', id: house, title };
        const details = { day, hour, before, after: heads, reason };
        await record(tx, { districtId, actor, action: 'visits.corrected', object, details }, at);
        await tellVisits(tx, { districtId, zone, now }, { house, day });
        return null;
      });
    }),
});

/** When somebody came. Throws a `Problem` for when nobody can have. */
function instantOf({ at }: NewVisit, now: Temporal.Instant) {
  if (at === undefined) return now;
  const instant = readInstant(at);
  if (!instant) throw refused('/at', 'format');
  const why = whyNotAt(instant, now);
  if (why) throw refused('/at', why);
  return instant;
}

const isAhead = (asked: Hour, now: Hour) =>
  asked.day > now.day || (asked.day === now.day && asked.hour > now.hour);

async function zoneOf(db: Reader, districtId: string) {
  const district = await db
    .selectFrom('district')
    .select('zone')
    .where('id', '=', districtId)
    .executeTakeFirst();
  if (!district) throw new Problem('not-found');
  return district.zone;
}

const housesOf = (db: Reader, districtId: string) =>
  db
    .selectFrom('house')
    .select(['id', 'name_json'])
    .where('district_id', '=', districtId)
    .orderBy('position')
    .execute();

const findHouse = (db: Reader, districtId: string, house: string) =>
  db
    .selectFrom('house')
    .select(['id', 'name_json'])
    .where('district_id', '=', districtId)
    .where('id', '=', house)
    .executeTakeFirst();

const refused = (pointer: string, code: string, params?: FieldProblem['params']) =>
  new Problem('invalid', {
    status: 422,
    errors: [{ pointer, code, ...(params ? { params } : {}) }],
  });
