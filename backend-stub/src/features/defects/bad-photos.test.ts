import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { paths, type ProblemDetails } from '@klocket/contract';
import sharp from 'sharp';
import { openMemory } from '../../testing/memory.ts';
import { openDefects, ourOrigin } from '../../testing/defect-app.ts';

const script = '<script>alert(1)</script>';

/** A form of very many parts, each with a file whose name leads elsewhere. */
const parts = (count: number) =>
  Buffer.from(
    Array.from(
      { length: count },
      (_, at) =>
        `--x\r\ncontent-disposition: form-data; name="p${at}"; filename="../../etc/p${at}"\r\n\r\n1\r\n`,
    ).join('') + '--x--',
  );

describe('what is no photo', async () => {
  const start = await openDefects(openMemory);
  const drawn = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#a40' } });
  const [jpeg, png, webp] = await Promise.all([
    drawn().jpeg().toBuffer(),
    drawn().png().toBuffer(),
    drawn().webp().toBuffer(),
  ]);
  const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6));
  /** A picture that says it is larger than it is: nothing is made of it to find out. */
  const large = Buffer.from(png);
  large.writeUInt32BE(14_000, 16);
  large.writeUInt32BE(14_000, 20);

  it('is refused with a sentence that points at it, and leaves no file behind', async () => {
    const { put, files } = await start();
    for (const [what, sent, type, status] of [
      ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 415],
      ['a moving picture', Buffer.from('GIF89a\u0001\u0000'), 'image/gif', 415],
      ['a drawing that is called a photo', Buffer.from(`<svg>${script}</svg>`), 'image/jpeg', 415],
      [
        'a page that ends as a photo',
        Buffer.concat([Buffer.from(script), jpeg]),
        'image/jpeg',
        415,
      ],
      ['an archive', Buffer.from('PK\u0003\u0004'), 'application/octet-stream', 415],
      ['nothing', Buffer.alloc(0), 'image/jpeg', 415],
      ['half a JPEG', half(jpeg), 'image/jpeg', 400],
      ['half a PNG', half(png), 'image/png', 400],
      ['half a WebP', half(webp), 'image/webp', 400],
      ['a bomb', large, 'image/png', 400],
    ] as const) {
      const answer = await put(randomUUID(), sent, { type });
      assert.equal(answer.statusCode, status, `${what}: ${answer.body}`);
      const { errors } = answer.json<ProblemDetails>();
      assert.equal(errors?.[0]?.pointer, '/picture', what);
      assert.match(errors[0]!.detail, /\w.*\.$/, what);
    }
    assert.deepEqual(await leftIn(files), []);
  });

  it('is refused by its size, and as a form of however many parts', async () => {
    const { put, app, district, files } = await start();
    const form = 'multipart/form-data; boundary=x';
    const tooMuch = Buffer.alloc(10 * 1024 * 1024 + 1, 0xff);
    assert.equal((await put(randomUUID(), tooMuch)).statusCode, 413);
    for (const count of [1, 1001]) {
      assert.equal((await put(randomUUID(), parts(count), { type: form })).statusCode, 415);
      const report = await app.inject({
        method: 'POST',
        url: paths.defects(district),
        headers: { origin: ourOrigin, 'idempotency-key': randomUUID(), 'content-type': form },
        payload: parts(count),
      });
      assert.equal(report.statusCode, 415, report.body);
      assert.ok(report.json<ProblemDetails>().detail);
    }
    assert.deepEqual(await leftIn(files), []);
  });

  it('may hide behind a photo, of which nothing else is kept', async () => {
    const { put, db, files } = await start();
    const id = randomUUID();
    const told = await drawn()
      .withMetadata({ exif: { IFD0: { Copyright: script } } })
      .jpeg()
      .toBuffer();
    const both = Buffer.concat([told, Buffer.from(script), Buffer.from('PK\u0003\u0004')]);
    assert.equal((await put(id, both)).statusCode, 201);
    const { hash } = await db
      .selectFrom('defect_photo')
      .select('hash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const folder = join(files, 'defects', hash);
    for (const name of await readdir(folder)) {
      const kept = await readFile(join(folder, name));
      assert.ok(!kept.includes('alert') && !kept.includes('PK\u0003'), name);
    }
  });

  it('leads nowhere by its name', async () => {
    const { app, district, files, put } = await start();
    for (const id of [
      '..%2f..%2fx',
      '..%5c..%5cx',
      '.',
      'kort',
      'a'.repeat(65),
      '%00'.repeat(16),
    ]) {
      const { statusCode } = await app.inject({
        method: 'PUT',
        url: `/api/v1/districts/${district}/defect-photos/${id}`,
        headers: { origin: ourOrigin, 'content-type': 'image/jpeg' },
        payload: jpeg,
      });
      assert.ok(statusCode >= 400 && statusCode < 500, `${id}: ${statusCode}`);
    }
    for (const name of ['..%2f480.webp', '480.svg', '..', '%00480.webp', '480.webp%2f..']) {
      const { statusCode } = await app.inject(`/files/defects/${randomUUID()}/${name}`);
      assert.ok(statusCode === 404 || statusCode === 400, `${name}: ${statusCode}`);
    }
    const stranger = await put(randomUUID(), jpeg, { from: 'https://stranger.example' });
    assert.equal(stranger.statusCode, 403);
    assert.deepEqual(await leftIn(files), []);
  });
});

/** Files that were begun and never became a photo. */
const leftIn = async (files: string) =>
  (await readdir(join(files, 'defects')).catch(() => [])).filter((name) => name.startsWith('.'));
