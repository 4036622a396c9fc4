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

for (const language of ['en', 'ar']) {
  const module = (await import(join(root, built, `${language}.ts`))) as {
    templates: Record<string, string | { strings: string[]; values: number[] }>;
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
    const needsStr = lines.some((line) => line.includes('str`'));
    mkdirSync(join(target, name), { recursive: true });
    writeFileSync(
      join(target, name, `${language}.ts`),
      `// Made by \`npm run localize\` from packages/core/xliff/${language}.xlf.\n` +
        (needsStr ? `import { str } from '@lit/localize';\n\n` : '\n') +
        `export const templates = {\n${lines.join('\n')}\n};\n`,
    );
  }
}

/** A text as TypeScript; placeholders stand as the index of their value. */
function asSource(words: string | { strings: string[]; values: number[] }) {
  const quoted = (text: string) => text.replace(/[\\`]/g, '\\$&').replaceAll('${', '\\${');
  if (typeof words === 'string') return `\`${quoted(words)}\``;
  const { strings, values } = words;
  return `str\`${strings.map((text, at) => quoted(text) + (at in values ? `\${${values[at]}}` : '')).join('')}\``;
}
