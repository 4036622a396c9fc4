import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/root.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;

describe('the lock file', () => {
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { resolved?: string; link?: boolean }>;
  };

  it('holds no download addresses, so that any mirror serves', () => {
    const withAddress = Object.entries(packages).filter(([, { resolved }]) =>
      resolved?.includes('://'),
    );
    assert.deepEqual(withAddress, []);
  });

  it('knows every package of ours', () => {
    for (const folder of globSync('{packages/*,backend-stub,tests/react-18}/package.json', {
      cwd: root,
    })) {
      assert.ok(packages[folder.replace('/package.json', '')], `${folder} is not in it`);
    }
  });
});

describe('the package files', () => {
  it('name exact versions', () => {
    for (const file of globSync('{.,packages/*,backend-stub,tests/react-18}/package.json', {
      cwd: root,
    })) {
      const { dependencies, devDependencies } = read(file) as Manifest;
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        // One of another name stands behind it: `npm:typescript@7.0.2`.
        const exact = /^(npm:[^^~*]+@)?\d+\.\d+\.\d+/;
        assert.match(version, name.startsWith('@klocket/') ? /^\*$/ : exact, `${name} in ${file}`);
      }
    }
  });
});
