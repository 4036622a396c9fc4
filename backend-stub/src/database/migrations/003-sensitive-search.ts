import { sql, type Kysely } from 'kysely';
import { foldText } from '../../fold.ts';

interface Written {
  activity_id: string;
  language: string;
  title: string;
  summary: string | null;
}

/** A sensitive activity is found by what the list tells of it, no longer by its description. */
export async function up(db: Kysely<unknown>) {
  const { rows } = await sql<Written>`
    select t.activity_id, t.language, t.title, t.summary
      from activity_text as t join activity as a on a.id = t.activity_id
      where a.sensitive = 1`.execute(db);
  for (const { activity_id, language, title, summary } of rows) {
    const search = foldText([title, summary].filter(Boolean).join(' '));
    await sql`
      update activity_text set search = ${search}
        where activity_id = ${activity_id} and language = ${language}`.execute(db);
  }
}
