import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readKlocketFile } from './read-json.ts';

it('takes out of a JSON file what escapes can write and no text may hold', () => {
  const file = String.raw`{"format":"klocket/1","activities":[{"id":"a","durationMinutes":60,
    "texts":{"sv":{"title":"a\ud800b\u0000c\u202ed"}},"startsLocal":"2026-12-01T17:00"}]}`;
  const { entries } = readKlocketFile(Buffer.from(file), 'Europe/Stockholm');
  const [entry] = entries;
  assert.equal(entry?.kind === 'complete' && entry.source.texts.sv?.title, 'a\ufffdbcd');
});
