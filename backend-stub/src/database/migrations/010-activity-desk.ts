import type { Kysely } from 'kysely';

/** What the desk keeps beside activities: what is to be shown, who stands in, what can be taken back. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('publication')
    .addColumn('activity_id', 'text', (c) =>
      c.primaryKey().references('activity.id').onDelete('cascade'),
    )
    .addColumn('publish_at', 'text')
    .addColumn('suggested_at', 'text')
    .addColumn('returned_word', 'text')
    .addColumn('returned_by', 'text')
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('member_name', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('publication_by_publish_at')
    .on('publication')
    .column('publish_at')
    .execute();

  await schema
    .createTable('occurrence_leader')
    .addColumn('occurrence_id', 'text', (c) =>
      c.primaryKey().references('occurrence.id').onDelete('cascade'),
    )
    .addColumn('staff_member_id', 'text', (c) =>
      c.notNull().references('staff_member.id').onDelete('cascade'),
    )
    .execute();
  await schema
    .createIndex('occurrence_leader_by_staff_member_id')
    .on('occurrence_leader')
    .column('staff_member_id')
    .execute();

  await schema
    .createTable('undo')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('staff_member_id', 'text', (c) =>
      c.notNull().references('staff_member.id').onDelete('cascade'),
    )
    .addColumn('state_json', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('undo_by_created_at').on('undo').column('created_at').execute();
  await schema.createIndex('undo_by_district_id').on('undo').column('district_id').execute();
  await schema
    .createIndex('undo_by_staff_member_id')
    .on('undo')
    .column('staff_member_id')
    .execute();

  await schema
    .createTable('school_break')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('from_on', 'text', (c) => c.notNull())
    .addColumn('to_on', 'text', (c) => c.notNull())
    .addColumn('name_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('school_break_key', ['district_id', 'from_on'])
    .execute();

  await schema
    .createTable('picture')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('picture_key', ['district_id', 'hash'])
    .execute();
}
