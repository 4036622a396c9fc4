import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { paths, type DefectPhotoSent, type DefectStory } from '@klocket/contract';
import sharp from 'sharp';
import { forEachDatabase } from '../../testing/databases.ts';
import { openDefects } from '../../testing/defect-app.ts';
import { sampleReport } from '../../testing/defects.ts';
import { createDefectPhotoRepository } from './photos.ts';

forEachDatabase((_engine, open) => {
  describe('photos of defects', async () => {
    const start = await openDefects(open);
    describe('a photo', () => {
      const drawn = (background: string) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .withMetadata({ exif: { IFD0: { Copyright: 'somebody' } } })
          .jpeg()
          .toBuffer();

      it('is the same however often it is sent, and hidden until it is reviewed', async () => {
        const { app, post, put, publish, reported, files, district } = await start();
        const id = randomUUID();
        const bytes = await drawn('#a00');
        const answers = await Promise.all([put(id, bytes), put(id, bytes)]);
        assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 201]);
        const photo = answers[0].json<DefectPhotoSent>();
        assert.deepEqual(photo, { id, width: 60, height: 40 });
        assert.equal((await put(id, bytes)).statusCode, 200);
        assert.equal((await put(id, await drawn('#0a0'))).statusCode, 422);
        const { my } = await reported({ words: undefined, photos: [id] });
        const address = `/files/defects/${id}/480.webp`;
        assert.equal((await app.inject(address)).statusCode, 404);
        // That its defect is shown says nothing of a photo that nobody has looked at.
        const seen = async () =>
          (await app.inject(paths.defect(district, my.defect.id))).json<DefectStory>().photos;
        for (const photos of [[], [{ id, review: 'refused' as const }]]) {
          await publish(my.defect.id, { photos });
          assert.deepEqual(await seen(), []);
          assert.equal((await app.inject(address)).statusCode, 404);
        }
        await publish(my.defect.id, { photos: [{ id, review: 'published' }] });
        const file = await app.inject(address);
        assert.equal(file.statusCode, 200);
        assert.equal(file.headers['content-type'], 'image/webp');
        assert.equal(file.headers['x-content-type-options'], 'nosniff');
        assert.match(String(file.headers['content-security-policy']), /sandbox/);
        assert.equal((await sharp(file.rawPayload).metadata()).exif, undefined);
        assert.equal((await seen())[0]?.url, `/files/defects/${id}/1600.webp`);
        // Nobody else's report can name it.
        const { statusCode } = await post(paths.defects(district), {
          ...sampleReport,
          photos: [id],
        });
        assert.equal(statusCode, 422);
        await publish(my.defect.id, { review: 'refused', refusal: 'Om någon.' });
        assert.equal((await app.inject(address)).statusCode, 404);
        assert.deepEqual(await leftOver(files), []);
      });

      it('is put in the place of the one that was seen, and of no other', async () => {
        const { put, db, clock, files, district } = await start();
        const id = randomUUID();
        await put(id, await drawn('#c00'));
        const photos = createDefectPhotoRepository(db, clock, files);
        const { hash } = (await photos.find(id))!;
        const { signal } = new AbortController();
        const blur = async (colour: string, seen: string) =>
          photos.replace({ districtId: district, id, hash: seen }, await drawn(colour), signal);
        await blur('#0c0', hash);
        await assert.rejects(blur('#00c', hash), { code: 'changed-meanwhile' });
        const now = (await photos.find(id))!.hash;
        assert.notEqual(now, hash);
        assert.ok((await stat(photos.pathOf(now, '480.webp'))).isFile());
        await assert.rejects(stat(photos.pathOf(hash, '480.webp')), { code: 'ENOENT' });
        assert.deepEqual(await leftOver(files), []);
      });

      it('that no report names is removed after a week, but not its twin', async () => {
        const { put, db, clock, set, files, reported } = await start();
        const [lost, named] = [randomUUID(), randomUUID()];
        const bytes = await drawn('#aaa');
        await put(lost, bytes);
        await put(named, bytes);
        const other = randomUUID();
        await put(other, await drawn('#bbb'));
        await reported({ photos: [named] });
        const photos = createDefectPhotoRepository(db, clock, files);
        set('2026-12-01T15:14:00Z');
        assert.equal(await photos.forgetUnclaimed(), 0);
        set('2026-12-01T15:16:00Z');
        assert.ok((await photos.forgetUnclaimed()) >= 2);
        assert.ok(await photos.find(named));
        const file = photos.pathOf((await photos.find(named))!.hash, '480.webp');
        assert.ok((await stat(file)).isFile());
        assert.equal(await photos.find(other), undefined);
      });

      it('whose process died before it was named leaves no file', async () => {
        const { put, db, clock, files, reported } = await start();
        const id = randomUUID();
        await put(id, await drawn('#abc'));
        await reported({ photos: [id] });
        const photos = createDefectPhotoRepository(db, clock, files);
        const { hash } = (await photos.find(id))!;
        const folder = join(files, 'defects');
        const left = (name: string) => mkdir(join(folder, name));
        await Promise.all(['.new-dead', '.new-young', 'f'.repeat(32)].map(left));
        await writeFile(join(folder, '.new-dead', 'input'), 'a face');
        const [old, young] = [25, 23].map(
          (hours) => new Date(clock().subtract({ hours }).epochMilliseconds),
        );
        for (const name of ['.new-dead', 'f'.repeat(32), hash]) {
          await utimes(join(folder, name), old!, old!);
        }
        await utimes(join(folder, '.new-young'), young!, young!);
        await photos.forgetUnclaimed();
        const there = new Set(await readdir(folder));
        assert.ok(there.has('.new-young') && there.has(hash));
        assert.ok(!there.has('.new-dead') && !there.has('f'.repeat(32)));
        await rm(join(folder, '.new-young'), { recursive: true });
      });
    });
  });
});

/** What a refused photo has left behind. */
const leftOver = async (files: string) =>
  (await readdir(join(files, 'defects')).catch(() => [])).filter((name) => name.startsWith('.'));
