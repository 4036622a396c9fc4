import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ageBands,
  goalPath,
  staffPaths,
  type Today,
  type Figure,
  type FigureWhy,
  type Goal,
  type HistoryPage,
  type IndicatorSource,
  type PeriodToPublish,
  type PeriodToPublishList,
  type ProblemDetails,
} from '@klocket/contract';
import type { Worker } from '../../testing/staff.ts';
import { openDesk } from '../../testing/desk.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { sampleGoal, sampleIndicator } from '../../testing/sample-goals.ts';
import { sampleDistrict } from '../../testing/app.ts';
import { addManyHeads } from '../visits/heads.ts';

const district = sampleDistrict.id;
const id = 'participation';
const house_id = 'kunskapens-hus';

const entered = sampleIndicator({ id: 'foreningar', measure: 'entered', periodKind: 'year' });
const age = sampleIndicator({ id: 'alder', kind: 'evenness', measure: 'age-evenness' });

forEachDatabase((_engine, open) => {
  describe('whoever follows goals up', () => {
    it('makes, reads, changes and takes away a goal', async () => {
      const { follower, app, history } = await desk(open);
      const made = await follower.ask('POST', staffPaths.goals(district), sampleGoal());
      assert.equal(made.statusCode, 201);
      assert.deepEqual(made.json(), sampleGoal());
      const again = await follower.ask('POST', staffPaths.goals(district), sampleGoal());
      assert.deepEqual(pointers(again), ['422 /id id-twice']);

      const url = staffPaths.goal(district, id);
      const changed = { ...sampleGoal(), title: { sv: 'Många fler besökare' } };
      assert.equal((await follower.ask('PUT', url, changed)).statusCode, 428);
      const wrong = { 'if-match': '"wrong"' };
      const late = await follower.ask('PUT', url, changed, wrong);
      assert.deepEqual([late.statusCode, late.json<ProblemDetails>().current], [412, sampleGoal()]);
      const tag = { 'if-match': String(made.headers.etag) };
      const put = await follower.ask('PUT', url, changed, tag);
      assert.deepEqual([put.statusCode, put.json()], [200, changed]);
      const shown = await app.inject(goalPath(district, id));
      assert.equal(shown.json<Goal>().title, 'Många fler besökare');

      const newTag = { 'if-match': String(put.headers.etag) };
      assert.equal((await follower.ask('DELETE', url, undefined, newTag)).statusCode, 204);
      assert.equal((await app.inject(goalPath(district, id))).statusCode, 404);
      assert.deepEqual(await history(), ['goal.removed', 'goal.changed', 'goal.created']);
    });

    it('is told which field is not right, in three languages, and nothing is kept', async () => {
      const { follower, db } = await desk(open);
      const bad = sampleGoal([sampleIndicator({ settings: { houses: ['slottet'] }, target: -1 })]);
      for (const [language, sentence] of [
        ['sv', 'Minst 0.'],
        ['en', 'At least 0.'],
        ['ar', '0 على الأقل.'],
      ]) {
        const headers = { 'accept-language': language! };
        const answer = await follower.ask('POST', staffPaths.goals(district), bad, headers);
        assert.deepEqual(pointers(answer), [
          '422 /indicators/0/target too-small',
          '422 /indicators/0/settings/houses/0 choice',
        ]);
        assert.equal(answer.json<ProblemDetails>().errors![0]!.detail, sentence);
      }
      assert.deepEqual(await db.selectFrom('goal').selectAll().execute(), []);
    });

    it('is refused numbers that are none', async () => {
      const { follower, make, app } = await desk(open);
      await make([entered]);
      const url = staffPaths.figures(district, id, 'foreningar');
      const before = (await app.inject(goalPath(district, id))).body;
      for (const value of ['1e309', '-1e309', '1e12', '"12"', 'null', '{}']) {
        const answer = await app.inject({
          method: 'POST',
          url,
          headers: {
            cookie: follower.cookie,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/json',
          },
          payload: `{"period":"2025","value":${value}}`,
        });
        assert.deepEqual(
          [answer.statusCode, pointers(answer)[0]?.split(' ')[1]],
          [422, '/value'],
          value,
        );
      }
      assert.equal((await app.inject(goalPath(district, id))).body, before);
    });

    it('enters a figure, puts it right with a reason, and withdraws it', async () => {
      const { follower, make, shown, history } = await desk(open);
      await make([entered]);
      const url = staffPaths.figures(district, id, 'foreningar');
      const first = await follower.ask('POST', url, {
        period: '2025',
        value: 12,
        source: { sv: 'Registret' },
      });
      assert.equal(first.statusCode, 201, first.body);
      const silent = await follower.ask('POST', url, { period: '2025', value: 13 });
      assert.deepEqual(pointers(silent), ['422 /reason reason-needed']);
      const reason = 'En förening räknades inte.';
      const right = await follower.ask('POST', url, { period: '2025', value: 13, reason });
      assert.equal(right.json<Figure>().source, 'Registret');
      const [figure] = (await shown()).history;
      assert.deepEqual(
        [figure!.value, figure!.origin, figure!.reason, figure!.state, figure!.n],
        [13, 'corrected', reason, 'published', 13],
      );

      const gone = await follower.ask(
        'POST',
        staffPaths.figureWithdrawals(district, id, 'foreningar', '2025'),
        { reason: 'Registret var fel.' },
      );
      assert.equal(gone.statusCode, 200, gone.body);
      const after = await shown();
      assert.deepEqual(
        [after.history[0]!.value, after.history[0]!.gap, after.history[0]!.reason],
        [null, 'withdrawn', 'Registret var fel.'],
      );
      const why = await follower.ask('GET', staffPaths.figure(district, id, 'foreningar', '2025'));
      assert.deepEqual(
        why.json<FigureWhy>().versions.map(({ version, value }) => [version, value]),
        [
          [1, 12],
          [2, 13],
          [3, null],
        ],
      );
      assert.deepEqual(await history(), [
        'figure.withdrawn',
        'figure.corrected',
        'figure.entered',
        'goal.created',
      ]);
    });

    it('enters the same figure once, however often it is sent', async () => {
      const { follower, make, db } = await desk(open);
      await make([entered]);
      const url = staffPaths.figures(district, id, 'foreningar');
      const once = { 'idempotency-key': 'en-nyckel-som-ar-lang-nog' };
      const body = { period: '2025', value: 12 };
      const answers = [
        await follower.ask('POST', url, body, once),
        await follower.ask('POST', url, body, once),
        await follower.ask('POST', url, { ...body, reason: 'Samma tal.' }),
      ];
      assert.deepEqual(
        answers.map(({ statusCode }) => statusCode),
        [201, 201, 201],
      );
      assert.equal((await db.selectFrom('figure').selectAll().execute()).length, 1);
    });

    it('publishes a period once it is over, and once', async () => {
      const { follower, make, count, publish, shown, db, history } = await desk(open);
      await make([sampleIndicator()]);
      await count('2026-05-04', 40);
      assert.equal((await shown()).history[0]!.state, 'preliminary');
      for (const [period, problem] of [
        ['2027-vt', '422 /period period-ahead'],
        ['2026-ht', '422 /period period-running'],
        ['1999-vt', '422 /period period-long-over'],
      ]) {
        assert.deepEqual(pointers(await publish(period!)), [problem]);
      }
      const waiting = async () =>
        (await follower.ask('GET', staffPaths.today(district)))
          .json<Today>()
          .notes.map(({ kind, items }) => [kind, items[0]?.title]);
      assert.deepEqual(await waiting(), [['goal-periods', 'Vårterminen 2026']]);
      const published = await publish('2026-vt');
      assert.deepEqual(await waiting(), []);
      assert.equal(published.json<PeriodToPublish>().state, 'published');
      // Heads that arrive late change nothing of what is published.
      await count('2026-05-05', 2);
      assert.equal((await publish('2026-vt')).statusCode, 200);
      assert.deepEqual(
        [(await shown()).history[0]!.value, (await shown()).history[0]!.state],
        [40, 'published'],
      );
      const events = await db.selectFrom('event').selectAll().where('name', '=', 'goal').execute();
      assert.equal(events.length, 2, 'the goal, and its first publication');
      assert.deepEqual(await history(), ['goal-period.published', 'goal.created']);
      const why = await follower.ask('GET', staffPaths.figure(district, id, 'visits', '2026-vt'));
      assert.deepEqual(
        why.json<FigureWhy>().parts.map(({ label, value }) => [label, value]),
        [
          ['Kunskapens hus', 42],
          ['Ändrat efter publiceringen', -2],
        ],
      );
    });

    it('sees which periods wait, and what is missing', async () => {
      const { follower, make, count } = await desk(open);
      await make([sampleIndicator(), entered]);
      await count('2026-05-04', 40);
      const list = await follower.ask('GET', staffPaths.periods(district));
      const items = list.json<PeriodToPublishList>().items;
      assert.deepEqual(
        items.map(({ period, state, figures }) => [
          period,
          state,
          figures.map(({ indicator, figure, missing }) => [indicator, figure.value, missing]),
        ]),
        [
          ['2026-vt', 'preliminary', [['visits', 40, undefined]]],
          ['2025', 'published', [['foreningar', null, true]]],
        ],
      );
    });

    it('publishes a spread of people only as far as it tells of nobody, and finally', async () => {
      const { follower, make, publish, shown, db } = await desk(open);
      // As many live there of each age.
      const population = Object.fromEntries(ageBands.map((band) => [band, 100]));
      await make([{ ...age, settings: { population } }]);
      const sizes = [40, 35, 31, 22, 60, 24, 7];
      const rows = ageBands.map((value, at) => ({
        district_id: district,
        house_id,
        period: '2026-03',
        dimension: 'age-band' as const,
        value,
        count: sizes[at]!,
      }));
      await db.insertInto('visit_breakdown').values(rows).execute();
      const url = staffPaths.figures(district, id, 'alder');
      assert.deepEqual(
        await untold(follower),
        Array(2).fill([null, 'not-published', 'preliminary', false]),
      );
      await publish('2026-vt');
      const figure = (await shown()).history.find(({ period }) => period === '2026-vt')!;
      assert.deepEqual(
        figure.groups!.map(({ count }) => count),
        [40, 35, 30, 20, 60, 25, null],
      );
      const { value, n, state, distance } = figure;
      assert.deepEqual([value, n, state, distance], [0.92, 220, 'published', 0.2]);

      const corrected = await follower.ask('POST', url, {
        period: '2026-vt',
        value: 1,
        reason: 'Jag vill.',
      });
      assert.deepEqual(pointers(corrected), ['422 /value not-entered']);
      const goal = staffPaths.goal(district, id);
      const { headers } = await follower.ask('GET', goal);
      const tag = { 'if-match': String(headers.etag) };
      assert.deepEqual(pointers(await follower.ask('DELETE', goal, undefined, tag)), [
        '422 /indicators evenness-stands',
      ]);
      const withdrawal = staffPaths.figureWithdrawals(district, id, 'alder', '2026-vt');
      await follower.ask('POST', withdrawal, { reason: 'Fel hus räknades.' });
      await publish('2026-vt');
      const after = (await shown()).history.find(({ period }) => period === '2026-vt')!;
      assert.deepEqual([after.value, after.gap, after.groups], [null, 'withdrawn', undefined]);
    });

    it('knows what a running total is made of', async () => {
      const { follower, make, db } = await desk(open);
      await make([
        sampleIndicator({ id: 'held', measure: 'activities-held' }),
        sampleIndicator({ id: 'came', measure: 'participants' }),
      ]);
      const change = db.updateTable('occurrence').where('starts_on', '=', '2026-09-08');
      await change.set({ status: 'cancelled' }).execute();
      const why = async (indicator: string) => {
        const url = staffPaths.figure(district, id, indicator, '2026-ht');
        return (await follower.ask('GET', url)).json<FigureWhy>();
      };
      const held = await why('held');
      assert.equal(held.figure.value, 11);
      assert.deepEqual(
        [...held.parts, ...held.leftOut].map(({ label, value }) => `${label}: ${value}`),
        ['Kunskapens hus: 11', 'Inställda, uppskjutna eller utan träff: 1', 'Inte slut än: 4'],
      );
      await db.updateTable('activity').set({ sensitive: 1 }).execute();
      const came = await why('came');
      assert.deepEqual([came.parts, came.leftOut.length], [[], 1]);
    });
  });
});

