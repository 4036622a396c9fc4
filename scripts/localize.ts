// `npm run localize`: takes our own words out of the sources into the translators' files, and back
// into what the widgets load, split by when they need it.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

process.chdir(root);
const calendar = 'packages/calendar/src';
const built = 'dist/words';
const target = 'packages/core/src/locales';

/** Which sources say the words of a file; what no other file has is in the rest. */
const files: Record<string, string[]> = {
  first: [`${calendar}/status-words.ts`, `${calendar}/calendar/*.ts`],
  grid: [`${calendar}/calendar/{grid,month,week}/*.ts`],
};

/** A text as lit-localize builds it; a value is its index among those of the source. */
type Words = string | { strings: string[]; values: number[] };

const tool = join('node_modules', '@lit', 'localize-tools', 'bin', 'lit-localize.js');
for (const command of ['extract', 'build']) {
  execFileSync(process.execPath, [tool, command], { stdio: 'inherit' });
}

const idsIn = (patterns: string[]) =>
  new Set(
    globSync(patterns)
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bid: '([a-z0-9-]+)'/g)])
      .map(([, id]) => id!),
  );

const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as {
  targetLocales: string[];
};
for (const language of targetLocales) {
  const module = (await import(join(root, built, `${language}.ts`))) as {
    templates: Record<string, Words>;
  };
  const left = new Map(Object.entries(module.templates).sort());
  for (const [name, patterns] of [...Object.entries(files), ['rest', []] as const]) {
    const ids = name === 'rest' ? new Set(left.keys()) : idsIn([...patterns]);
    const lines: string[] = [];
    for (const [id, words] of left) {
      if (!ids.has(id)) continue;
      left.delete(id);
      lines.push(`  '${id}': ${asSource(words)},`);
    }
    mkdirSync(join(target, name), { recursive: true });
    writeFileSync(
      join(target, name, `${language}.ts`),
      `// Made by \`npm run localize\` from packages/core/xliff/${language}.xlf.\n\n` +
        `export const templates = {\n${lines.join('\n')}\n};\n`,
    );
  }
}

/** A text as TypeScript; `{0}` is where the first value stands. */
function asSource(words: Words) {
  const text =
    typeof words === 'string'
      ? words
      : words.strings
          .map((part, at) => part + (at in words.values ? `{${words.values[at]}}` : ''))
          .join('');
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
