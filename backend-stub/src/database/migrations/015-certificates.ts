import type { Kysely } from 'kysely';

/** Study hours of meetings, who took part in a circle, and the certificates that were given out. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('study_meeting')
    .addColumn('occurrence_id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text', (c) => c.notNull())
    .addColumn('hours', 'integer')
    .addColumn('log', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('study_meeting_by_activity')
    .on('study_meeting')
    .column('activity_id')
    .execute();

  await schema
    .createTable('study_sign_off')
    .addColumn('activity_id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('signed_by_id', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .execute();

  await schema
    .createTable('study_person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text', (c) => c.notNull())
    .addColumn('signup_id', 'text', (c) => c.references('signup.id').onDelete('cascade'))
    .addColumn('name', 'text')
    .addColumn('hours', 'integer')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('study_person_by_activity')
    .on('study_person')
    .column('activity_id')
    .execute();
  await schema
    .createIndex('study_person_by_signup')
    .on('study_person')
    .column('signup_id')
    .execute();

  // No reference joins a certificate to what it was for: it outlives the sign-up and the activity.
  await schema
    .createTable('certificate')
    .addColumn('serial', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('name_hash', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('organisers_json', 'text', (c) => c.notNull())
    .addColumn('from_on', 'text', (c) => c.notNull())
    .addColumn('to_on', 'text', (c) => c.notNull())
    .addColumn('hours', 'integer', (c) => c.notNull())
    .addColumn('issued_at', 'text', (c) => c.notNull())
    .addColumn('issued_on', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await schema
    .createIndex('certificate_by_activity')
    .on('certificate')
    .columns(['activity_id', 'person_id'])
    .execute();
}
