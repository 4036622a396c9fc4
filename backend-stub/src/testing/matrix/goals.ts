import { staffPaths, type GoalSource, type GoalSourceList } from '@klocket/contract';
import { sampleGoal, sampleIndicator } from '../sample-goals.ts';
import { ofDistrict, staffHere } from './districts.ts';
import type { Matrix, Question } from './entry.ts';
import { fetched, here, type Person, type World } from './world.ts';

const root = '/api/v1/staff/:district/goals';
const figures = `${root}/:goal/indicators/:indicator/figures`;
const writers: Person[] = ['coordinator', 'follow-up'];

/** A goal that was just made, with something that is entered by the year. */
async function newGoal(world: World): Promise<GoalSource> {
  const number = world.next();
  const entered = sampleIndicator({
    id: `foreningar-${number}`,
    measure: 'entered',
    periodKind: 'year',
  });
  const { ask } = await world.as('coordinator');
  const goal = sampleGoal([entered], { id: `mal-${number}` });
  await ask('POST', staffPaths.goals(here), goal);
  return goal;
}

const entry = { period: '2025', value: 12 };

/** A goal of which a figure was entered. */
async function newFigure(world: World) {
  const { id, indicators } = await newGoal(world);
  const indicator = indicators[0]!.id;
  const { ask } = await world.as('coordinator');
  await ask('POST', staffPaths.figures(here, id, indicator), entry);
  return [here, id, indicator, entry.period] as const;
}

const ofGoal = (
  ask: (world: World, goal: GoalSource) => Question | Promise<Question>,
  people: readonly Person[] = writers,
) => ofDistrict(async (world) => ask(world, await newGoal(world)), ...people);

/** Goals, their figures, and what is published. */
export const goals: Matrix = {
  [`GET ${root}`]: ofDistrict(() => ({ url: staffPaths.goals(here) }), ...staffHere),
  [`POST ${root}`]: ofDistrict(
    (world) => {
      const number = world.next();
      const indicator = sampleIndicator({ id: `besok-${number}` });
      return {
        url: staffPaths.goals(here),
        body: sampleGoal([indicator], { id: `mal-${number}` }),
      };
    },
    ...writers,
  ),
  [`GET ${root}/:goal`]: ofGoal(
    (_world, { id }) => ({ url: staffPaths.goal(here, id) }),
    staffHere,
  ),
  [`PUT ${root}/:goal`]: ofGoal(async (world, goal) => {
    const url = staffPaths.goal(here, goal.id);
    const { headers } = await fetched(world, url);
    return { url, body: { ...goal, title: { sv: 'Något annat' } }, headers };
  }),
  [`DELETE ${root}/:goal`]: ofGoal(async (world, { id }) => {
    const url = staffPaths.goal(here, id);
    return { url, headers: (await fetched(world, url)).headers };
  }),
  [`PUT ${root}/:goal/number`]: ofGoal(async (world, { id }) => {
    const { json } = await (await world.as('coordinator')).ask('GET', staffPaths.goals(here));
    const was = json<GoalSourceList>().items.findIndex((goal) => goal.id === id) + 1;
    return { url: staffPaths.goalNumber(here, id), body: { number: 1, was } };
  }),
  [`POST ${figures}`]: ofGoal((_world, { id, indicators }) => ({
    url: staffPaths.figures(here, id, indicators[0]!.id),
    body: entry,
  })),
  [`GET ${figures}/:period`]: ofDistrict(
    async (world) => ({ url: staffPaths.figure(...(await newFigure(world))) }),
    ...staffHere,
  ),
  [`POST ${figures}/:period/withdrawals`]: ofDistrict(
    async (world) => ({
      url: staffPaths.figureWithdrawals(...(await newFigure(world))),
      body: { reason: 'Registret var fel.' },
    }),
    ...writers,
  ),
  'GET /api/v1/staff/:district/goal-periods': ofDistrict(
    () => ({ url: staffPaths.periods(here) }),
    ...staffHere,
  ),
  'POST /api/v1/staff/:district/goal-publications': ofDistrict(
    () => ({ url: staffPaths.publications(here), body: { period: '2026-vt' } }),
    ...writers,
  ),
};
