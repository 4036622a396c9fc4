import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { published, publishedManifest } from '../../scripts/build/published.ts';
import { root } from '../../scripts/root.ts';

interface Manifest extends Record<string, unknown> {
  name: string;
  version: string;
  license: string;
  files: string[];
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
}

const manifestOf = (name: string) =>
  publishedManifest(
    JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest,
  ) as Manifest;

describe('a package that goes to npm', () => {
  for (const name of published) {
    const { version, license, files, dependencies = {}, exports } = manifestOf(name);

    it(`(${name}) needs exact versions of what is in a registry, siblings included`, () => {
      assert.equal(license, 'MIT');
      for (const [needed, range] of Object.entries(dependencies)) {
        assert.match(range, /^\d+\.\d+\.\d+$/, needed);
        if (needed.startsWith('@klocket/')) {
          assert.equal(range, version);
          assert.ok(published.includes(needed.replace('@klocket/', '')), `${needed} is published`);
        }
      }
    });

    it(`(${name}) leads to nothing that is left at home`, () => {
      const doors = Object.values(exports).flatMap((to) =>
        typeof to === 'string' ? to : Object.values(to),
      );
      assert.ok(doors.length > 0);
      for (const door of doors) {
        assert.ok(
          files.some((file) => door.startsWith(`./${file}/`)),
          door,
        );
        // What is built is not there yet; what goes as it stands is.
        if (door.startsWith('./dist/')) continue;
        const found = globSync(door, { cwd: join(root, 'packages', name) });
        assert.ok(found.length > 0, door);
      }
    });

    it(`(${name}) has a source for all that is built`, () => {
      const doors = Object.values(exports).flatMap((to) =>
        // Types alone are made from the manifest.
        typeof to === 'string' || !to.default ? [] : to.default,
      );
      for (const door of doors) {
        const source = door.replace('./dist/', 'src/').replace(/\.js$/, '.ts');
        assert.ok(existsSync(join(root, 'packages', name, source)), source);
      }
    });
  }
});
