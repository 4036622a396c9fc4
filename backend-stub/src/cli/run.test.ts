import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from './commands/index.ts';
import { homesOn } from './testing.ts';

describe('the command line', () => {
  const newHome = homesOn('sqlite');

  const wrong: [string[], RegExp][] = [
    [['imprt'], /^There is no command "imprt"\. There are: district, import, export, cancel, move/],
    [['constructor'], /^There is no command "constructor"/],
    [
      ['backup', 'x', '--fast'],
      /^Unknown option '--fast'\.\nUse: .*backup FOLDER\nIt has no options/,
    ],
    [['import'], /^FILE is missing\.[^]*--district, --house, --organiser, --dry-run/],
    [['import', 'a', 'b', '--district', 'c'], /^"b" is one argument too many/],
    [['export', '--district', 'x', '--format', 'csv'], /^There is no format "csv"/],
    [['partner', 'invite', '--district', 'x'], /./],
  ];
  for (const [words, sentence] of wrong) {
    it(`says what exists after "${words.join(' ')}"`, async () => {
      const { code, said, complained } = await (await newHome()).klocket(...words);
      assert.ok(code === 2 || words[0] === 'partner');
      assert.match(complained, sentence);
      assert.equal(said, '');
      assert.doesNotMatch(complained, /\n\s+at /);
    });
  }

  it('has help for everything', async () => {
    const { klocket } = await newHome();
    const help = await klocket('help');
    assert.equal(help.code, 0);
    assert.equal((await klocket()).code, 2);
    for (const name of Object.keys(commands)) {
      assert.match(help.said, new RegExp(`^  ${name} `, 'm'));
      const own = await klocket(name, '--help');
      assert.equal(own.code, 0);
      assert.match(own.said, new RegExp(`^Use: npm run klocket -- ${name}`, 'm'));
      assert.equal((await klocket('help', name)).said, own.said);
    }
  });

  it('does not make a database where none is', async () => {
    const { klocket } = await newHome();
    const { code, complained } = await klocket('export', '--district', 'x');
    assert.equal(code, 1);
    assert.match(
      complained,
      /There is no database at .*klocket\.db\. Create it with "npm run klocket -- migrate"/,
    );
  });

  it('makes the tables once', async () => {
    const { klocket } = await newHome();
    assert.match((await klocket('migrate')).said, /^Applied 001-calendar/);
    assert.equal((await klocket('migrate')).said, 'The tables are up to date already.');
  });
});
