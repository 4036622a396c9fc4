import { sql, type Kysely } from 'kysely';

/** How one signs up, the seats, who took them, what they answered, and whom somebody must call. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema.alterTable('activity').addColumn('signup_json', 'text').execute();

  await schema
    .createTable('seating')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('activity_id', 'text', (c) => c.notNull())
    .addColumn('occurrence_id', 'text')
    .addColumn('capacity', 'integer')
    .addColumn('own_capacity', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('reserved', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('seats_taken', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('desk_taken', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('waiting', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('last_waiting_number', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('told_json', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addCheckConstraint('seating_not_negative', sql`seats_taken >= 0 and desk_taken >= 0`)
    .execute();
  await schema
    .createIndex('seating_by_activity')
    .on('seating')
    .columns(['activity_id', 'occurrence_id'])
    .execute();
  await schema
    .createIndex('seating_by_district')
    .on('seating')
    .columns(['district_id', 'ends_at'])
    .execute();

  await schema
    .createTable('signup')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('seating_id', 'text', (c) =>
      c.notNull().references('seating.id').onDelete('cascade'),
    )
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('waiting_number', 'integer')
    .addColumn('seats', 'integer', (c) => c.notNull())
    .addColumn('adults', 'integer', (c) => c.notNull())
    .addColumn('children_json', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('interpreter', 'text')
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('by_desk', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('held_until_at', 'text')
    .addColumn('signed_up_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('signup_code', ['code_hash'])
    .execute();
  await schema
    .createIndex('signup_in_line')
    .on('signup')
    .columns(['seating_id', 'status', 'waiting_number'])
    .execute();
  await sql`create index signup_held on signup (held_until_at) where held_until_at is not null`.execute(
    db,
  );

  await schema
    .createTable('signup_answer')
    .addColumn('signup_id', 'text', (c) => c.notNull().references('signup.id').onDelete('cascade'))
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('value_json', 'text', (c) => c.notNull())
    .addColumn('kept_days', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('signup_answer_key', ['signup_id', 'question_id'])
    .execute();

  await schema
    .createTable('attendance')
    .addColumn('signup_id', 'text', (c) => c.notNull().references('signup.id').onDelete('cascade'))
    .addColumn('occurrence_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text')
    .addColumn('heads', 'integer')
    .addColumn('reply', 'text')
    .addColumn('asked_at', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('attendance_key', ['signup_id', 'occurrence_id'])
    .execute();
  await schema
    .createIndex('attendance_by_occurrence')
    .on('attendance')
    .columns(['occurrence_id'])
    .execute();

  await schema
    .createTable('call')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('signup_id', 'text', (c) => c.notNull().references('signup.id').onDelete('cascade'))
    .addColumn('occurrence_id', 'text')
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('message', 'text')
    .addColumn('due_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await schema
    .createIndex('call_by_district')
    .on('call')
    .columns(['district_id', 'done_at', 'created_at'])
    .execute();
  await schema.createIndex('call_by_signup').on('call').column('signup_id').execute();

  // So that mail about a sign-up goes when the sign-up goes, and what bounced can be called.
  await schema.alterTable('mail').addColumn('signup_id', 'text').execute();
  await schema.createIndex('mail_by_signup').on('mail').column('signup_id').execute();
}
