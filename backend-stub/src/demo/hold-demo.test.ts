import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { holdDemo } from './hold-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'klocket-demo-'));
after(() => rmSync(folder, { recursive: true }));
const settingsOf = (name: string, port = 8080) => ({
  database: { engine: 'sqlite', file: join(folder, name) } as const,
  demo: true,
  port,
});

it('a second demo on the same file is told whose it is', () => {
  const settings = settingsOf('taken.db', 8081);
  writeFileSync(`${settings.database.file}.demo`, `${process.ppid} 8080\n`);
  assert.throws(() => holdDemo(settings), new RegExp(`process ${process.ppid} on port 8080`));
});

it('a demo takes over what a dead one left, and gives it free', () => {
  const settings = settingsOf('left.db');
  const note = `${settings.database.file}.demo`;
  writeFileSync(note, '999999999 8081\n');
  const release = holdDemo(settings);
  assert.ok(existsSync(note));
  release();
  assert.ok(!existsSync(note));
});

it('a server that shows no demo holds nothing', () => {
  const settings = settingsOf('plain.db');
  holdDemo({ ...settings, demo: false })();
  assert.ok(!existsSync(`${settings.database.file}.demo`));
});
