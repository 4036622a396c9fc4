import type { Kysely } from 'kysely';

/** A part of the map is answered from its index alone: what it is narrowed and sorted by stands in it. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;
  await schema.dropIndex('defect_on_map').execute();
  await schema
    .createIndex('defect_on_map')
    .on('defect')
    .columns([
      'district_id',
      'published',
      'strip',
      'longitude',
      'latitude',
      'reported_at',
      'id',
      'status',
      'category_id',
    ])
    .execute();
}
