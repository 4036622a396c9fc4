import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths, type DefectReported } from '@klocket/contract';
import assert from 'node:assert/strict';
import { toStored } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { createDefectSecrets } from '../features/defects/secrets.ts';
import { holdDefect } from '../features/defects/change.ts';
import { createDefectRepository } from '../features/defects/repository.ts';
import { reviewDefect } from '../features/defects/review.ts';
import { createDistrictRepository } from '../features/districts/repository.ts';
import { createTestClock, openApp, sampleDistrict } from './app.ts';
import type { Open } from './databases.ts';
import { sampleDefects, sampleReport } from './defects.ts';

/** Where our own pages are. */
export const ourOrigin = 'http://localhost:8080';

const now = '2026-11-24T15:15:00Z';
let districts = 0;

/** Opens one app for a file of tests; what it returns begins each test in a district of its own. */
export async function openDefects(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  const files = await mkdtemp(join(tmpdir(), 'klocket-defects-'));
  const environment = {
    KLOCKET_RATE_LIMIT: '1000000',
    KLOCKET_FILES: files,
    KLOCKET_PROOF_BITS: '0',
  };
  const app = await openApp(db, { clock, environment });

  return async () => {
    set(now);
    const district = `provberget-${(districts += 1)}`;
    await createDistrictRepository(db, clock).save({ ...sampleDistrict, id: district });
    const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
    await defects.saveSettings(district, sampleDefects);

    const post = (
      url: string,
      payload: object,
      { key = randomUUID(), from = ourOrigin }: { key?: string; from?: string } = {},
    ) =>
      app.inject({
        method: 'POST',
        url,
        headers: { origin: from, 'idempotency-key': key },
        payload,
      });
    const report = (wish: object = {}, how: { key?: string; from?: string } = {}) =>
      post(paths.defects(district), { ...sampleReport, ...wish }, how);
    const change = (id: string, act: Change) =>
      db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        await act(tx, (await holdDefect(tx, district, id, at))!, at);
      });
    return {
      app,
      db,
      clock,
      set,
      files,
      district,
      post,
      report,
      change,
      async reported(wish: object) {
        const answer = await report(wish);
        assert.equal(answer.statusCode, 201, answer.body);
        return answer.json<DefectReported>();
      },
      put: (id: string, payload: Buffer, { type = 'image/jpeg', from = ourOrigin } = {}) =>
        app.inject({
          method: 'PUT',
          url: paths.defectPhoto(district, id),
          headers: { origin: from, 'content-type': type },
          payload,
        }),
      publish: (id: string, more: Partial<Parameters<typeof reviewDefect>[2]> = {}) =>
        change(id, (tx, row, at) => reviewDefect(tx, row, { review: 'published', ...more }, at)),
    };
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof holdDefect>>>;
type Change = (tx: Tx, row: Row, at: string) => Promise<void>;
