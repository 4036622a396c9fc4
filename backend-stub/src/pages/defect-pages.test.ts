import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  defectPagePath,
  defectsPagePath,
  myDefectPagePath,
  myHandoverPagePath,
  walkPagePath,
  type WalkSource,
} from '@klocket/contract';
import { toStored } from '../clock.ts';
import { migrate, openDatabase } from '../database/database.ts';
import { answerFor } from '../features/defects/answer.ts';
import { holdDefect } from '../features/defects/change.ts';
import { handOver } from '../features/defects/hand-over.ts';
import { createDefectRepository } from '../features/defects/repository.ts';
import { reviewDefect } from '../features/defects/review.ts';
import { createDefectSecrets } from '../features/defects/secrets.ts';
import { createWalkRepository } from '../features/walks/repository.ts';
import { createTestClock, fillSample, openApp } from '../testing/app.ts';
import { sampleDefects, sampleReport } from '../testing/defects.ts';
import { assertWellFormed } from '../testing/well-formed.ts';

const district = 'provberget';
const walkSource: WalkSource = {
  title: { sv: 'Trygghetsvandring', en: 'Safety walk' },
  on: '2026-11-24',
  meetings: [{ kind: 'walk', day: '2026-11-24', startTime: '16:00' }],
  stops: [{ spot: 'fotbollsplanen' }],
  participants: [{ group: 'residents', count: 7 }],
};

