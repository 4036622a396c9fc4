import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import type { Revisions } from '../live/revisions.ts';
import { createAnswers, type Answer } from './answers.ts';
import { preferredLanguage } from './language.ts';

const long = 'Läxhjälp på Kunskapens hus, varje tisdag. '.repeat(60);

describe('answers', () => {
  it('are made once and sent again while nothing changed', async () => {
    const { get, made } = await open();
    const first = await get('/d/x');
    const second = await get('/d/x');
    assert.equal(made(), 1);
    assert.equal(second.body, first.body);
    assert.equal(second.headers.etag, first.headers.etag);
    assert.equal(second.headers['cache-control'], 'public, max-age=0');
  });

  it('are made anew when their district changed, and only then', async () => {
    const { get, made, change } = await open();
    await get('/d/x');
    change('e');
    await get('/d/x');
    assert.equal(made(), 1);
    change('d');
    const after = await get('/d/x');
    assert.equal(made(), 2);
    assert.match(after.body, /^2 /);
  });

  it('of no district are made anew when any changed', async () => {
    const { get, made, change } = await open();
    await get('/all');
    await get('/all');
    assert.equal(made(), 1);
    change('e');
    await get('/all');
    assert.equal(made(), 2);
  });

  it('are made anew when their time has come', async () => {
    const { get, made, pass } = await open({ validUntil: Date.parse('2026-11-24T23:00:00Z') });
    await get('/d/x');
    pass('PT10H59M');
    await get('/d/x');
    assert.equal(made(), 1);
    pass('PT1M');
    await get('/d/x');
    assert.equal(made(), 2);
  });

  it('under a name are made once for all addresses that come to it', async () => {
    const { get, made, change } = await open();
    const first = await get('/named/d?lang=xx');
    const second = await get('/named/d?lang=qq&x=1');
    assert.equal(made(), 1);
    assert.equal(second.headers.etag, first.headers.etag);
    change('d');
    await get('/named/d?lang=xx');
    assert.equal(made(), 2);
  });

  it('are made once for many who ask at the same time', async () => {
    const { get, made } = await open();
    const all = await Promise.all(Array.from({ length: 20 }, () => get('/d/x')));
    assert.equal(made(), 1);
    assert.equal(new Set(all.map(({ body }) => body)).size, 1);
  });

  it('are not shared with who asks after a change while the old one is being made', async () => {
    const { get, made, change, hold } = await open();
    const release = hold();
    const before = get('/d/x');
    await new Promise((resolve) => setImmediate(resolve));
    change('d');
    const after = get('/d/x');
    release();
    await Promise.all([before, after]);
    assert.equal(made(), 2);
    assert.match((await get('/d/x')).body, /^2 /);
  });

  it('are sent compressed as the client likes it', async () => {
    const { get } = await open();
    for (const [accepted, decode] of [
      ['gzip, br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      for (const round of ['made', 'kept']) {
        const answer = await get('/d/x', { 'accept-encoding': accepted });
        assert.equal(
          answer.headers['content-encoding'],
          accepted === 'gzip' ? 'gzip' : 'br',
          round,
        );
        assert.equal(String(decode(answer.rawPayload)), `1 sv ${long}`);
        assert.equal(answer.headers['content-length'], String(answer.rawPayload.length));
        assert.equal(answer.headers.vary, 'Accept-Encoding');
      }
    }
    assert.equal((await get('/d/x')).body, `1 sv ${long}`);
  });

  it('say that nothing changed to who has them', async () => {
    const { get } = await open();
    const { etag } = (await get('/d/x')).headers;
    for (const tag of [etag, `"other", ${etag}`, `${etag}`.replace('W/', ''), '*']) {
      const answer = await get('/d/x', { 'if-none-match': String(tag) });
      assert.equal(answer.statusCode, 304, String(tag));
      assert.equal(answer.body, '');
      assert.equal(answer.headers.etag, etag);
      assert.equal(answer.headers['content-length'], undefined);
    }
    assert.equal((await get('/d/x', { 'if-none-match': '"other"' })).statusCode, 200);
  });

  it('have the same ETag when made anew without a difference', async () => {
    const { get, change } = await open({ sameBody: true });
    const { etag } = (await get('/d/x')).headers;
    change('d');
    assert.equal((await get('/d/x', { 'if-none-match': String(etag) })).statusCode, 304);
  });

  it('of a HEAD request have headers only', async () => {
    const { app, get, made } = await open();
    await get('/d/x');
    const answer = await app.inject({ method: 'HEAD', url: '/d/x' });
    assert.equal(answer.body, '');
    assert.equal(answer.headers['content-length'], String(Buffer.byteLength(`1 sv ${long}`)));
    assert.equal(made(), 1);
  });

  it('by language are kept once for each of ours', async () => {
    const { get, made } = await open();
    const swedish = await get('/words/d');
    const arabic = await get('/words/d', { 'accept-language': 'ar-SY' });
    await get('/words/d', { 'accept-language': 'ar' });
    await get('/words/d', { 'accept-language': 'fi' });
    assert.equal(made(), 2);
    assert.match(swedish.body, /^1 sv /);
    assert.match(arabic.body, /^2 ar /);
    assert.equal(arabic.headers.vary, 'Accept-Encoding, Accept-Language');
  });

  it('that fail are told and not kept', async () => {
    const { get, made, failOnce } = await open();
    failOnce();
    assert.equal((await get('/d/x')).statusCode, 500);
    assert.equal((await get('/d/x')).statusCode, 200);
    assert.equal(made(), 2);
  });

  it('never take more memory than they may', async () => {
    const { get, answers } = await open({ maxBytes: 60_000 });
    for (let n = 0; n < 100; n++) {
      await get(`/d/x${n}`, { 'accept-encoding': 'br' });
      assert.ok(answers.stats.bytes <= 60_000);
    }
    assert.ok(answers.stats.entries > 5);
    assert.ok(answers.stats.entries < 30);
  });

  it('used last are the last to go', async () => {
    const { get, made } = await open({ maxBytes: 60_000 });
    await get('/d/often');
    for (let n = 0; n < 50; n++) {
      await get(`/d/x${n}`);
      await get('/d/often');
    }
    assert.equal(made(), 51);
  });

  it('too large to keep are sent all the same', async () => {
    const { get, made, answers } = await open({ maxBytes: 8000 });
    assert.equal((await get('/d/x')).statusCode, 200);
    assert.equal((await get('/d/x')).statusCode, 200);
    assert.equal(made(), 2);
    assert.equal(answers.stats.bytes, 0);
  });
});

async function open({
  validUntil,
  sameBody,
  maxBytes,
}: { validUntil?: number; sameBody?: boolean; maxBytes?: number } = {}) {
  let made = 0;
  let fails = false;
  let held: Promise<unknown> | undefined;
  let now = Temporal.Instant.from('2026-11-24T12:00:00Z');
  const known = new Map([
    ['d', 1],
    ['e', 1],
  ]);
  const revisions: Revisions = {
    fresh: true,
    get generation() {
      return [...known.values()].reduce((sum, revision) => sum + revision);
    },
    of: (id) => known.get(id),
    refresh: async () => {},
    onChange: () => () => {},
    close: async () => {},
  };
  const answers = createAnswers(revisions, () => now, maxBytes ? { maxBytes } : {});
  const make = async (language: string): Promise<Answer> => {
    const number = sameBody ? 0 : ++made;
    if (fails) {
      fails = false;
      throw new Error('as planned');
    }
    await held;
    const body = `${number} ${language} ${long}`;
    return { type: 'text/plain; charset=utf-8', body, caching: 'public, max-age=0', validUntil };
  };
  const app = fastify();
  const preValidation = answers.known;
  app.get<{ Params: { district: string } }>('/:district/:id', { preValidation }, (request, reply) =>
    answers.answer(request, reply, request.params.district, () => make('sv')),
  );
  app.get('/named/d', (request, reply) =>
    answers.answer(request, reply, 'd', () => make('sv'), 'one name'),
  );
  app.get('/all', { preValidation }, (request, reply) =>
    answers.answer(request, reply, undefined, () => make('sv')),
  );
  app.get('/words/d', { preValidation, config: { byLanguage: true } }, (request, reply) =>
    answers.answer(request, reply, 'd', () =>
      make(preferredLanguage(request.headers['accept-language'])),
    ),
  );
  return {
    app,
    answers,
    get: (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers }),
    made: () => made,
    change: (id: string) => known.set(id, known.get(id)! + 1),
    pass: (duration: string) => (now = now.add(duration)),
    failOnce: () => (fails = true),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      held = promise;
      return () => resolve(undefined);
    },
  };
}
