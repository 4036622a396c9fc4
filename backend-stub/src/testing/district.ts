import type { Database } from '../database/database.ts';

/** A district `d` with nothing in it, as a row: for tests that need no more than that one is there. */
export const addEmptyDistrict = (db: Database) =>
  db
    .insertInto('district')
    .values({
      id: 'd',
      name: 'D',
      zone: 'Europe/Stockholm',
      languages_json: '["sv"]',
      description_json: '{}',
      contact_json: '{}',
      links_json: '[]',
      revision: 0,
    })
    .execute();
