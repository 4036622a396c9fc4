import type { Kysely } from 'kysely';

/** Goals, what is measured, and what is counted for it. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('goal')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title_json', 'text', (c) => c.notNull())
    .addColumn('explanation_json', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('goal_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('indicator')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('goal_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title_json', 'text', (c) => c.notNull())
    .addColumn('meaning_json', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('measure', 'text', (c) => c.notNull())
    .addColumn('unit_json', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('scale_json', 'text')
    .addColumn('baseline_json', 'text')
    .addColumn('target', 'double precision')
    .addColumn('deadline_on', 'text')
    .addColumn('period_kind', 'text', (c) => c.notNull())
    .addColumn('source_json', 'text', (c) => c.notNull())
    .addColumn('source_url', 'text')
    .addColumn('method_json', 'text')
    .addColumn('settings_json', 'text', (c) => c.notNull())
    .addColumn('steps_json', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('indicator_key', ['district_id', 'id'])
    .addForeignKeyConstraint(
      'indicator_goal',
      ['district_id', 'goal_id'],
      'goal',
      ['district_id', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute();

  await schema
    .createTable('figure')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('indicator_id', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('value', 'double precision')
    .addColumn('gap', 'text')
    .addColumn('n', 'integer')
    .addColumn('low', 'double precision')
    .addColumn('high', 'double precision')
    .addColumn('groups_json', 'text')
    .addColumn('distance', 'double precision')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('source_json', 'text')
    .addColumn('source_url', 'text')
    .addColumn('reason', 'text')
    .addColumn('entered_by', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_key', ['district_id', 'indicator_id', 'period', 'version'])
    .addForeignKeyConstraint(
      'figure_indicator',
      ['district_id', 'indicator_id'],
      'indicator',
      ['district_id', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute();

  await schema
    .createTable('visit_hour')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('day_on', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('hour', 'integer', (c) => c.notNull())
    .addColumn('heads', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('visit_hour_key', ['district_id', 'day_on', 'house_id', 'hour'])
    .execute();

  // No key, time or order joins a count to a person, or to the hour they came.
  await schema
    .createTable('visit_breakdown')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('dimension', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('visit_breakdown_key', [
      'district_id',
      'house_id',
      'period',
      'dimension',
      'value',
    ])
    .execute();

  await schema
    .createTable('visit_counter')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('key_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text')
    .execute();

  await schema
    .createTable('pulse_question')
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('text_json', 'text', (c) => c.notNull())
    .addColumn('answers_json', 'text', (c) => c.notNull())
    .addColumn('paused', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('pulse_question_key', ['district_id', 'id'])
    .execute();

  await schema
    .createTable('pulse_count')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('pulse_count_key', ['district_id', 'question_id', 'period', 'score'])
    .execute();
}
