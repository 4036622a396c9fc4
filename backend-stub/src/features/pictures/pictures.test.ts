import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { StoredPicture } from '@klocket/contract';
import sharp from 'sharp';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { openMemory } from '../../testing/memory.ts';
import { encodePicture, isPicturesFault } from './encode.ts';
import { createPictureRepository } from './repository.ts';
import { isPlausible } from './rules.ts';
import { fromOurPage, workersOf, type Worker } from '../../testing/staff.ts';

const address = '/api/v1/staff/provberget/pictures';

describe('a picture', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klocket-pictures-'));
  after(() => rm(folder, { recursive: true }));
  const db = await openMemory();
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const environment = { KLOCKET_FILES: folder, KLOCKET_RATE_LIMIT: '1000000' };
  const app = await openApp(db, { clock, environment });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  const send = ({ cookie }: Worker, payload: Buffer, type = 'image/jpeg') =>
    app.inject({
      method: 'POST',
      url: address,
      headers: { cookie, ...fromOurPage, 'content-type': type },
      payload,
    });
  const drawn = sharp({
    create: { width: 2000, height: 1000, channels: 3, background: '#0b6b5d' },
  });

  it('is made anew in three widths, upright, without what its camera told', async () => {
    const leader = await work({ roles: ['leader'] });
    const bytes = await drawn
      .clone()
      .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'somebody' } } })
      .jpeg()
      .toBuffer();
    const answer = await send(leader, bytes);
    assert.equal(answer.statusCode, 201, answer.body);
    const { url, width, height } = answer.json<StoredPicture>();
    assert.match(url, /^\/files\/[0-9a-f]{32}\/1600\.webp$/);
    assert.deepEqual([width, height], [1000, 2000]);
    for (const [name, type] of [
      ['1600.webp', 'image/webp'],
      ['960.jpg', 'image/jpeg'],
      ['480.webp', 'image/webp'],
    ]) {
      const file = await app.inject(url.replace('1600.webp', name!));
      assert.equal(file.statusCode, 200);
      assert.equal(file.headers['content-type'], type);
      assert.equal(file.headers['x-content-type-options'], 'nosniff');
      assert.match(String(file.headers['content-security-policy']), /sandbox/);
      assert.match(String(file.headers['cache-control']), /immutable/);
      const { exif, orientation } = await sharp(file.rawPayload).metadata();
      assert.deepEqual([exif, orientation], [undefined, undefined]);
    }
    const again = await send(leader, bytes);
    assert.equal(again.json<StoredPicture>().url, url);
    assert.equal((await readdir(folder)).length, 1);
  });

  it('is one by its first bytes, not by what it is called, and no larger than it may be', async () => {
    const leader = await work({ roles: ['leader'] });
    const bomb = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    const cut = (await drawn.clone().jpeg().toBuffer()).subarray(0, 300);
    for (const [bytes, status] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 415],
      [Buffer.from('<script>alert(1)</script>'), 415],
      [cut, 400],
      [bomb, 400],
      [Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), 413],
    ] as const) {
      const { statusCode } = await send(leader, bytes);
      assert.equal(statusCode, status);
    }
    for (const name of ['../x', '%2e%2e%2f1600.webp', '1600.svg', '99.webp']) {
      assert.equal((await app.inject(`/files/${'0'.repeat(32)}/${name}`)).statusCode, 404, name);
    }
  });

  it('is looked at before anything is made of it', async () => {
    const small = drawn.clone().resize(40);
    const lossless = small.clone().webp({ lossless: true });
    const told = small.clone().withMetadata().webp();
    const whole = [small.clone().jpeg(), small.clone().png(), small.clone().webp(), lossless, told];
    for (const made of whole) assert.equal(isPlausible(await made.toBuffer()), true);
    const progressive = await small.clone().withMetadata().jpeg({ progressive: true }).toBuffer();
    assert.equal(isPlausible(progressive), true);
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    for (const bytes of [
      Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(1000, 'x')]),
      Buffer.concat([Buffer.from('ffd8ffe00004', 'hex'), Buffer.alloc(1000, 0xff)]),
      Buffer.from('ffd8ff', 'hex'),
      Buffer.concat([png, Buffer.alloc(1000)]),
      png,
      Buffer.from('RIFF0000WEBPnothing'),
      ...largeWebps,
    ]) {
      assert.equal(isPlausible(bytes), false, bytes.toString('hex', 0, 20));
    }
  });

  it('is to blame for what it does, but not for a slow machine', () => {
    for (const [end, isToBlame] of [
      [{ code: 65 }, true],
      [{ signal: 'SIGXCPU' }, true],
      [{ signal: 'SIGSEGV' }, true],
      [{ code: 1 }, false],
      [{ code: 'EAGAIN' }, false],
      [{ signal: 'SIGKILL' }, false],
      [{ signal: 'SIGTERM' }, false],
    ] as const) {
      assert.equal(isPicturesFault(end), isToBlame, JSON.stringify(end));
    }
  });

  it('waits for a few others, and is asked to come back after those', async () => {
    const leader = await work({ roles: ['leader'] });
    const bytes = await drawn.clone().resize(40).jpeg().toBuffer();
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(leader, bytes)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(statuses, [...Array(9).fill(201), 503, 503, 503]);
    const refused = answers.find(({ statusCode }) => statusCode === 503)!;
    assert.equal(refused.headers['retry-after'], '20');
  });

  it('is dropped when nobody waits for it any more, waiting or half made', async () => {
    const bytes = await drawn.clone().jpeg().toBuffer();
    const into = await mkdtemp(join(tmpdir(), 'klocket-left-'));
    after(() => rm(into, { recursive: true }));
    const hands = Array.from({ length: 3 }, () => new AbortController());
    const made = hands.map(({ signal }) => encodePicture(bytes, into, signal));
    const ends = made.map((one) => one.then(() => 'made').catch(() => 'dropped'));
    hands[1]!.abort();
    assert.equal(await Promise.race(ends), 'dropped');
    hands[0]!.abort();
    assert.deepEqual(await Promise.all(ends), ['dropped', 'dropped', 'made']);
    assert.equal((await readdir(into)).length, 1);
  });

  it('that nothing names is removed after two days, but not one handed over again', async () => {
    const leader = await work({ roles: ['leader'] });
    const pictures = createPictureRepository(db, clock, folder);
    const at = (background: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer();
    const [shown, dropped, again] = await Promise.all(['#111', '#222', '#333'].map(at));
    const urlOf = async (bytes: Buffer) => (await send(leader, bytes)).json<StoredPicture>().url;
    const urls = [await urlOf(shown!), await urlOf(dropped!), await urlOf(again!)] as const;
    await db.updateTable('activity').set({ picture_url: urls[0] }).execute();
    set('2026-11-26T15:14:00Z');
    assert.equal(await pictures.forgetUnused(), 0);
    set('2026-11-26T15:16:00Z');
    await send(await work({ roles: ['leader'] }), again!);
    assert.ok((await pictures.forgetUnused()) > 0);
    const found = await Promise.all(urls.map(async (url) => (await app.inject(url)).statusCode));
    assert.deepEqual(found, [200, 404, 200]);
  });

  it('is taken in from who writes activities, and from nobody else', async () => {
    const bytes = await drawn.clone().jpeg().toBuffer();
    assert.equal((await send(await work({ roles: ['walker'] }), bytes)).statusCode, 403);
    const elsewhere = { role: 'coordinator', districtId: 'annan' } as const;
    await db
      .insertInto('district')
      .values({
        ...(await db.selectFrom('district').selectAll().executeTakeFirstOrThrow()),
        id: 'annan',
      })
      .execute();
    assert.equal((await send(await work({ roles: [elsewhere] }), bytes)).statusCode, 404);
  });
});

/** The first bytes of pictures of 14,000 × 14,000, in each of the three ways of WebP. */
const largeWebps = [
  'VP8 000000000000009d012ab036b036',
  'VP8L000000002faff6ab0d0000000000',
  'VP8X0a00000000000000af3600af3600',
].map((chunk) =>
  Buffer.concat([
    Buffer.from(`RIFF0000WEBP${chunk.slice(0, 4)}`),
    Buffer.from(chunk.slice(4), 'hex'),
    Buffer.alloc(100),
  ]),
);