describe('the pages of what is broken', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  const secrets = createDefectSecrets('x'.repeat(32));
  const defects = createDefectRepository(db, clock, secrets);
  await defects.saveSettings(district, sampleDefects);
  const walks = createWalkRepository(db, clock, secrets);
  const at = toStored(clock());

  const report = (words: string) =>
    defects.report(
      district,
      {
        ...sampleReport,
        words,
        contact: { name: 'Rapportören', email: 'rapport@klocket.example', phone: '010-000 00 99' },
      },
      { key: randomUUID() },
    );
  const review = (id: string, words: string) =>
    db.transaction().execute(async (tx) => {
      const row = (await holdDefect(tx, district, id, at))!;
      await reviewDefect(tx, row, { review: 'published', words }, at);
    });
  const answered = (id: string, status: 'fixed' | 'planned') =>
    db.transaction().execute(async (tx) => {
      const row = (await holdDefect(tx, district, id, at))!;
      await handOver(tx, row, { receivers: ['kommunen'], sentAt: at }, at);
      const held = (await holdDefect(tx, district, id, at))!;
      const answer = { receiver: 'kommunen', status, words: 'Ny lampa är beställd.' };
      await answerFor(tx, held, { ...answer, plannedOn: '2026-12-01' }, at);
    });

  const waiting = await report('Ogranskat, med ett namn i.');
  const open = await report('Släckt vid målet.');
  await review(open, 'Släckt vid planen.');
  await answered(open, 'planned');
  set('2026-11-24T15:20:00Z');
  const mended = await report('Klotter.');
  await review(mended, 'Klotter på väggen.');
  await answered(mended, 'fixed');

  it('list what has been reviewed before any script, and nothing of who reported it', async () => {
    const { body, headers } = await app.inject(defectsPagePath(district));
    assertWellFormed(body);
    assert.match(body, /<klocket-defect-report\s+district="provberget"/);
    assert.match(body, /<klocket-defect-list\s+district="provberget" lang="sv"\s*>/);
    assert.match(body, /<a href="#reported">[\s\S]*<div id="reported">/);
    assert.match(body, /Belysning, Fotbollsplanen[^]*Klotter på väggen[^]*Släckt vid planen/);
    assert.doesNotMatch(body, /Ogranskat|Rapportören|rapport@|010-000 00 99|vid målet/);
    assert.match(String(headers['cache-control']), /^public, max-age=60/);
    assert.match((await app.inject(`/${district}`)).body, /href="\/provberget\/defects"/);
  });

  it('are narrowed by the address, and take what is not understood as not said', async () => {
    const list = async (query: string) => {
      const { body, statusCode } = await app.inject(`${defectsPagePath(district)}?${query}`);
      assert.equal(statusCode, 200, query);
      return body;
    };
    assert.doesNotMatch(await list('status=open'), /Klotter/);
    assert.match(await list('status=open'), /<meta name="robots" content="noindex" \/>/);
    assert.doesNotMatch(await list('status=closed'), /Släckt/);
    assert.match(await list('category=hissar'), /Inget sådant/);
    assert.match(await list('status=x&category=%2F..&after=x&lang=tlh'), /Släckt/);
    assert.match(await list('lang=en'), /Lighting, The football pitch/);
  });

  it('turn to what is older, without the widget that begins with the newest', async () => {
    const after = Buffer.from(JSON.stringify(['2030-01-01T00:00:00.000Z', 'x'])).toString(
      'base64url',
    );
    const { body } = await app.inject(`${defectsPagePath(district)}?after=${after}`);
    assert.match(body, /Släckt vid planen[^]*Till de nyaste/);
    assert.doesNotMatch(body, /<klocket-defect-list/);
  });

  it('tell one story, and what its receiver says', async () => {
    const { body } = await app.inject(defectPagePath(district, open));
    assertWellFormed(body);
    assert.match(body, /<h1><bdi>Belysning, Fotbollsplanen<\/bdi><\/h1>/);
    assert.match(body, /<bdi>Kommunen<\/bdi> säger[^]*Planerat[^]*Ny lampa är beställd/);
    assert.match(body, /Ingen vandring har sett det än/);
    assert.match(body, /href="[^"]*\/defects\?category=belysning">Anmäl eller följ ett fel/);
    assert.match(body, /Planerat till <bdi>tisdag 1 december<\/bdi>/);
    assert.match(body, /<ol class="timeline">[^]*Inkommet[^]*Överlämnat[^]*Planerat/);
    assert.match(body, /<meta property="og:title" content="Belysning, Fotbollsplanen" \/>/);
    assert.doesNotMatch(body, /Rapportören|rapport@|vid målet/);
  });

  it('tell what a walk saw, receiver by receiver', async () => {
    const actor = { id: 'walker', name: 'Vandringsledaren' };
    const id = await walks.plan({ actor, districtId: district }, walkSource);
    const planned = await app.inject(walkPagePath(district, id));
    assertWellFormed(planned.body);
    assert.match(planned.body, /Vandringen är inte gjord än/);
    await walks.note({ actor, districtId: district }, id, mended, {
      verdict: 'same',
      words: 'Klottret är kvar.',
    });
    await walks.close({ actor, districtId: district }, id, { light: 'dark' });
    const { body, headers, statusCode } = await app.inject(walkPagePath(district, id));
    assert.equal(statusCode, 200);
    assertWellFormed(body);
    assert.match(body, /<h1><bdi>Trygghetsvandring<\/bdi><\/h1>/);
    assert.match(body, /Till <bdi>Kommunen<\/bdi>[^]*Likadant[^]*Klottret är kvar/);
    assert.match(body, /7 boende/);
    assert.match(body, /stämmer inte överens[^]*<bdi>Kommunen<\/bdi> säger[^]*Åtgärdat/);
    assert.doesNotMatch(body, /Vandringsledaren|Rapportören/);
    assert.match(String(headers['cache-control']), /^public/);
    const story = await app.inject(defectPagePath(district, mended));
    assert.match(story.body, /Kvar efter 1 vandring/);
    assert.match(story.body, new RegExp(`href="/${district}/walks/${id}"`));
    assert.match((await app.inject(defectsPagePath(district))).body, /Trygghetsvandringar/);
    assert.equal((await app.inject(walkPagePath(district, 'nope'))).statusCode, 404);
  });

  it('leave what a secret opens to the widget, and no trace of it', async () => {
    for (const [path, tag] of [
      [myDefectPagePath(district), 'klocket-my-defect'],
      [myHandoverPagePath(district), 'klocket-my-handover'],
    ] as const) {
      const { body, headers, statusCode } = await app.inject(`${path}?lang=en`);
      assert.equal(statusCode, 200, path);
      assertWellFormed(body);
      assert.ok(body.includes(`<${tag} district="provberget" lang="en"`), body);
      assert.match(body, /<noscript><p>Open the link/);
      assert.match(body, /<meta name="referrer" content="no-referrer" \/>/);
      assert.doesNotMatch(body, /og:|rel="canonical"/);
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['x-robots-tag'], 'noindex, nofollow');
    }
    assert.equal((await app.inject(myDefectPagePath('nowhere'))).statusCode, 404);
  });

  it('are not there for what nobody may see', async () => {
    for (const id of [waiting, 'nope', '..%2f..%2fetc', '%27%3B--', 'x'.repeat(300), '%00']) {
      const { statusCode, body } = await app.inject(`/${district}/defects/${id}`);
      assert.ok(
        statusCode === 404 || statusCode === 400 || statusCode === 414,
        `${id} ${statusCode}`,
      );
      assert.doesNotMatch(body, /Ogranskat/);
    }
    assert.equal((await app.inject(defectPagePath('nowhere', open))).statusCode, 404);
  });
});
