import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import { createAnswers, type Answers } from './http/answers.ts';
import { createPostgresBell } from './live/bell.ts';
import { createEventLog } from './live/event-log.ts';
import { createLiveHub, type LiveHub } from './live/hub.ts';
import { createRevisions, type Revisions } from './live/revisions.ts';
import type { Settings } from './settings.ts';

/** What routes are handed. */
export interface Deps {
  settings: Settings;
  db: Database;
  clock: Clock;
  revisions: Revisions;
  answers: Answers;
  live: LiveHub;
}

/** Builds everything that stands between the routes and the database. */
export function createDeps(settings: Settings, db: Database, clock: Clock): Deps {
  const bell =
    settings.database.engine === 'postgres' ? createPostgresBell(settings.database.url) : undefined;
  const revisions = createRevisions(db, bell);
  return {
    settings,
    db,
    clock,
    revisions,
    answers: createAnswers(revisions, clock),
    live: createLiveHub(createEventLog(db), revisions, {
      total: settings.liveStreams,
      perAddress: settings.liveStreamsPerAddress,
    }),
  };
}
