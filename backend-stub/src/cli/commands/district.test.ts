import assert from 'node:assert/strict';
import { it } from 'node:test';
import { clock, forEachHome } from '../testing.ts';

forEachHome((_engine, newHome) => {
  it('makes the first district of an empty database, ready for its first coordinator', async () => {
    const home = await newHome(clock);
    await home.klocket('migrate');
    assert.match((await home.klocket('district', 'list')).said, /There is no district yet/);
    const lost = await home.klocket('invite', 'a@klocket.example', '--district', 'provbyn');
    assert.match(
      lost.complained,
      /There is none yet: make one with "npm run klocket -- district add"/,
    );

    const made = await home.klocket('district', 'add', 'provbyn', '--name', 'Provbyn');
    assert.equal(made.code, 0, made.complained);
    assert.match(made.said, /invite EMAIL --district provbyn/);
    assert.match((await home.klocket('district', 'list')).said, /provbyn {2}Provbyn/);
    const exported = await home.klocket('export', '--district', 'provbyn');
    assert.match(exported.said, /"zone": "Europe\/Stockholm"/);
    const invited = await home.klocket('invite', 'a@klocket.example', '--district', 'provbyn');
    assert.equal(invited.code, 0, invited.complained);
  });

  it('says what is wrong with one, and then makes none', async () => {
    const home = await newHome(clock);
    await home.klocket('migrate');
    const cases: [words: string[], code: number, sentence: RegExp][] = [
      [[], 2, /add or list is missing/],
      [['remove'], 2, /not "remove"/],
      [['add', 'provbyn'], 2, /--name is missing/],
      [['add', '--name', 'Provbyn'], 2, /ID is missing/],
      [['add', 'Prov byn', '--name', 'Provbyn'], 2, /small letters/],
      [['add', 'provbyn', '--name', 'Provbyn', '--languages', 'svenska'], 2, /each language once/],
      [['add', 'provbyn', '--name', 'Provbyn', '--zone', 'Norden'], 1, /no time zone "Norden"/],
      [['add', 'desk', '--name', 'Provbyn'], 1, /"desk" begins one of our own addresses/],
      [['add', 'provbyn', 'till', '--name', 'Provbyn'], 2, /one argument too many/],
    ];
    for (const [words, code, sentence] of cases) {
      const answer = await home.klocket('district', ...words);
      assert.equal(answer.code, code, words.join(' '));
      assert.match(answer.complained, sentence);
    }
    assert.match((await home.klocket('district', 'list')).said, /There is no district yet/);
    await home.klocket('district', 'add', 'provbyn', '--name', 'Provbyn');
    const twice = await home.klocket('district', 'add', 'provbyn', '--name', 'En annan');
    assert.equal(twice.code, 1);
    assert.match(twice.complained, /a district "provbyn" already/);
    assert.match((await home.klocket('district', 'list')).said, /provbyn {2}Provbyn/);
  });
});
