import { existsSync, readFileSync } from 'node:fs';
import type { BuiltTable } from '../scripts/build/widget-table.ts';

const folder = new URL('../dist/v1/', import.meta.url);
const tableFile = new URL('../dist/widget-table.json', import.meta.url);

/**
 * The files a visitor's browser fetches for a view of the calendar, from the loader's own table: the
 * loader, what the view names, and its words where the language is another than Swedish.
 */
export function widgetFiles() {
  if (!existsSync(tableFile)) throw new Error('There is no build. Run `npm run build` first.');
  const table = JSON.parse(readFileSync(tableFile, 'utf8')) as BuiltTable;
  const filesOf = (view: string, language: string) => {
    const named = table.files[view];
    if (!named) throw new Error(`The loader's table names no files for ${view}.`);
    return named.flatMap((file) =>
      file.startsWith('@') ? (table.words[`${file}/${language}`] ?? []) : [file],
    );
  };
  const chunk = (name: string) => new URL(`chunks/${name}.js`, folder);
  const urls = (files: string[]) => [
    new URL('klocket.js', folder),
    ...[...new Set(files)].map(chunk),
  ];
  const list = (language: string) => filesOf('klocket-calendar', language);
  return {
    list: (language: string) => urls(list(language)),
    month: (language: string) =>
      urls([...list(language), ...filesOf('klocket-calendar[view=month]', language)]),
    /** What the form fetches until it can be filled in, beside what a calendar has there already. */
    form: (language: string) => beside('klocket-signup', '@signup', language),
    /** The same of reporting a defect, without what comes when it is sent. */
    report: (language: string) => beside('klocket-defect-report', '@report', language),
    /** All goals as cards, beside what a calendar has there already. */
    goals: (language: string) => beside('klocket-goals', '@goals', language),
  };

  function beside(tag: string, ownWords: string, language: string) {
    const there = new Set([...list(language), ...table.later['klocket-calendar']!]);
    const words = table.words[`${ownWords}/${language}`] ?? [];
    const files = [...filesOf(tag, language), words].flat();
    return files.filter((file) => !there.has(file)).map(chunk);
  }
}
