import type { Database } from '../../database/database.ts';
import { listOf } from '../../database/lists.ts';
import type { DefectPhotoRepository } from '../defects/photos.ts';
import type { FilesOf } from './press.ts';

/** Where the files are of photos that everyone may see. */
export const photoFiles =
  (db: Database, photos: Pick<DefectPhotoRepository, 'pathOf'>): FilesOf =>
  async (ids) => {
    if (ids.length === 0) return {};
    const rows = await db
      .selectFrom('defect_photo as p')
      .innerJoin('defect as d', 'd.id', 'p.defect_id')
      .select(['p.id', 'p.hash'])
      .where('p.id', 'in', listOf(db, ids))
      .where('p.review', '=', 'published')
      .where('d.published', '=', 1)
      .orderBy('p.id')
      .execute();
    return Object.fromEntries(rows.map(({ id, hash }) => [id, photos.pathOf(hash, '960.jpg')]));
  };
