import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  goalsPath,
  staffPaths,
  type FoundList,
  type GoalList,
  type GoalSourceList,
  type HistoryPage,
  type ProblemDetails,
} from '@klocket/contract';
import { sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { openDesk } from '../../testing/desk.ts';
import { sampleGoal, sampleIndicator } from '../../testing/sample-goals.ts';

const district = sampleDistrict.id;

forEachDatabase((_engine, open) => {
  describe('goals at the desk', () => {
    it('are put in another order, which everyone sees, and back again', async () => {
      const { move, orders, history } = await desk(open);
      assert.equal((await move('tre', 1, 3)).statusCode, 204);
      assert.deepEqual(await orders(), ['1 tre', '2 ett', '3 tva']);
      assert.equal((await move('tre', 3, 1)).statusCode, 204);
      assert.deepEqual(await orders(), ['1 ett', '2 tva', '3 tre']);
      assert.deepEqual((await history()).slice(0, 2), [
        ['goal.moved', 'tre', { before: 1, after: 3 }],
        ['goal.moved', 'tre', { before: 3, after: 1 }],
      ]);
    });

    it('close up again when one of them goes, and the next is moved', async () => {
      const { move, orders, follower } = await desk(open);
      const url = staffPaths.goal(district, 'tva');
      const { headers } = await follower.ask('GET', url);
      await follower.ask('DELETE', url, undefined, { 'if-match': String(headers.etag) });
      assert.equal((await move('tre', 1, 2)).statusCode, 204);
      assert.deepEqual(await orders(), ['1 tre', '2 ett']);
    });

    it('stay where they are when somebody has moved them meanwhile, or there is no such place', async () => {
      const { move, orders, history } = await desk(open);
      const late = await move('ett', 1, 2);
      const { code, current } = late.json<ProblemDetails>();
      assert.deepEqual([late.statusCode, code, current], [412, 'changed-meanwhile', { number: 1 }]);
      for (const number of [0, -1, 4, 1.5, 1e309, '2']) {
        const { statusCode } = await move('ett', number as number, 1);
        assert.equal(statusCode, 422, String(number));
      }
      assert.equal((await move('fyra', 1, 1)).statusCode, 404);
      assert.equal((await move('ett', 1, 1)).statusCode, 204);
      assert.deepEqual(await orders(), ['1 ett', '2 tva', '3 tre']);
      assert.ok((await history()).every(([action]) => action === 'goal.created'));
    });

    it('are found by what they are called and what is measured', async () => {
      const { follower } = await desk(open);
      const search = async (q: string) =>
        (await follower.ask('GET', staffPaths.search(district, q, 'sv')))
          .json<FoundList>()
          .items.filter(({ kind }) => kind === 'goal');
      assert.deepEqual(await search('MÅL ETT'), [
        { kind: 'goal', id: 'ett', title: 'Mål ett', detail: 'Besök', path: 'goals/ett' },
      ]);
      assert.equal((await search('besok')).length, 3);
      assert.deepEqual(
        (await search('goal tva visits')).map(({ id }) => id),
        ['tva'],
      );
      assert.deepEqual(await search('inget sådant'), []);
    });
  });
});

async function desk(open: Open) {
  const { app, work } = await openDesk(open);
  const follower = await work({ roles: ['follow-up'] });
  const coordinator = await work({ roles: ['coordinator'] });
  for (const id of ['ett', 'tva', 'tre']) {
    const visits = sampleIndicator({ id: `besok-${id}` });
    const goal = sampleGoal([visits], { id, title: { sv: `Mål ${id}`, en: `Goal ${id}` } });
    const made = await follower.ask('POST', staffPaths.goals(district), goal);
    assert.equal(made.statusCode, 201, made.body);
  }
  return {
    follower,
    move: (id: string, number: number, was: number) =>
      follower.ask('PUT', staffPaths.goalNumber(district, id), { number, was }),
    /** The goals as everyone sees them, when the desk sees them in the same order. */
    orders: async () => {
      const shown = (await app.inject(goalsPath(district))).json<GoalList>().items;
      const written = await follower.ask('GET', staffPaths.goals(district));
      assert.deepEqual(
        written.json<GoalSourceList>().items.map(({ id }) => id),
        shown.map(({ id }) => id),
      );
      return shown.map(({ number, id }) => `${number} ${id}`);
    },
    history: async () =>
      (await coordinator.ask('GET', staffPaths.history(district)))
        .json<HistoryPage>()
        .items.map(({ action, object, details }) => [action, object.id, details]),
  };
}
