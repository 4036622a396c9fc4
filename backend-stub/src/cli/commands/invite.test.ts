import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withDatabase } from '../open.ts';
import { clock, forEachHome, district, type Home } from '../testing.ts';
import { createDistrictRepository } from '../../features/districts/repository.ts';

forEachHome((_engine, newHome) => {
  it('invites the first coordinator of a district, and mails them', async () => {
    const home = await withDistrict(await newHome(clock));
    const answer = await home.klocket(
      ...['invite', 'Samordnare@Klocket.example', '--district', 'provbyn'],
      ...['--name', 'Samordnaren', '--language', 'en'],
    );
    assert.equal(answer.code, 0, answer.complained);
    assert.match(answer.said, /samordnare@klocket\.example is invited to Provbyn as coordinator\./);
    const { members, roles, mails, entries } = await kept(home);
    assert.deepEqual(
      members.map(({ name, email }) => [name, email]),
      [['Samordnaren', 'samordnare@klocket.example']],
    );
    assert.deepEqual(
      roles.map(({ role, district_id }) => [role, district_id]),
      [['coordinator', 'provbyn']],
    );
    assert.deepEqual(
      mails.map(({ recipient, template, language, values_json }) => [
        recipient,
        template,
        language,
        JSON.parse(values_json!),
      ]),
      [['samordnare@klocket.example', 'invitation', 'en', { district: 'Provbyn', link: '/desk' }]],
    );
    assert.deepEqual(
      entries.map(({ actor_id, action }) => [actor_id, action]),
      [[null, 'colleague.invited']],
    );
  });

  it('gives another role to who is there already, and invites operators to no district', async () => {
    const home = await withDistrict(await newHome(clock));
    const invite = (...words: string[]) =>
      home.klocket('invite', 'drift@klocket.example', ...words);
    await invite('--role', 'operator');
    await invite('--role', 'organiser', '--district', 'provbyn', '--organiser', 'hgf');
    await invite('--role', 'organiser', '--district', 'provbyn', '--organiser', 'hgf');
    const { members, roles } = await kept(home);
    assert.equal(members.length, 1);
    assert.deepEqual(
      roles.map(({ role, district_id, organiser_id }) => [role, district_id, organiser_id]).sort(),
      [
        ['operator', null, null],
        ['organiser', 'provbyn', 'hgf'],
      ],
    );
  });

  it('says what is wrong, and then invites nobody', async () => {
    const home = await withDistrict(await newHome(clock));
    const cases: [words: string[], code: number, sentence: RegExp][] = [
      [[], 2, /EMAIL is missing/],
      [['a@b.example'], 2, /--district is missing/],
      [['inget', '--district', 'provbyn'], 2, /"inget" is no address to mail to/],
      [['a@b.example', '--district', 'annan'], 1, /There is no district "annan".*provbyn/],
      [['a@b.example', '--district', 'provbyn', '--role', 'chef'], 2, /"chef" is no role/],
      [
        ['a@b.example', '--district', 'provbyn', '--role', 'organiser'],
        2,
        /--organiser is missing/,
      ],
      [
        ['a@b.example', '--district', 'provbyn', '--organiser', 'x'],
        1,
        /There is no organiser "x".*hgf/,
      ],
      [['a@b.example', '--district', 'provbyn', '--language', 'fi'], 2, /--language is one of/],
    ];
    for (const [words, code, sentence] of cases) {
      const answer = await home.klocket('invite', ...words);
      assert.equal(answer.code, code, words.join(' '));
      assert.match(answer.complained, sentence);
    }
    const { members, mails } = await kept(home);
    assert.deepEqual([members, mails], [[], []]);
  });
});

async function withDistrict(home: Home) {
  await home.klocket('migrate');
  await withDatabase(home.settings.database, (db) =>
    createDistrictRepository(db, clock).save(district),
  );
  return home;
}

const kept = ({ settings }: Home) =>
  withDatabase(settings.database, async (db) => ({
    members: await db.selectFrom('staff_member').selectAll().execute(),
    roles: await db.selectFrom('staff_role').selectAll().execute(),
    mails: await db.selectFrom('mail').selectAll().execute(),
    entries: await db.selectFrom('audit_entry').selectAll().execute(),
  }));
