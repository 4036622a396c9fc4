import type { Rolldown } from 'vite';
import type { WidgetTable } from '@klocket/embed/widget-table';
import { calendarLater, firstTags, views, widgets } from '../../vite.config.ts';

type Chunks = Map<string, Rolldown.OutputChunk>;

/** The loader's table, and beside it what only those know who fetch it: more words, more chunks. */
export interface BuiltTable extends Omit<WidgetTable, 'more'> {
  /** What an element fetches itself, once it stands. */
  later: Record<string, string[]>;
  /** All that an element may ever fetch, for a page that is to stand without a network. */
  whole: Record<string, string[]>;
}

/** What the loader itself needs of it, and what it fetches when it meets another tag. */
export function forLoader({ files, words }: BuiltTable) {
  const asked = new Set(Object.values(files).flat());
  const isFirst = (selector: string) => firstTags.includes(selector.split('[')[0]!);
  return {
    first: pick(files, isFirst),
    more: pick(files, (selector) => !isFirst(selector)),
    words: pick(words, (name) => asked.has(name.split('/')[0]!)),
  };
}

const pick = <Value>(from: Record<string, Value>, isWanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => isWanted(name)));

/** Widgets that wait for the first words alone, and fetch others themselves; every other says them all. */
const withFirstWords = [
  'klocket-calendar',
  'klocket-signup',
  'klocket-my-signup',
  'klocket-defect-report',
  'klocket-defect-list',
  'klocket-my-defect',
  'klocket-my-handover',
  'klocket-goals',
  'klocket-goal',
  'klocket-pulse',
];

/** What the loader is told: which files each tag needs, so that it can ask for all of them at once. */
export function tableOf(output: Rolldown.RolldownOutput['output']): BuiltTable {
  const chunks: Chunks = new Map(
    output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const files: WidgetTable['files'] = {};
  for (const [tag, module] of Object.entries(widgets)) {
    const own = filesOf(module, chunks);
    files[tag] = [...own, '@first', ...(withFirstWords.includes(tag) ? [] : ['@grid', '@rest'])];
    for (const [view, viewModule] of Object.entries(views[tag] ?? {})) {
      const more = filesOf(viewModule, chunks).filter((file) => !own.includes(file));
      files[`${tag}[view=${view}]`] = [...more, '@grid'];
    }
  }
  const later = { 'klocket-calendar': filesOf(calendarLater, chunks) };
  const whole = Object.fromEntries(
    installed.map((tag) => [tag, wholeOf(widgets[tag], chunks)] as const),
  );
  return { files, words: wordsOf(chunks), later, whole };
}

/** What stands on our own page of defects, which can be installed. */
const installed = ['klocket-defect-report', 'klocket-defect-list'] as const;

/** The chunks of a module and of everything that may be loaded from them. */
function wholeOf(module: string, chunks: Chunks) {
  const files = new Set(filesOf(module, chunks).map((name) => `chunks/${name}.js`));
  for (const file of files) {
    const { imports = [], dynamicImports = [] } = chunks.get(file) ?? {};
    for (const name of imports) files.add(name);
    for (const name of dynamicImports) {
      // A calendar, which shares its chunk, has views and words that defects never show.
      const { facadeModuleId } = chunks.get(name) ?? {};
      if (!/calendar[\\/]src|locales[\\/](grid|rest)/.test(facadeModuleId ?? '')) files.add(name);
    }
  }
  return [...files].map(nameOf);
}

/** The chunk a module is in, and every chunk that one imports. */
function filesOf(module: string, chunks: Chunks) {
  const chunk = [...chunks.values()].find(
    ({ facadeModuleId, moduleIds }) => facadeModuleId === module || moduleIds.includes(module),
  );
  if (!chunk) throw new Error(`${module} is in no chunk.`);
  const files = new Set([chunk.fileName]);
  for (const file of files) chunks.get(file)?.imports.forEach((name) => files.add(name));
  return [...files].map(nameOf);
}

/** Every file of the table is a chunk: the loader adds what all addresses have in common. */
const nameOf = (fileName: string) => fileName.replace(/^chunks\/|\.js$/g, '');

/** The chunks of our own words, such as `@first/ar`. */
function wordsOf(chunks: Chunks) {
  const words: Record<string, string> = {};
  for (const { facadeModuleId, fileName } of chunks.values()) {
    const file = facadeModuleId?.match(/locales\/(\w+\/\w+)\.ts$/)?.[1];
    if (file) words[`@${file}`] = nameOf(fileName);
  }
  return words;
}
