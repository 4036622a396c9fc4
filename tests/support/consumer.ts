import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build, type InlineConfig } from 'vite';
import { root } from '../../scripts/root.ts';

const run = promisify(execFile);

/** What our packages and their users need of others: linked, as nothing is fetched. */
const others = [
  '@lit/localize',
  '@lit/react',
  '@lit/reactive-element',
  '@types/react',
  '@types/react-dom',
  'lean-qr',
  'leaflet',
  'lit',
  'react',
  'react-dom',
  'typebox',
  'vue',
];

/** A folder of somebody who has installed our packages. */
export interface Consumer {
  folder: string;
  /** The packed packages. */
  tarballs: string[];
  /** Writes a file of theirs. */
  write(name: string, text: string): string;
  /** Runs Node there. */
  node(...args: string[]): Promise<string>;
  /** Bundles a page of theirs by Vite into `dist/NAME`, and gives its folder. */
  bundle(name: string, config?: InlineConfig): Promise<string>;
  remove(): void;
}

/** Packs what goes to npm and unpacks it where nothing else of ours is. */
export async function installPackages(): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-consumer-'));
  const packed = join(folder, 'packed');
  const modules = join(folder, 'node_modules');
  await run(process.execPath, [join(root, 'scripts', 'pack.ts'), packed], { cwd: root });
  const tarballs = globSync('*.tgz', { cwd: packed }).map((file) => join(packed, file));
  for (const tarball of tarballs) {
    const [, name = ''] = /klocket-(\w+)-[^/]+$/.exec(tarball) ?? [];
    const place = join(modules, '@klocket', name);
    mkdirSync(place, { recursive: true });
    await run('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  }
  for (const name of others) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  write('package.json', JSON.stringify({ name: 'consumer', type: 'module', private: true }));
  return {
    folder,
    tarballs,
    write,
    node: async (...args) => (await run(process.execPath, args, { cwd: folder })).stdout,
    async bundle(name, config = {}) {
      const outDir = join(folder, 'dist', name);
      await build({
        root: join(folder, name),
        base: './',
        configFile: false,
        logLevel: 'warn',
        ...config,
        build: { outDir, emptyOutDir: true, minify: false, ...config.build },
      });
      return outDir;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
