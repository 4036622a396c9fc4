import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';

const folder = new URL('../dist/v1/', import.meta.url);

/**
 * The files a visitor's browser fetches for a view, read from what was built: the loader's own table
 * for the list; and for what is loaded later the dynamic imports found in those files.
 */
export async function widgetFiles() {
  if (!existsSync(new URL('klocket.js', folder))) {
    throw new Error('There is no build in dist/v1. Run `npm run build` first.');
  }
  const loader = await readFile(new URL('klocket.js', folder), 'utf8');
  const row = /['"`]?klocket-calendar['"`]?:\[([^\]]*)\]/.exec(loader)?.[1];
  if (!row) throw new Error('The loader in dist/v1 names no files for klocket-calendar.');
  const list = [...row.matchAll(/[`'"]([^`'"]+)[`'"]/g)].map((match) => new URL(match[1]!, folder));
  const later = new Set<string>();
  for (const file of list) {
    for (const name of await importsOf(file)) later.add(name);
  }
  const named = (part: RegExp) =>
    [...later].filter((file) => part.test(file)).map((file) => new URL(file));
  const words = (language: string) =>
    language === 'sv' ? [] : named(new RegExp(`/${language}-[^/]+\\.js$`));
  const listFiles = (language: string) =>
    new Set([new URL('klocket.js', folder), ...list, ...words(language)].map(String));
  const month = named(/month/);
  if (month.length === 0) throw new Error('No month chunk is imported by klocket-calendar.');
  const monthFiles = new Set(month.map(String));
  for (const file of month) {
    for (const name of await importsOf(
      file,
      /import\s*(?:[^'"`()]*?from\s*)?["'`](\.[^"'`]+)["'`]/g,
    )) {
      monthFiles.add(name);
    }
  }
  const urls = (set: Iterable<string>) => [...new Set(set)].map((file) => new URL(file));
  return {
    list: (language: string) => urls(listFiles(language)),
    month: (language: string) => urls([...listFiles(language), ...monthFiles]),
  };
}

async function importsOf(file: URL, pattern = /import\(\s*["'`]([^"'`]+)["'`]\s*\)/g) {
  const source = await readFile(file, 'utf8');
  return [...source.matchAll(pattern)].map((match) => new URL(match[1]!, file).href);
}
