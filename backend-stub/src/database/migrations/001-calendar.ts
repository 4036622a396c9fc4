import { sql, type Kysely } from 'kysely';

/** Districts, houses, organisers, themes, activities and their occurrences; partners, events, jobs. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('district')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('languages_json', 'text', (c) => c.notNull())
    .addColumn('description_json', 'text', (c) => c.notNull())
    .addColumn('contact_json', 'text', (c) => c.notNull())
    .addColumn('links_json', 'text', (c) => c.notNull())
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

  await schema
    .createTable('house')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('name_json', 'text', (c) => c.notNull())
    .addColumn('description_json', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('contact_json', 'text')
    .addColumn('access_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('house_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('room')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('room_key', ['district_id', 'house_id', 'id'])
    .addForeignKeyConstraint(
      'room_house',
      ['district_id', 'house_id'],
      'house',
      ['district_id', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute();

  await schema
    .createTable('opening_hours')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('weekday', 'integer', (c) => c.notNull())
    .addColumn('opens', 'text', (c) => c.notNull())
    .addColumn('closes', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('opening_hours_key', ['district_id', 'house_id', 'weekday', 'opens'])
    .addForeignKeyConstraint(
      'opening_hours_house',
      ['district_id', 'house_id'],
      'house',
      ['district_id', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute();

  await schema
    .createTable('opening_exception')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('day_on', 'text', (c) => c.notNull())
    .addColumn('hours_json', 'text', (c) => c.notNull())
    .addColumn('reason_json', 'text')
    .addPrimaryKeyConstraint('opening_exception_key', ['district_id', 'house_id', 'day_on'])
    .addForeignKeyConstraint(
      'opening_exception_house',
      ['district_id', 'house_id'],
      'house',
      ['district_id', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute();

  await schema
    .createTable('organiser')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addPrimaryKeyConstraint('organiser_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('theme')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('theme_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('activity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('uid', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('starts_local', 'text', (c) => c.notNull())
    .addColumn('duration_minutes', 'integer', (c) => c.notNull())
    .addColumn('all_day', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('recurrence', 'text')
    .addColumn('expanded_until_on', 'text')
    .addColumn('house_id', 'text')
    .addColumn('room_id', 'text')
    .addColumn('address', 'text')
    .addColumn('online_url', 'text')
    .addColumn('ages_from', 'integer')
    .addColumn('ages_to', 'integer')
    .addColumn('price_json', 'text')
    .addColumn('access_json', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('contact_json', 'text')
    .addColumn('joining', 'text', (c) => c.notNull().defaultTo('drop-in'))
    .addColumn('joining_url', 'text')
    .addColumn('folkbildning', 'text')
    .addColumn('sensitive', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('picture_url', 'text')
    .addColumn('picture_alt_json', 'text')
    .addColumn('picture_width', 'integer')
    .addColumn('picture_height', 'integer')
    .addColumn('published', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('activity_uid', ['district_id', 'uid'])
    .addForeignKeyConstraint('activity_house', ['district_id', 'house_id'], 'house', [
      'district_id',
      'id',
    ])
    .execute();

  await schema
    .createTable('activity_text')
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text')
    .addColumn('description', 'text')
    .addColumn('search', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('activity_text_key', ['activity_id', 'language'])
    .execute();

  await schema
    .createTable('activity_organiser')
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('organiser_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('activity_organiser_key', ['activity_id', 'organiser_id'])
    .execute();

  await schema
    .createTable('activity_theme')
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('theme_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('activity_theme_key', ['activity_id', 'theme_id'])
    .execute();

  await schema
    .createTable('activity_spoken')
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('language', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('activity_spoken_key', ['activity_id', 'language'])
    .execute();

  await schema
    .createTable('programme_item')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('start_time', 'text', (c) => c.notNull())
    .addColumn('end_time', 'text', (c) => c.notNull())
    .addColumn('title_json', 'text', (c) => c.notNull())
    .addColumn('room', 'text')
    .addColumn('host', 'text')
    .addColumn('pause', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

  await schema
    .createTable('material')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title_json', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('available', 'text', (c) => c.notNull())
    .execute();

  await schema
    .createTable('occurrence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('recurrence_id', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('starts_on', 'text', (c) => c.notNull())
    .addColumn('start_time', 'text', (c) => c.notNull())
    .addColumn('ends_on', 'text', (c) => c.notNull())
    .addColumn('end_time', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull().defaultTo('scheduled'))
    .addColumn('reason_json', 'text')
    .addColumn('previous_json', 'text')
    .addColumn('house_id', 'text')
    .addColumn('room_id', 'text')
    .addColumn('address', 'text')
    .addColumn('online_url', 'text')
    .addColumn('changed', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('sequence', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('occurrence_recurrence', ['activity_id', 'recurrence_id'])
    .execute();

  // A month of one district is one range of this index.
  await schema
    .createIndex('occurrence_by_day')
    .on('occurrence')
    .columns(['district_id', 'starts_on', 'starts_at', 'id'])
    .execute();
  // What began earlier and still goes on; few rows, so that the range above stays short.
  await sql`create index occurrence_long on occurrence (district_id, ends_on) where ends_on > starts_on`.execute(
    db,
  );
  await schema
    .createIndex('occurrence_by_activity')
    .on('occurrence')
    .columns(['activity_id', 'starts_at'])
    .execute();
  await schema
    .createIndex('occurrence_by_house')
    .on('occurrence')
    .columns(['district_id', 'house_id', 'starts_at'])
    .execute();
  await schema
    .createIndex('activity_by_expansion')
    .on('activity')
    .columns(['expanded_until_on'])
    .execute();

  await schema
    .createIndex('programme_by_activity')
    .on('programme_item')
    .columns(['activity_id'])
    .execute();
  await schema
    .createIndex('material_by_activity')
    .on('material')
    .columns(['activity_id'])
    .execute();

  await schema
    .createTable('recap')
    .addColumn('occurrence_id', 'text', (c) =>
      c.primaryKey().references('occurrence.id').onDelete('cascade'),
    )
    .addColumn('text_json', 'text', (c) => c.notNull())
    .addColumn('pictures_json', 'text', (c) => c.notNull())
    .addColumn('links_json', 'text', (c) => c.notNull())
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .execute();

  await schema
    .createTable('partner')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('partner_key', ['district_id', 'origin'])
    .execute();

  await schema
    .createTable('event')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('data_json', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('event_key', ['district_id', 'number'])
    .execute();

  await schema
    .createTable('job')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('claimed_until_at', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
