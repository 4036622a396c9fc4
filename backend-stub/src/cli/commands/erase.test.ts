import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../database/database.ts';
import { writeMark } from '../../features/signups/people/attendance.ts';
import { createSignupRepository } from '../../features/signups/repository.ts';
import { createSignupSecrets } from '../../features/signups/secrets.ts';
import { writeEml } from '../../mail/eml-files.ts';
import { queueMail } from '../../mail/queue.ts';
import { createTestClock, fillSample, homeworkHelp } from '../../testing/app.ts';
import { tableNames } from '../backup/tables.ts';
import { forEachHome, type Home } from '../testing.ts';

const secret = 'only for tests, only for tests, only for tests';
const occurrence = 'laxhjalp-20261201t1700';

/** What is planted of one person; none of it stands anywhere else. */
const canaries = {
  name: 'Kanariefageln',
  email: 'kanarie.fagel@klocket.example',
  phone: '070-555 01 99',
  answer: 'Kanarieallergi',
  call: 'Kanariesamtal',
  key: 'kanarie-body-hash',
};

forEachHome((engine, newHome) => {
  async function begin() {
    const { clock, set } = createTestClock();
    const home = await newHome(clock);
    home.settings.secret = secret;
    home.settings.mail.folder = join(home.folder, 'mail');
    await home.klocket('migrate');
    const db = openDatabase(home.settings.database);
    const { activities } = await fillSample(db, clock);
    const question = { id: 'allergi', kind: 'text' as const, label: { sv: 'Allergier?' } };
    const signup = { capacity: 1, questions: [question] };
    await activities.save('provberget', { ...homeworkHelp, joining: 'sign-up', signup });
    const secrets = createSignupSecrets(secret);
    const signups = createSignupRepository(db, clock, secrets);
    const { email, phone, name, answer } = canaries;
    const plant = async (contact: { email?: string; phone?: string } = { email, phone }) => {
      const once = {
        scope: 'public',
        keyHash: `kanarie-${clock().epochMilliseconds}`,
        route: 'POST /',
        bodyHash: canaries.key,
      };
      const party = { adults: 1, children: [] };
      const wish = { party, name, language: 'sv', answers: { allergi: answer }, ...contact };
      return (await signups.signUp('provberget', occurrence, wish, { byDesk: false, once }))!;
    };
    return { home, db, clock, set, signups, secrets, plant };
  }

  /** Plants a person wherever a person leaves a trace. */
  async function plantEverywhere({ home, db, clock, plant }: Awaited<ReturnType<typeof begin>>) {
    const id = await plant();
    const at = clock().toString();
    await db.transaction().execute(async (tx) => {
      const mark = { status: 'present' as const, heads: 1, updated_at: at };
      await writeMark(tx, id, occurrence, mark);
      await tx
        .insertInto('call')
        .values({
          id: 'samtal',
          district_id: 'provberget',
          signup_id: id,
          occurrence_id: occurrence,
          about: 'message',
          message: canaries.call,
          due_at: null,
          created_at: at,
          done_at: null,
          outcome: null,
        })
        .execute();
      const values = {
        recipient: canaries.email,
        template: 'signup-confirmed' as const,
        trouble: 'no-such-address' as const,
        district: 'Provberget',
        link: '',
      };
      const letter = { to: 'samordnare@klocket.example', language: 'sv', values } as const;
      await queueMail(tx, { ...letter, template: 'mail-failed' } as never, at);
    });
    for (const mail of await db.selectFrom('mail').selectAll().execute()) {
      const message = Buffer.from(`To: ${mail.recipient}\r\n\r\n${mail.values_json}`);
      await writeEml(home.settings.mail.folder, mail.id, mail.created_at, message);
    }
    return id;
  }

  /** Which canaries sit in the files of the database, or on PostgreSQL in its tables, and in the mail. */
  async function find({ settings }: Home, db: Database, more: Record<string, string> = {}) {
    const places: Record<string, string> = {};
    const put = (place: string, content: Buffer) => (places[place] = content.toString('latin1'));
    if (settings.database.engine === 'sqlite') {
      const { file } = settings.database;
      for (const name of await readdir(dirname(file))) {
        if (name.startsWith('klocket.db')) put(name, await readFile(join(dirname(file), name)));
      }
    } else {
      for (const table of tableNames) {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
        put(
          'klocket.db',
          Buffer.from((places['klocket.db'] ?? '') + JSON.stringify(rows), 'latin1'),
        );
      }
    }
    for (const name of await readdir(settings.mail.folder).catch(() => [])) {
      put(`mail/${name}`, await readFile(join(settings.mail.folder, name)));
    }
    return Object.entries({ ...canaries, ...more }).flatMap(([what, canary]) =>
      Object.entries(places)
        .filter(([, content]) => content.includes(canary))
        .map(([place]) => `${what} in ${place.replace(/mail\/.*/, 'mail')}`),
    );
  }

  describe('erase', () => {
    it('leaves no byte of a person, which the same search finds before', async () => {
      const begun = await begin();
      const { home, db } = begun;
      const id = await plantEverywhere(begun);
      const before = new Set(await find(home, db, { id }));
      for (const what of [...Object.keys(canaries), 'id']) {
        const places = engine === 'sqlite' ? ['klocket.db-wal'] : ['klocket.db'];
        for (const place of places)
          assert.ok(before.has(`${what} in ${place}`), `${what}: ${place}`);
      }
      assert.ok(before.has('email in mail'));
      if (engine === 'sqlite') {
        await sql`pragma wal_checkpoint(passive)`.execute(db);
        const after = await find(home, db, { id });
        assert.ok(after.includes('email in klocket.db'), 'in the database file as well');
      }

      const erased = await home.klocket('erase', '--email', ' Kanarie.Fagel@klocket.example ');
      assert.equal(erased.code, 0, erased.complained);
      assert.match(erased.said, /^Erased: sign-ups 1, mails 2\./);
      assert.deepEqual(await find(home, db, { id }), []);
      await db.destroy();
    });

    it('passes the seat on to the next in line', async () => {
      const { home, db, signups, plant, set } = await begin();
      await plant();
      set('2026-11-24T15:16:00Z');
      const next = await plant({ email: 'nasta@klocket.example' });
      assert.equal((await signups.find(next))!.status, 'waiting');
      assert.equal((await home.klocket('erase', '--phone', '+46 70 555 01 99')).code, 0);
      assert.equal((await signups.find(next))!.status, 'confirmed');
      await db.destroy();
    });

    it('finds one sign-up by its short code, and says when there is none', async () => {
      const { home, db, secrets, signups, plant } = await begin();
      const id = await plant();
      const code = secrets.codeOf(id).toLowerCase().replace('-', ' ');
      assert.match((await home.klocket('erase', '--code', code)).said, /^Erased: sign-ups 1/);
      assert.equal(await signups.find(id), undefined);
      assert.match((await home.klocket('erase', '--code', code)).said, /nothing of them/);
      for (const wrong of [
        [],
        ['--email', 'nobody'],
        ['--phone', '12'],
        ['--code', 'A', '--phone', '12345'],
      ]) {
        assert.equal((await home.klocket('erase', ...wrong)).code, 2);
      }
      await db.destroy();
    });

    it('holds when a backup comes back, also on another machine', async () => {
      const { home, db, plant, set } = await begin();
      await plant();
      await db.destroy();
      const older = join(home.folder, 'older');
      assert.equal((await home.klocket('backup', older)).code, 0);
      set('2026-11-25T08:00:00Z');
      await home.klocket('erase', '--email', canaries.email);
      const newer = join(home.folder, 'newer');
      assert.equal((await home.klocket('backup', newer)).code, 0);

      const back = await home.klocket('restore', older, '--force');
      assert.equal(back.code, 0, back.complained);
      assert.match(back.said, /Left out what has been erased since \(sign-ups: 1\)\./);
      const again = openDatabase(home.settings.database);
      assert.deepEqual(await again.selectFrom('signup').selectAll().execute(), []);
      assert.deepEqual(await again.selectFrom('mail').selectAll().execute(), []);
      await again.destroy();

      const other = await newHome(
        home.settings && (() => Temporal.Instant.from('2026-11-26T08:00:00Z')),
      );
      other.settings.secret = secret;
      other.settings.mail.folder = join(other.folder, 'mail');
      const elsewhere = await other.klocket('restore', older, '--erasures', newer);
      assert.match(elsewhere.said, /Left out what has been erased/, elsewhere.complained);
    });
  });
});
