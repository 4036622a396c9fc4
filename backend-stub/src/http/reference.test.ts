import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('the API reference', () => {
  it('describes every route for programs', async () => {
    const app = await openEmptyApp();
    const { paths } = (await app.inject('/openapi.json')).json();
    assert.ok(paths['/api/v1/districts/{district}/occurrences']);
    for (const [path, methods] of Object.entries<Record<string, Operation>>(paths)) {
      for (const [method, { summary, description, tags, responses }] of Object.entries(methods)) {
        assert.ok(summary && description && tags?.length, `${method} ${path}`);
        if (path.startsWith('/api/')) assert.ok(responses['503'] && responses['429'], path);
      }
    }
  });

  it('is readable without anything from elsewhere', async () => {
    const app = await openEmptyApp();
    const page = await app.inject('/docs');
    assert.equal(page.statusCode, 200);
    assert.match(String(page.headers['content-security-policy']), /script-src 'self';/);
    assert.doesNotMatch(page.body, /(src|href)="https?:/);
    for (const [, source] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      assert.equal((await app.inject(source!)).statusCode, 200, String(source));
    }
  });
});

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  responses: Record<string, unknown>;
}
