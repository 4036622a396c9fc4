import type { Kysely } from 'kysely';

/** Who works at the desk, how they get in, and the log of what they did. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('staff_member')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();

  await schema
    .createTable('staff_role')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('staff_member_id', 'text', (c) =>
      c.notNull().references('staff_member.id').onDelete('cascade'),
    )
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('district_id', 'text', (c) => c.references('district.id').onDelete('cascade'))
    .addColumn('organiser_id', 'text')
    .execute();
  await index('staff_role', 'staff_member_id');
  await index('staff_role', 'district_id');

  await schema
    .createTable('passkey')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('staff_member_id', 'text', (c) =>
      c.notNull().references('staff_member.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('transports_json', 'text', (c) => c.notNull())
    .addColumn('counter', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await index('passkey', 'staff_member_id');

  await schema
    .createTable('staff_session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('staff_member_id', 'text', (c) =>
      c.notNull().references('staff_member.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addColumn('passkey_at', 'text')
    .execute();
  await index('staff_session', 'staff_member_id');
  await index('staff_session', 'created_at');

  await schema
    .createTable('sign_in')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('email_hash', 'text', (c) => c.notNull())
    .addColumn('staff_member_id', 'text', (c) =>
      c.references('staff_member.id').onDelete('cascade'),
    )
    .addColumn('asked_from', 'text', (c) => c.notNull())
    .addColumn('browser_hash', 'text', (c) => c.notNull())
    .addColumn('link_hash', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('guesses', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await index('sign_in', 'staff_member_id');
  await index('sign_in', 'browser_hash');
  await index('sign_in', 'link_hash');
  await index('sign_in', 'email_hash', 'created_at');
  await index('sign_in', 'asked_from', 'created_at');
  await index('sign_in', 'created_at');

  await schema
    .createTable('passkey_challenge')
    .addColumn('challenge', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('session_hash', 'text', (c) =>
      c.references('staff_session.token_hash').onDelete('cascade'),
    )
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await index('passkey_challenge', 'session_hash');
  await index('passkey_challenge', 'expires_at');

  await schema
    .createTable('audit_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('object_kind', 'text', (c) => c.notNull())
    .addColumn('object_id', 'text', (c) => c.notNull())
    .addColumn('object_title', 'text', (c) => c.notNull())
    .addColumn('details_json', 'text', (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  await index('audit_entry', 'district_id', 'id');
  await index('audit_entry', 'district_id', 'object_kind', 'object_id', 'id');

  await schema
    .createTable('activity_leader')
    .addColumn('activity_id', 'text', (c) =>
      c.notNull().references('activity.id').onDelete('cascade'),
    )
    .addColumn('staff_member_id', 'text', (c) =>
      c.notNull().references('staff_member.id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('activity_leader_key', ['activity_id', 'staff_member_id'])
    .execute();
  await index('activity_leader', 'staff_member_id');

  /** An index on a table, named after both. */
  function index(table: string, ...columns: string[]) {
    const name = [table, 'by', ...columns].join('_');
    return schema.createIndex(name).on(table).columns(columns).execute();
  }
}
