import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fastify from 'fastify';
import { cleanBodies } from './clean-body.ts';

describe('a body', () => {
  const table: [what: string, sent: string, read: unknown][] = [
    ['keeps its words, lines and letters', '{"a":"Läx\\nhjälp\\t\\u0633"}', { a: 'Läx\nhjälp\tس' }],
    ['loses control characters', '{"a":"x\\u0000\\u001b\\u009fy"}', { a: 'xy' }],
    ['loses what turns the words around it', '{"a":"x\\u202ey\\u202c"}', { a: 'xy' }],
    ['has no half letters', '{"a":"x\\ud800y"}', { a: 'x\ufffdy' }],
    ['has its accents put together', '{"a":"La\\u0308x"}', { a: 'Läx' }],
    ['is clean in its names, too', '{"a\\u0000":[{"b":"\\u0000"}]}', { a: [{ b: '' }] }],
    ['is empty where nothing is to be seen', '{"a":"\\u2800 \\u200b"}', { a: '' }],
    ['has plain names', '{"name":{"sv":"\\u2067A\\u200bB\\nF"}}', { name: { sv: 'AB F' } }],
    ['keeps all else', '{"a":[1,true,null,{}]}', { a: [1, true, null, {}] }],
  ];
  for (const [what, sent, read] of table) {
    it(what, async () => assert.deepEqual((await echo(sent)).json(), read));
  }

  it('that is nested without end is refused', async () => {
    const depth = 100_000;
    const answer = await echo('['.repeat(depth) + ']'.repeat(depth));
    assert.notEqual(answer.statusCode, 200);
    assert.match(answer.body, /invalid/);
  });

  it('of bytes stays as it is', async () => {
    const bytes = Buffer.from([0, 0x1b, 0xff]);
    const answer = await echo(bytes, 'application/octet-stream');
    assert.deepEqual(answer.rawPayload, bytes);
  });
});

function echo(payload: string | Buffer, type = 'application/json') {
  const app = fastify();
  cleanBodies(app as Parameters<typeof cleanBodies>[0]);
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  );
  app.post('/', (request, reply) => reply.send(request.body));
  return app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': type } });
}
