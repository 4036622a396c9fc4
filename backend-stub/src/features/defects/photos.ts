import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefectPhotoSent } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';
import { Problem } from '../../problem.ts';
import { encodePicture } from '../pictures/encode.ts';
import { isPlausible, typeOfPicture } from '../pictures/rules.ts';

/** So long does a photo wait for the report that names it. */
export const unclaimedHours = 7 * 24;

/** No photo is in the making for so long. */
const strayHours = 24;

/** Photos of defects, which are not served with the pictures that everyone may see. */
export type DefectPhotoRepository = ReturnType<typeof createDefectPhotoRepository>;

export const createDefectPhotoRepository = (db: Database, clock: Clock, files: string) => {
  const folder = join(files, 'defects');

  return {
    /** Where the file of a photo is, by its hash. */
    pathOf: (hash: string, name: string) => join(folder, hash, name),

    /** A photo by its id. */
    find: (id: string) =>
      db.selectFrom('defect_photo').selectAll().where('id', '=', id).executeTakeFirst(),

    /** A photo that everyone may see; undefined for any other. */
    findShown: (id: string) =>
      db
        .selectFrom('defect_photo as p')
        .innerJoin('defect as d', 'd.id', 'p.defect_id')
        .select('p.hash')
        .where('p.id', '=', id)
        .where('p.review', '=', 'published')
        .where('d.published', '=', 1)
        .executeTakeFirst(),

    /**
     * Takes a photo in under the id that its sender made up, made anew and without what its camera told.
     * The same id and bytes are the same photo. Throws a `Problem` for what is no photo, and for an id
     * that came with other bytes.
     */
    async take(
      { districtId, id, walkId = null }: { districtId: string; id: string; walkId?: string | null },
      bytes: unknown,
      signal: AbortSignal,
    ): Promise<{ photo: DefectPhotoSent; isNew: boolean }> {
      const { sourceHash, picture } = readBytes(bytes);
      const known = await this.find(id);
      if (known) return { photo: sameOrRefused(known, districtId, sourceHash), isNew: false };
      const { hash, width, height } = await encodePicture(picture, folder, signal);
      const inserted = await db
        .insertInto('defect_photo')
        .values({
          id,
          district_id: districtId,
          defect_id: null,
          position: 0,
          hash,
          source_hash: sourceHash,
          width,
          height,
          review: 'waiting',
          walk_id: walkId,
          created_at: toStored(clock()),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted) return { photo: { id, width, height }, isNew: true };
      // The same photo arrived twice at once.
      const other = await this.find(id);
      if (!other) throw new Problem('unavailable', { headers: { 'retry-after': '1' } });
      return { photo: sameOrRefused(other, districtId, sourceHash), isNew: false };
    },

    /**
     * Puts another picture in a photo's place, such as one with faces blurred; what was there goes. Throws
     * a `Problem` when somebody has put another there since it had this hash.
     */
    async replace(
      { districtId, id, hash: before }: { districtId: string; id: string; hash: string },
      bytes: unknown,
      signal: AbortSignal,
    ): Promise<DefectPhotoSent> {
      const { picture } = readBytes(bytes);
      const known = await this.find(id);
      if (!known || known.district_id !== districtId) throw new Problem('not-found');
      const { hash, width, height } = await encodePicture(picture, folder, signal);
      const replaced = await db
        .updateTable('defect_photo')
        .set({ hash, width, height })
        .where('id', '=', id)
        .where('hash', '=', before)
        .returning('id')
        .executeTakeFirst();
      await this.removeFiles([replaced ? before : hash]);
      if (!replaced) throw new Problem('changed-meanwhile');
      return { id, width, height };
    },

    /** Removes photos that no report has named in time; returns how many those were. */
    async forgetUnclaimed(): Promise<number> {
      const until = toStored(clock().subtract({ hours: unclaimedHours }));
      const gone = await db
        .deleteFrom('defect_photo')
        .where('defect_id', 'is', null)
        .where('created_at', '<', until)
        .returning('hash')
        .execute();
      await this.removeFiles(gone.map(({ hash }) => hash));
      await this.forgetStrays();
      return gone.length;
    },

    /** Removes files without a photo, which a process has left that ended between the two. */
    async forgetStrays() {
      const before = clock().subtract({ hours: strayHours }).epochMilliseconds;
      for (const name of await readdir(folder).catch(() => [])) {
        const made = await stat(join(folder, name)).catch(() => undefined);
        if (made && made.mtimeMs < before) await this.removeFiles([name]);
      }
    },

    /** Removes the files that no photo has any more: the same picture may have been sent twice. */
    async removeFiles(hashes: readonly string[]) {
      for (const hash of new Set(hashes)) {
        const used = await db
          .selectFrom('defect_photo')
          .select('id')
          .where('hash', '=', hash)
          .executeTakeFirst();
        if (!used) await rm(join(folder, hash), { recursive: true, force: true });
      }
    },
  };
};

const unreadable = { pointer: '/picture', code: 'picture-unreadable' };

/** Refuses what is no photo by its first bytes, before anything is made of it. */
function readBytes(bytes: unknown) {
  if (!Buffer.isBuffer(bytes) || !typeOfPicture(bytes)) {
    throw new Problem('unsupported-media-type', { errors: [unreadable] });
  }
  if (!isPlausible(bytes)) throw new InputError('picture-unreadable', '/picture');
  return { sourceHash: createHash('sha256').update(bytes).digest('base64url'), picture: bytes };
}

function sameOrRefused(
  known: { id: string; district_id: string; source_hash: string; width: number; height: number },
  districtId: string,
  sourceHash: string,
): DefectPhotoSent {
  if (known.district_id !== districtId || known.source_hash !== sourceHash) {
    throw new Problem('key-reused');
  }
  const { id, width, height } = known;
  return { id, width, height };
}
