import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('health', () => {
  it('is liveness and readiness', async () => {
    const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
    const app = await openEmptyApp(undefined, { db });
    assert.equal((await app.inject('/healthz')).statusCode, 200);
    const unready = await app.inject('/readyz');
    assert.equal(unready.statusCode, 503);
    assert.equal(unready.headers['retry-after'], '5');
    await migrate(db);
    assert.deepEqual((await app.inject('/readyz')).json(), { status: 'ok' });
    await db.destroy();
    assert.equal((await app.inject('/readyz')).statusCode, 503);
    assert.equal((await app.inject('/healthz')).statusCode, 200);
  });
});
