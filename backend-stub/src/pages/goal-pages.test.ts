import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { goalPagePath, goalsPagePath } from '@klocket/contract';
import { migrate, openDatabase } from '../database/database.ts';
import { toGoalColumns, toIndicatorColumns } from '../features/goals/rows.ts';
import { createTestClock, fillSample, openApp } from '../testing/app.ts';
import { sampleGoal, sampleIndicator } from '../testing/sample-goals.ts';
import { assertWellFormed } from '../testing/well-formed.ts';

const district = 'provberget';
const at = '2026-01-20T09:00:00Z';

describe('the pages of goals', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  await fillSample(db, clock);
  const own = { district_id: district, updated_at: at };
  const indicators = [
    sampleIndicator({
      target: 100,
      deadline: '2027-12-31',
      baseline: { period: '2025-vt', value: 20 },
      method: { sv: 'Räknas vid <dörren>.' },
    }),
    sampleIndicator({
      id: 'list',
      title: { sv: 'Bort från listan' },
      kind: 'milestone',
      measure: 'entered',
      steps: [
        {
          on: '2021-11-01',
          text: { sv: 'Borta från listan.' },
          reached: true,
          source: { sv: 'Listan' },
          sourceUrl: 'https://listan.example/',
        },
      ],
    }),
  ];
  const goal = sampleGoal(indicators, { explanation: { sv: 'Husen ska vara öppna.' } });
  await db
    .insertInto('goal')
    .values({ ...own, id: goal.id, position: 0, ...toGoalColumns(goal) })
    .execute();
  await db
    .insertInto('indicator')
    .values(
      indicators.map((one, position) => ({
        ...own,
        id: one.id,
        goal_id: goal.id,
        position,
        ...toIndicatorColumns(one),
      })),
    )
    .execute();
  await db
    .insertInto('figure')
    .values(
      [5200, 7400].map((value, version) => ({
        district_id: district,
        indicator_id: 'visits',
        period: '2026-vt',
        version: version + 1,
        value,
        state: 'published' as const,
        origin: version ? ('corrected' as const) : ('reckoned' as const),
        reason: version ? 'En dörr räknade dubbelt.' : null,
        at,
      })),
    )
    .execute();
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  after(() => app.close());
  const get = async (path: string) => {
    const answer = await app.inject(path);
    return { ...answer, body: answer.body, text: textOf(answer.body) };
  };

  for (const lang of ['sv', 'en', 'ar']) {
    for (const path of [goalsPagePath(district), goalPagePath(district, goal.id)]) {
      it(`are well-formed at ${path} in ${lang}`, async () => {
        const { statusCode, body } = await get(`${path}?lang=${lang}`);
        assert.equal(statusCode, 200);
        assertWellFormed(body);
      });
    }
  }

  it('say without a script how far each goal has come', async () => {
    const { body, text } = await get(goalsPagePath(district));
    assert.match(text, /Mål 1 Fler besökare Besök/);
    assert.match(text, /Mål: 100 besök till december 2027/);
    assert.match(text, /På rätt väg: Vårterminen 2026 jämfört med Vårterminen 2025\./);
    assert.match(text, /Bort från listan Målet är nått\./);
    assert.match(body, new RegExp(`href="${goalPagePath(district, goal.id)}`));
    assert.match(body, /<klocket-goals district="provberget" lang="sv"/);
    assert.match(body, /<klocket-pulse\s/);
  });

  it('show of one goal its history, why a figure was put right, and where it comes from', async () => {
    const { body, text } = await get(goalPagePath(district, goal.id));
    assert.match(text, /Vårterminen 2026 7\s400 besök Rättad\. En dörr räknade dubbelt\./);
    assert.doesNotMatch(text, /5\s200/);
    assert.match(text, /Källa Egna räkningar/);
    assert.match(body, /Räknas vid &lt;dörren&gt;\./);
    assert.match(body, /<a href="https:\/\/listan\.example\/" rel="noreferrer">/);
    assert.match(body, /goals\/participation\.csv\?indicator=visits&amp;lang=sv/);
  });

  it('tell machines what the figures are', async () => {
    const { body } = await get(goalPagePath(district, goal.id));
    assert.match(body, /<meta property="og:title" content="Fler besökare/);
    const [, json = ''] = /<script type="application\/ld\+json">([^<]+)</.exec(body) ?? [];
    const data = JSON.parse(json) as Record<string, unknown>;
    assert.equal(data['@type'], 'Dataset');
    assert.equal(data['description'], 'Husen ska vara öppna.');
    assert.equal((data['distribution'] as unknown[]).length, 2);
    assert.equal((data['variableMeasured'] as unknown[]).length, 2);
  });

  it('are reached from the page of the district', async () => {
    const { body } = await get(`/${district}`);
    assert.match(body, new RegExp(`href="${goalsPagePath(district)}"`));
  });

  it('can stand in a frame, one indicator alone too', async () => {
    assert.match((await get('/embed/goals?theme=dark')).body, /<klocket-goals\s[^>]*theme="dark"/);
    const one = (await get('/embed/goal?goal=participation&indicator=list')).body;
    assert.match(one, /<klocket-goal\s[^>]*indicator="list"/);
    assert.doesNotMatch(one, /Räknas vid/);
    const pulse = await get('/embed/pulse');
    assert.match(pulse.body, /<klocket-pulse\s[^>]*form-token="[^"]+"/);
    assert.equal(pulse.headers['cache-control'], 'no-store');
    assert.equal((await get('/embed/goal')).statusCode, 404);
  });

  it('are not there for a goal that is not there', async () => {
    assert.equal((await get(goalPagePath(district, 'nothing'))).statusCode, 404);
    assert.equal((await get(goalsPagePath('nowhere'))).statusCode, 404);
  });
});

/** What one reads of a page. */
const textOf = (body: string) =>
  body
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
