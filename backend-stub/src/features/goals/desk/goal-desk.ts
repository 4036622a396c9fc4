import type { GoalMove, GoalSource, IndicatorSource } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../../clock.ts';
import type { Database, Reader, Tx } from '../../../database/database.ts';
import { recordEvent } from '../../../events.ts';
import { makeOnce, type Once } from '../../../http/idempotency.ts';
import { refuseOverwriting } from '../../../http/if-match.ts';
import { InputError } from '../../../input-error.ts';
import { Problem } from '../../../problem.ts';
import { pickText } from '../../../texts.ts';
import { holdDistrict, type HeldDistrict } from '../../districts/hold.ts';
import { lastChangeOf, record } from '../../history/repository.ts';
import type { Actor } from '../../staff/may.ts';
import { groupsOf } from '../figures/reckon.ts';
import { toGoalColumns, toGoalSource, toIndicatorColumns, toIndicatorSource } from '../rows.ts';
import { problemsOfGoal, type Known } from './check.ts';
import { moveGoal } from './order.ts';
import { refusal } from './refusal.ts';

/** Who does something with goals, and where. */
export interface Follower {
  actor: Pick<Actor, 'id' | 'name'>;
  districtId: string;
}

/** Goals as staff write them. */
export type GoalDesk = ReturnType<typeof createGoalDesk>;

export const createGoalDesk = (db: Database, clock: Clock) => {
  const alter = <Made>(
    { districtId }: Follower,
    change: (tx: Tx, district: HeldDistrict, at: string) => Promise<Made>,
  ): Promise<Made> =>
    db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      if (!district) throw new Problem('not-found');
      return change(tx, district, toStored(clock()));
    });

  return {
    /** All goals of a district as they are written; undefined when there is no such district. */
    list: (districtId: string): Promise<GoalSource[]> => readSources(db, districtId),

    /** One goal as it is written; undefined when it is not there. */
    find: async (districtId: string, id: string): Promise<GoalSource | undefined> =>
      (await readSources(db, districtId)).find((goal) => goal.id === id),

    /** Makes a goal, the last of them. Throws a `Problem` that names each field that is not right. */
    create: (follower: Follower, goal: GoalSource, once?: Once): Promise<string> =>
      alter(follower, (tx, district, at) =>
        makeOnce(tx, once, at, async () => {
          const all = await readSources(tx, district.id);
          if (all.some(({ id }) => id === goal.id)) {
            throw new InputError('id-twice', '/id', { id: goal.id });
          }
          await refuseProblems(tx, district, goal, dayIn(district.zone, clock()));
          const { last } = await tx
            .selectFrom('goal')
            .select(({ fn }) => fn.max('position').as('last'))
            .where('district_id', '=', district.id)
            .executeTakeFirstOrThrow();
          const own = { district_id: district.id, id: goal.id, updated_at: at };
          await tx
            .insertInto('goal')
            .values({ ...own, position: Number(last ?? -1) + 1, ...toGoalColumns(goal) })
            .execute();
          await writeIndicators(tx, district.id, goal, at);
          await tell(tx, follower, 'goal.created', goal, at);
          return goal.id;
        }),
      ),

    /** Writes a goal anew, made from one of the states expected. Figures of what stays are kept. */
    replace: (
      follower: Follower,
      id: string,
      goal: GoalSource,
      expected: string[],
    ): Promise<void> =>
      alter(follower, async (tx, district, at) => {
        await demandCurrent(tx, district.id, id, expected);
        if (goal.id !== id) throw new InputError('id-fixed', '/id');
        await refuseProblems(tx, district, goal, dayIn(district.zone, clock()));
        await tx
          .updateTable('goal')
          .set({ ...toGoalColumns(goal), updated_at: at })
          .where('district_id', '=', district.id)
          .where('id', '=', id)
          .execute();
        await writeIndicators(tx, district.id, goal, at);
        await tell(tx, follower, 'goal.changed', goal, at);
      }),

    /** Gives a goal another number among the others. Throws a `Problem` when it has been moved meanwhile. */
    move: (follower: Follower, id: string, move: GoalMove): Promise<void> =>
      alter(follower, async (tx, district, at) => {
        const isMoved = await moveGoal(tx, district.id, id, move);
        if (!isMoved) return;
        const goal = (await readSources(tx, district.id)).find((one) => one.id === id)!;
        const { was: before, number: after } = move;
        await tell(tx, follower, 'goal.moved', goal, at, { before, after });
      }),

    /** Takes a goal away with its figures; not where a spread of people was published. */
    remove: (follower: Follower, id: string, expected: string[]): Promise<void> =>
      alter(follower, async (tx, district, at) => {
        const goal = await demandCurrent(tx, district.id, id, expected);
        const known = await knownIndicators(tx, district.id);
        const spread = known.find(
          (one) => one.goalId === id && one.hasFigures && one.measure in groupsOf,
        );
        if (spread) throw refusal('evenness-stands', '/indicators', { title: spread.title });
        await tx
          .deleteFrom('goal')
          .where('district_id', '=', district.id)
          .where('id', '=', id)
          .execute();
        await tell(tx, follower, 'goal.removed', goal, at);
      }),
  };
};

