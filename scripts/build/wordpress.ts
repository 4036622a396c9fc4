import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { root } from '../root.ts';

/** Where the plugin's files stand, as WordPress will have them. */
export const pluginFolder = join(root, 'packages', 'wordpress', 'plugin');

/** What stands in the files for the version that the build gives them. */
const unbuilt = '0.0.0';

/** The same files make the same zip, whenever it is made; the format knows no time before 1980. */
const always = new Date(1980, 0, 1);

/** Writes the WordPress plugin as WordPress takes it: one zip with one folder in it. */
export function buildPlugin(file: string) {
  writeFileSync(file, zipSync(pluginFiles(), { level: 9, mtime: always }));
}

/** The plugin's files by their names in the zip, with the version they are built as. */
export function pluginFiles(): Zippable {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const names = globSync('**/*', { cwd: pluginFolder }).filter((name) =>
    statSync(join(pluginFolder, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => {
      const text = readFileSync(join(pluginFolder, name), 'utf8').replaceAll(unbuilt, version);
      return [`klocket/${name}`, new TextEncoder().encode(text)];
    }),
  );
}
