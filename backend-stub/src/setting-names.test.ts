import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lettersApart, settingNames, unknownSettings } from './setting-names.ts';

describe('unknownSettings', () => {
  const meant: [name: string, meant: string | undefined][] = [
    ['KLOCKET_PROT', 'PORT'],
    ['KLOCKET_PORT', 'PORT'],
    ['KLOCKET_HOST', 'HOST'],
    ['KLOCKET_DATABSE', 'KLOCKET_DATABASE'],
    ['KLOCKET_MAILFROM', 'KLOCKET_MAIL_FROM'],
    ['KLOCKET_TRUSTED_PROXY', 'KLOCKET_TRUSTED_PROXIES'],
    ['KLOCKET_PUBLIC_URI', 'KLOCKET_PUBLIC_URL'],
    ['KLOCKET_LANGUAGES', undefined],
    ['KLOCKET_', undefined],
    ['KLOCKET_X', undefined],
  ];
  for (const [name, setting] of meant) {
    it(`${setting ? `takes ${name} for ${setting}` : `knows nothing like ${name}`}`, () => {
      const [said = '', ...others] = unknownSettings({ [name]: '1' });
      assert.ok(said.startsWith(`${name} is no setting`));
      assert.equal(/did you mean (\w+)\?$/.exec(said)?.[1], setting);
      assert.deepEqual(others, []);
    });
  }

  it('says nothing of what is a setting, is told to tests, or is not ours', () => {
    const names = [...settingNames, 'KLOCKET_TEST_POSTGRES', 'KLOCKET_BENCH_SEEDS', 'PATH'];
    const environment = Object.fromEntries(names.map((name) => [name, '1']));
    assert.deepEqual(unknownSettings({ ...environment, KLOCKET_PICTURES: '1' }), []);
  });

  it('never repeats a value, which may be a password', () => {
    const [said] = unknownSettings({ KLOCKET_SMPT: 'smtp://klocket:hemligt@mail.example' });
    assert.match(said!, /did you mean KLOCKET_SMTP\?$/);
    assert.doesNotMatch(said!, /hemligt/);
  });
});

describe('settingNames', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const named = (text: string) =>
    [...new Set(text.match(/\bKLOCKET_[A-Z_]+[A-Z]\b/g))].sort((one, other) =>
      one < other ? -1 : 1,
    );
  const ours = settingNames.filter((name) => name.startsWith('KLOCKET_'));

  it('holds what is read, and nothing else', () => {
    const sources = ['settings.ts', 'mail/settings.ts', 'features/certificates/limits-setting.ts'];
    assert.deepEqual(ours, named(sources.map((source) => read(`./${source}`)).join()));
  });

  it('stands in the handbook of whoever runs it', () => {
    const told = named(read('../../docs/operations.md'));
    assert.deepEqual(
      ours.filter((name) => !told.includes(name)),
      [],
    );
  });
});

describe('lettersApart', () => {
  const table: [one: string, other: string, apart: number][] = [
    ['', '', 0],
    ['PORT', 'PORT', 0],
    ['PORT', '', 4],
    ['PROT', 'PORT', 1],
    ['PRT', 'PORT', 1],
    ['PPORT', 'PORT', 1],
    ['SORT', 'PORT', 1],
    ['SMPT', 'SMTP', 1],
    ['FILE', 'TILES', 2],
  ];
  for (const [one, other, apart] of table) {
    it(`finds ${apart} between "${one}" and "${other}"`, () => {
      assert.equal(lettersApart(one, other), apart);
      assert.equal(lettersApart(other, one), apart);
    });
  }
});
