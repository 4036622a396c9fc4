import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { toStored } from './clock.ts';
import { migrate, openDatabase } from './database/database.ts';
import { createHistoryRepository } from './features/history/repository.ts';
import { createSignupForgetter } from './features/signups/erasure/forget.ts';
import { createMemberRepository } from './features/staff/member-repository.ts';
import { createKeyRepository } from './http/idempotency.ts';
import { createMailRepository } from './mail/repository.ts';
import { retentionOf, retentionWords, type Retention } from './retention.ts';
import { createTestClock, fillSample, sampleDistrict } from './testing/app.ts';

const historyMonths = 17;
const retention = retentionOf({ historyMonths });

describe('how long things are kept', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  after(() => db.destroy());
  await migrate(db);
  const { clock } = createTestClock();
  await fillSample(db, clock);
  const { id: district_id } = sampleDistrict;
  const mailOf = (id: string, at: string) => ({
    id,
    district_id,
    recipient: `${id}@klocket.example`,
    language: 'sv',
    template: 'invitation',
    values_json: '{}',
    status: 'sent' as const,
    attempts: 1,
    due_at: at,
    created_at: at,
    updated_at: at,
  });
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

  const table: {
    name: keyof Retention;
    /** Keeps one of it that is so old. */
    keep: (id: string, at: string) => Promise<unknown>;
    /** Does what the duty does. */
    run: () => Promise<unknown>;
    left: () => Promise<string[]>;
  }[] = [
    {
      name: 'letter',
      keep: (id, at) => db.insertInto('mail').values(mailOf(id, at)).execute(),
      run: () => createMailRepository(db, clock).erase(),
      left: async () =>
        ids(
          await db.selectFrom('mail').select('id').where('values_json', 'is not', null).execute(),
        ),
    },
    {
      name: 'sent',
      keep: (id, at) =>
        db
          .insertInto('mail')
          .values(mailOf(`${id}-sent`, at))
          .execute(),
      run: () => createMailRepository(db, clock).erase(),
      left: async () =>
        ids(await db.selectFrom('mail').select('id').where('id', 'like', '%-sent').execute()).map(
          (id) => id.replace('-sent', ''),
        ),
    },
    {
      name: 'key',
      keep: (id, created_at) =>
        db
          .insertInto('idempotency_key')
          .values({
            scope: 'test',
            key_hash: id,
            route: '/',
            body_hash: id,
            made_json: '1',
            created_at,
          })
          .execute(),
      run: () => createKeyRepository(db, clock).forget(),
      left: async () =>
        ids(await db.selectFrom('idempotency_key').select('key_hash as id').execute()),
    },
    {
      name: 'account',
      keep: (id, at) =>
        db
          .insertInto('staff_member')
          .values({
            id,
            email: `${id}@klocket.example`,
            name: 'Samordnaren',
            language: 'sv',
            created_at: at,
            updated_at: at,
            removed_at: at,
          })
          .execute(),
      run: () => createMemberRepository(db, clock).forget(),
      left: async () => ids(await db.selectFrom('staff_member').select('id').execute()),
    },
    {
      name: 'history',
      keep: (id, at) =>
        db
          .insertInto('audit_entry')
          .values({
            id,
            district_id,
            at,
            actor_id: null,
            actor_name: 'Samordnaren',
            action: 'activity.published',
            object_kind: 'activity',
            object_id: id,
            object_title: '',
            details_json: '{}',
            search: '',
          })
          .execute(),
      run: () => createHistoryRepository(db, clock).forget(historyMonths),
      left: async () => ids(await db.selectFrom('audit_entry').select('id').execute()),
    },
    {
      name: 'ledger',
      keep: (id, erased_at) => db.insertInto('erasure').values({ hash: id, erased_at }).execute(),
      run: () => createSignupForgetter(db, clock).forget(),
      left: async () => ids(await db.selectFrom('erasure').select('hash as id').execute()),
    },
  ];

  for (const { name, keep, run, left } of table) {
    it(`is what the duty goes by: ${name}`, async () => {
      const { amount, unit } = retention[name];
      const end = clock()
        .toZonedDateTimeISO('UTC')
        .subtract({ [`${unit}s`]: amount });
      await keep('older', toStored(end.subtract({ hours: 1 }).toInstant()));
      await keep('younger', toStored(end.add({ hours: 1 }).toInstant()));
      await run();
      assert.deepEqual(await left(), ['younger']);
    });
  }

  it('is said in words', () => {
    const words = retentionWords(retention, 'sv-SE');
    assert.equal(words.signup, '30 dagar');
    assert.equal(words.sensitive, '7 dagar');
    assert.equal(words.history, '17 månader');
  });
});