async function desk(open: Open) {
  const { db, app, work } = await openDesk(open);
  const follower = await work({ roles: ['follow-up'] });
  const coordinator = await work({ roles: ['coordinator'] });
  return {
    db,
    app,
    follower,
    make: async (indicators: IndicatorSource[]) => {
      const made = await follower.ask('POST', staffPaths.goals(district), sampleGoal(indicators));
      assert.equal(made.statusCode, 201, made.body);
    },
    count: async (day: string, heads: number) => {
      const row = { house: house_id, day, hour: 12, heads };
      await db.transaction().execute((tx) => addManyHeads(tx, district, [row]));
      // Whoever counts tells that the total has moved.
      await db
        .updateTable('district')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .execute();
    },
    publish: (period: string) =>
      follower.ask('POST', staffPaths.publications(district), { period }),
    /** The first indicator as everyone sees it. */
    shown: async () => (await app.inject(goalPath(district, id))).json<Goal>().indicators[0]!,
    history: async () =>
      (await coordinator.ask('GET', staffPaths.history(district)))
        .json<HistoryPage>()
        .items.map(({ action }) => action),
  };
}

/** What the desk tells of a spread that is over: where periods are published, and where it says why. */
async function untold({ ask }: Pick<Worker, 'ask'>) {
  const list = await ask('GET', staffPaths.periods(district));
  const { items } = list.json<PeriodToPublishList>();
  const lines = items.find(({ period }) => period === '2026-vt')!.figures;
  const why = await ask('GET', staffPaths.figure(district, id, 'alder', '2026-vt'));
  const { figure, parts } = why.json<FigureWhy>();
  assert.deepEqual(parts, []);
  return [...lines.map((line) => line.figure), figure].map(({ value, gap, state, groups, n }) => [
    value,
    gap,
    state,
    groups !== undefined || n !== undefined,
  ]);
}

const pointers = ({ statusCode, json }: { statusCode: number; json: () => unknown }) =>
  ((json() as ProblemDetails).errors ?? []).map(
    ({ pointer, code }) => `${statusCode} ${pointer} ${code}`,
  );
