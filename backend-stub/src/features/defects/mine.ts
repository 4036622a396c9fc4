import type { MyDefect } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { mayReopen } from './rules.ts';
import { isFollowerId } from './secrets.ts';
import { loadDefectNames, positionOf, toStory, type DefectRow } from './view.ts';

/** What a secret opens: the report itself, or a defect that somebody follows. */
export async function readMine(
  db: Reader,
  id: string,
  language?: string,
): Promise<MyDefect | undefined> {
  if (isFollowerId(id)) return readFollowed(db, id, language);
  const row = await db.selectFrom('defect').selectAll().where('id', '=', id).executeTakeFirst();
  const names = row && (await loadDefectNames(db, row.district_id, language ?? row.language));
  if (!row || !names) return undefined;
  const story = await toStory(db, row, names);
  return {
    role: 'reporter',
    review: row.review,
    refusal: row.refusal ?? undefined,
    defect: {
      ...story,
      // Their own words, also before anybody has reviewed them.
      words: row.shown_words ?? row.words ?? undefined,
      language: row.language,
      place: {
        ...story.place,
        position: positionOf(row),
        address: row.shown_address ?? row.address ?? undefined,
      },
    },
    email: row.email === null ? undefined : hide(row.email),
    follows: row.email !== null,
    reopening:
      row.reopen_words !== null && row.reopen_at !== null
        ? { words: row.reopen_words, at: row.reopen_at }
        : undefined,
    mayReopen: mayReopen(row.status) && row.reopen_at === null,
  };
}

async function readFollowed(
  db: Reader,
  id: string,
  language?: string,
): Promise<MyDefect | undefined> {
  const follower = await db
    .selectFrom('defect_follower')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const row = follower && (await findShown(db, follower.defect_id));
  const names = row && (await loadDefectNames(db, row.district_id, language ?? follower.language));
  if (!names) return undefined;
  return {
    role: 'follower',
    review: row.review,
    defect: await toStory(db, row, names),
    email: follower.email === null ? undefined : hide(follower.email),
    follows: follower.confirmed_at !== null,
    mayReopen: false,
  };
}

const findShown = (db: Reader, id: string): Promise<DefectRow | undefined> =>
  db
    .selectFrom('defect')
    .selectAll()
    .where('id', '=', id)
    .where('published', '=', 1)
    .executeTakeFirst();

/** An address by which its owner knows it, and nobody else. */
export function hide(email: string) {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}