/** What a reader of the history is told a goal is called. */
export const titleOf = ({ id, title }: Pick<GoalSource | IndicatorSource, 'id' | 'title'>) =>
  pickText(title, 'sv') ?? id;

async function readSources(db: Reader, districtId: string): Promise<GoalSource[]> {
  const goals = await db
    .selectFrom('goal')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const indicators = await db
    .selectFrom('indicator')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return goals.map((row) => toGoalSource(row, indicators));
}

async function demandCurrent(tx: Tx, districtId: string, id: string, expected: string[]) {
  const current = (await readSources(tx, districtId)).find((goal) => goal.id === id);
  if (!current) throw new Problem('not-found');
  await refuseOverwriting(expected, current, () =>
    lastChangeOf(tx, districtId, { kind: 'goal', id }),
  );
  return current;
}

async function refuseProblems(tx: Tx, { id }: HeldDistrict, goal: GoalSource, today: string) {
  const idsOf = async (table: 'house' | 'pulse_question') => {
    const rows = await tx.selectFrom(table).select('id').where('district_id', '=', id).execute();
    return rows.map((row) => row.id);
  };
  const errors = problemsOfGoal(goal, {
    known: await knownIndicators(tx, id),
    houses: await idsOf('house'),
    questions: await idsOf('pulse_question'),
    today,
  });
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
}

async function knownIndicators(tx: Tx, districtId: string): Promise<Known[]> {
  const rows = await tx
    .selectFrom('indicator as i')
    .leftJoin('figure as f', (join) =>
      join.onRef('f.district_id', '=', 'i.district_id').onRef('f.indicator_id', '=', 'i.id'),
    )
    .select(({ fn }) => [
      'i.id',
      'i.goal_id',
      'i.title_json',
      'i.measure',
      'i.period_kind',
      fn.count('f.period').as('figures'),
    ])
    .where('i.district_id', '=', districtId)
    .groupBy(['i.id', 'i.goal_id', 'i.title_json', 'i.measure', 'i.period_kind'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    title: titleOf({ id: row.id, title: JSON.parse(row.title_json) }),
    measure: row.measure,
    periodKind: row.period_kind,
    hasFigures: Number(row.figures) > 0,
  }));
}

/** Writes the indicators of a goal as they stand now; those that are no more go with their figures. */
async function writeIndicators(tx: Tx, districtId: string, goal: GoalSource, at: string) {
  const rows = await tx
    .selectFrom('indicator')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('goal_id', '=', goal.id)
    .execute();
  const gone = rows.filter(({ id }) => !goal.indicators.some((one) => one.id === id));
  for (const { id } of gone) {
    await tx
      .deleteFrom('indicator')
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .execute();
  }
  for (const [position, indicator] of goal.indicators.entries()) {
    const former = rows.find(({ id }) => id === indicator.id);
    const isSame =
      former && JSON.stringify(toIndicatorSource(former)) === JSON.stringify(indicator);
    const columns = {
      position,
      ...toIndicatorColumns(indicator),
      updated_at: isSame ? former.updated_at : at,
    };
    await tx
      .insertInto('indicator')
      .values({ district_id: districtId, id: indicator.id, goal_id: goal.id, ...columns })
      .onConflict((conflict) => conflict.columns(['district_id', 'id']).doUpdateSet(columns))
      .execute();
  }
}

async function tell(
  tx: Tx,
  { actor, districtId }: Follower,
  action: string,
  goal: GoalSource,
  at: string,
  details?: Record<string, unknown>,
) {
  const object = { kind: 'goal', id: goal.id, title: titleOf(goal) };
  await record(tx, { districtId, actor, action, object, details }, at);
  await recordEvent(tx, districtId, 'goal', { goalId: goal.id }, at);
}
