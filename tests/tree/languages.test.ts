import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { root } from '../../scripts/root.ts';

const made = 'packages/{core,signup,defects,desk}/{xliff,src/locales}/**/*.{xlf,ts}';

describe('our own words', () => {
  const copy = mkdtempSync(join(tmpdir(), 'klocket-words-'));
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('are in the translators’ files and in the widgets’ as they stand in the sources', () => {
    // Made anew in a copy, so that nothing changes under the feet of who builds at the same time.
    const needed = ['packages/*/{src,xliff,package.json,lit-localize.json}', 'scripts', '*.json'];
    for (const path of globSync(needed, { cwd: root })) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    execFileSync(process.execPath, [join('scripts', 'localize.ts')], { cwd: copy, stdio: 'pipe' });
    const [now, anew] = [filesIn(root), filesIn(copy)];
    const different = [...new Set([...now.keys(), ...anew.keys()])].filter(
      (path) => now.get(path) !== anew.get(path),
    );
    assert.deepEqual(different, [], 'npm run localize would change these files');
  });

  it('are all translated', () => {
    for (const file of globSync('packages/*/xliff/*.xlf', { cwd: root })) {
      const units = readFileSync(join(root, file), 'utf8').match(/<trans-unit[^]*?<\/trans-unit>/g);
      for (const unit of units ?? []) assert.match(unit, /<target>/, `${file}: ${unit}`);
    }
  });
});

const filesIn = (folder: string) =>
  new Map(
    globSync(made, { cwd: folder })
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
