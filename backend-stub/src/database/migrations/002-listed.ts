import { sql, type Kysely } from 'kysely';

interface Written {
  id: string;
  language: string;
  title: string;
  summary: string | null;
}

interface Linked {
  kind: 'organisers' | 'themes' | 'spoken';
  id: string;
  value: string;
  position: number;
}

interface Kept {
  id: string;
  all_day: number;
  ages_from: number | null;
  ages_to: number | null;
  price_json: string | null;
  access_json: string;
  joining: string;
  sensitive: number;
  picture_url: string | null;
  picture_alt_json: string | null;
  picture_width: number | null;
  picture_height: number | null;
}

/** What a list tells of an activity, in one column of it, so that a list reads one row an activity. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('activity')
    .addColumn('listed_json', 'text', (c) => c.notNull().defaultTo('{"texts":{}}'))
    .execute();
  const { rows: activities } = await sql<Kept>`select * from activity`.execute(db);
  const { rows: texts } = await sql<Written>`
    select activity_id as id, language, title, summary from activity_text`.execute(db);
  const { rows: links } = await sql<Linked>`
    select 'organisers' as kind, activity_id as id, organiser_id as value, position
      from activity_organiser
    union all select 'themes', activity_id, theme_id, 0 from activity_theme
    union all select 'spoken', activity_id, language, 0 from activity_spoken`.execute(db);
  const textsOf = Map.groupBy(texts, ({ id }) => id);
  const linksOf = Map.groupBy(links, ({ id }) => id);
  for (const activity of activities) {
    const { id } = activity;
    const listed = listedOf(activity, textsOf.get(id) ?? [], linksOf.get(id) ?? []);
    await sql`update activity set listed_json = ${JSON.stringify(listed)} where id = ${id}`.execute(
      db,
    );
  }
}

function listedOf(activity: Kept, texts: Written[], links: Linked[]) {
  const idsOf = (kind: Linked['kind']) =>
    links
      .filter((link) => link.kind === kind)
      .sort((a, b) => a.position - b.position || (a.value < b.value ? -1 : 1))
      .map(({ value }) => value);
  const hasAges = activity.ages_from !== null || activity.ages_to !== null;
  return {
    texts: Object.fromEntries(
      texts.map(({ language, title, summary }) => [
        language,
        { title, summary: summary ?? undefined },
      ]),
    ),
    organisers: idsOf('organisers'),
    themes: idsOf('themes'),
    spoken: idsOf('spoken'),
    ages: hasAges
      ? { from: activity.ages_from ?? undefined, to: activity.ages_to ?? undefined }
      : undefined,
    price: activity.price_json === null ? undefined : JSON.parse(activity.price_json),
    access: JSON.parse(activity.access_json),
    joining: activity.joining,
    picture:
      activity.picture_url === null
        ? undefined
        : {
            url: activity.picture_url,
            alt: JSON.parse(activity.picture_alt_json ?? '{}'),
            width: activity.picture_width ?? undefined,
            height: activity.picture_height ?? undefined,
          },
    sensitive: activity.sensitive === 1 || undefined,
    allDay: activity.all_day === 1 || undefined,
  };
}
