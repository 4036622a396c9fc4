import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { walkLeadPagePath } from '@klocket/contract';
import { migrate, openDatabase } from '../database/database.ts';
import { createDistrictRepository } from '../features/districts/repository.ts';
import { createWalkRepository } from '../features/walks/repository.ts';
import { createDefectSecrets } from '../features/defects/secrets.ts';
import { createTestClock, openApp, sampleDistrict } from '../testing/app.ts';
import { assertWellFormed } from '../testing/well-formed.ts';
import { Problem } from '../problem.ts';
import { chunksOf, workerWith } from './installed.ts';

const district = sampleDistrict.id;

describe('a page that can be installed', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const app = await openApp(db, { clock });
  await createDistrictRepository(db, clock).save(sampleDistrict);
  const walks = createWalkRepository(db, clock, createDefectSecrets('x'.repeat(32)));
  const actor = { id: 'walker', name: 'Vandringsledaren' };
  const walk = await walks.plan(
    { actor, districtId: district },
    {
      title: { sv: 'Höstens vandring' },
      on: '2026-11-24',
      meetings: [],
      stops: [],
      participants: [],
    },
  );
  const lead = walkLeadPagePath(district, walk);

  it('is strict, in no search engine, and holds nothing but the name of the walk', async () => {
    const { statusCode, body, headers } = await app.inject(lead);
    assert.equal(statusCode, 200);
    assertWellFormed(body);
    assert.match(body, /<klocket-safety-walk\s[^>]*walk="2026-11-24-\w+"/);
    assert.match(body, new RegExp(`sign-in="/desk/${district}/walks/${walk}/lead"`));
    assert.match(body, /data-now/);
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['x-robots-tag'], 'noindex');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.match(policy, /worker-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe|https:|\*/);
    assert.equal((await app.inject(walkLeadPagePath(district, 'nope'))).statusCode, 404);
  });

  it('has a manifest that begins at it', async () => {
    const [, address] = /rel="manifest" href="([^"]+)"/.exec((await app.inject(lead)).body)!;
    const { body, headers } = await app.inject(address!);
    assert.match(String(headers['content-type']), /^application\/manifest\+json/);
    const manifest = JSON.parse(body) as Record<string, unknown>;
    assert.equal(manifest['name'], 'Höstens vandring');
    assert.equal(manifest['start_url'], lead);
    assert.equal(manifest['scope'], `/${district}/walks/`);
  });

  it('lets the worker of the list of defects stand for the page above it', async () => {
    const { body } = await app.inject(`/${district}/defects`);
    assert.match(body, new RegExp(`data-worker="/${district}/defects/worker.js"`));
    assert.doesNotMatch(body, /data-now/);
    const { headers } = await app.inject(`/${district}/defects/worker.js`);
    assert.equal(headers['service-worker-allowed'], `/${district}/defects`);
    assert.equal((await app.inject('/nowhere/walks/worker.js')).statusCode, 404);
  });

  it('tells its worker of another version when any file of it is another', async () => {
    const built = mkdtempSync(join(tmpdir(), 'klocket-built-'));
    after(() => rmSync(built, { recursive: true }));
    for (const folder of ['worker', 'v1']) mkdirSync(join(built, folder));
    const write = (file: string, text: string) => writeFileSync(join(built, file), text);
    const shell = {
      name: 'walks-provberget',
      pages: '^/provberget/walks/[^/]+/lead$',
      isFrame: true,
      files: ['/v1/klocket-safety-walk.js', '/assets/page-abc.css'],
      data: [],
    };
    await assert.rejects(workerWith(shell, built), Problem);
    write('worker/worker.js', 'work();');
    write('v1/klocket-safety-walk.js', 'one');
    const one = await workerWith(shell, built);
    assert.match(one, /^self\.klocketShell = \{.*"version":"\w{12}"\};\nwork\(\);$/);
    assert.equal(await workerWith(shell, built), one);
    write('v1/klocket-safety-walk.js', 'two');
    assert.notEqual(await workerWith(shell, built), one);
    assert.deepEqual(await chunksOf(['klocket-defect-report'], built), []);
    write('widget-table.json', '{"whole":{"klocket-defect-report":["a-1","b-2"]}}');
    assert.deepEqual(await chunksOf(['klocket-defect-report', 'klocket-defect-list'], built), [
      '/v1/chunks/a-1.js',
      '/v1/chunks/b-2.js',
    ]);
  });
});
