import type { Kysely } from 'kysely';

/**
 * What is open on a part of the map is a few stretches of the index, not all that was ever there: the status
 * stands before the strip. What it is narrowed and sorted by still stands in it.
 */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;
  await schema.dropIndex('defect_on_map').execute();
  await schema
    .createIndex('defect_on_map')
    .on('defect')
    .columns([
      'district_id',
      'published',
      'status',
      'strip',
      'longitude',
      'latitude',
      'reported_at',
      'id',
      'category_id',
    ])
    .execute();
}
