import type { Kysely } from 'kysely';

/** Defects: what can be reported, what was, its photos and story, who gets it, and who follows it. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('defect_setting')
    .addColumn('district_id', 'text', (c) =>
      c.primaryKey().references('district.id').onDelete('cascade'),
    )
    .addColumn('bounds_json', 'text')
    .addColumn('phones_json', 'text', (c) => c.notNull())
    .addColumn('remind_days', 'integer', (c) => c.notNull())
    .addColumn('last_number', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

  await schema
    .createTable('defect_category')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title_json', 'text', (c) => c.notNull())
    .addColumn('help_json', 'text')
    .addColumn('urgency', 'text', (c) => c.notNull())
    .addColumn('phones_json', 'text', (c) => c.notNull())
    .addColumn('questions_json', 'text', (c) => c.notNull())
    .addColumn('receivers_json', 'text', (c) => c.notNull())
    .addColumn('retired', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('defect_category_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('receiver')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('public_record', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('organiser_id', 'text')
    .addColumn('retired', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('receiver_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('defect_spot')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name_json', 'text', (c) => c.notNull())
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('retired', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('defect_spot_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('defect')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('category_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('review', 'text', (c) => c.notNull())
    .addColumn('published', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('refusal', 'text')
    .addColumn('words', 'text')
    .addColumn('shown_words', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('strip', 'integer')
    .addColumn('spot_id', 'text')
    .addColumn('address', 'text')
    .addColumn('shown_address', 'text')
    .addColumn('outside', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('answers_json', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('confirmations', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('carried_over', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('duplicate_of', 'text')
    .addColumn('said_json', 'text')
    .addColumn('seen_json', 'text')
    .addColumn('reopen_words', 'text')
    .addColumn('reopen_at', 'text')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text')
    .addColumn('reported_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('defect_number', ['district_id', 'number'])
    .execute();

  // A part of the map is one stretch of this index for each strip it covers.
  await schema
    .createIndex('defect_on_map')
    .on('defect')
    .columns(['district_id', 'published', 'strip', 'longitude', 'latitude'])
    .execute();
  // The newest first; what a list is narrowed by stands beside, so that only what fits is fetched.
  await schema
    .createIndex('defect_in_time')
    .on('defect')
    .columns([
      'district_id',
      'published',
      'reported_at',
      'id',
      'status',
      'category_id',
      'latitude',
      'longitude',
    ])
    .execute();
  await schema
    .createIndex('defect_by_change')
    .on('defect')
    .columns(['district_id', 'published', 'changed_at'])
    .execute();
  await schema
    .createIndex('defect_in_review')
    .on('defect')
    .columns(['district_id', 'review', 'reported_at'])
    .execute();
  await schema
    .createIndex('defect_at_spot')
    .on('defect')
    .columns(['district_id', 'spot_id'])
    .execute();
  await schema.createIndex('defect_by_closing').on('defect').column('closed_at').execute();

  await schema
    .createTable('defect_photo')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('defect_id', 'text', (c) => c.references('defect.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('source_hash', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('review', 'text', (c) => c.notNull())
    .addColumn('walk_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('defect_photo_by_defect')
    .on('defect_photo')
    .columns(['defect_id', 'position'])
    .execute();
  await schema.createIndex('defect_photo_by_hash').on('defect_photo').column('hash').execute();

  await schema
    .createTable('defect_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('defect_id', 'text', (c) => c.notNull().references('defect.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('voice', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('walk_id', 'text')
    .addColumn('status', 'text')
    .addColumn('verdict', 'text')
    .addColumn('reason', 'text')
    .addColumn('planned_on', 'text')
    .addColumn('handed_to_json', 'text')
    .addColumn('staff_name', 'text')
    .addUniqueConstraint('defect_entry_number', ['defect_id', 'number'])
    .execute();
  await schema.createIndex('defect_entry_by_at').on('defect_entry').column('at').execute();

  await schema
    .createTable('defect_handover')
    .addColumn('defect_id', 'text', (c) => c.notNull().references('defect.id').onDelete('cascade'))
    .addColumn('receiver_id', 'text', (c) => c.notNull())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('handover_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answer_status', 'text')
    .addColumn('answer_words', 'text')
    .addColumn('planned_on', 'text')
    .addColumn('reminded_at', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('defect_handover_key', ['defect_id', 'receiver_id'])
    .execute();
  await schema
    .createIndex('defect_handover_by_receiver')
    .on('defect_handover')
    .columns(['district_id', 'receiver_id', 'state'])
    .execute();

  await schema
    .createTable('defect_follower')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('defect_id', 'text', (c) => c.notNull().references('defect.id').onDelete('cascade'))
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('defect_follower_email', ['defect_id', 'email'])
    .execute();

  // So that a mail about a defect finds its secret link as it is sent, and goes when its reader goes.
  await schema.alterTable('mail').addColumn('defect_token_id', 'text').execute();
  await schema.createIndex('mail_by_defect_token').on('mail').column('defect_token_id').execute();
}
