import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/root.ts';

const page = readFileSync(join(root, 'docs', 'kiosk.md'), 'utf8');
const block = (language: string) => page.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))![1]!;

describe('the page for whoever sets up a screen', () => {
  it('names what is pressed as the desk does, in both languages', () => {
    const words = readFileSync(join(root, 'packages', 'desk', 'xliff', 'en.xlf'), 'utf8');
    const named = [...page.matchAll(/\*\*([^*]+)\*\*\s\(_([^_]+)_\)/g)];
    assert.ok(named.length >= 10);
    for (const [, english, swedish] of named) {
      const said = english!.replace('The desk says: ', '');
      assert.ok(
        words.includes(`<source>${swedish}</source>\n  <target>${said}</target>`),
        `${said} (${swedish})`,
      );
    }
  });

  it('has a policy that lets the browser open the pages of screens alone', () => {
    const { URLBlocklist, URLAllowlist } = JSON.parse(block('json')) as Record<string, string[]>;
    assert.deepEqual([URLBlocklist, URLAllowlist], [['*'], ['https://klocket.example/kiosk']]);
  });

  const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  it('has a unit that systemd can read', { skip: !systemd && 'no systemd here' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'klocket-unit-'));
    const unit = join(folder, 'klocket-kiosk.service');
    // What it starts need not be here; that it is well written is what counts.
    writeFileSync(unit, block('ini').replace('/usr/bin/cage', '/usr/bin/env'));
    try {
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], {
        encoding: 'utf8',
      });
      const about = stderr.split('\n').filter((line) => line.includes('klocket-kiosk'));
      assert.deepEqual([status, about], [0, []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
