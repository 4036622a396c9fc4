import type { Rolldown } from 'vite';
import type { WidgetTable } from '@klocket/embed/widget-table';
import { views, widgets } from '../../vite.config.ts';

type Chunks = Map<string, Rolldown.OutputChunk>;

/** What the loader is told: which files each tag needs, so that it can ask for all of them at once. */
export function tableOf(output: Rolldown.RolldownOutput['output']): WidgetTable {
  const chunks: Chunks = new Map(
    output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const files: WidgetTable['files'] = {};
  for (const [tag, module] of Object.entries(widgets)) {
    const own = filesOf(module, chunks);
    // A list says only the first words; every other widget says them all.
    files[tag] = [...own, '@first', ...(tag === 'klocket-calendar' ? [] : ['@grid', '@rest'])];
    for (const [view, viewModule] of Object.entries(views[tag] ?? {})) {
      const more = filesOf(viewModule, chunks).filter((file) => !own.includes(file));
      files[`${tag}[view=${view}]`] = [...more, '@grid'];
    }
  }
  return { files, words: wordsOf(chunks) };
}

/** The chunk a module is in, and every chunk that one imports. */
function filesOf(module: string, chunks: Chunks) {
  const chunk = [...chunks.values()].find(
    ({ facadeModuleId, moduleIds }) => facadeModuleId === module || moduleIds.includes(module),
  );
  if (!chunk) throw new Error(`${module} is in no chunk.`);
  const files = new Set([chunk.fileName]);
  for (const file of files) chunks.get(file)?.imports.forEach((name) => files.add(name));
  return [...files];
}

/** The chunks of our own words, such as `@first/ar`. */
function wordsOf(chunks: Chunks) {
  const words: Record<string, string> = {};
  for (const { facadeModuleId, fileName } of chunks.values()) {
    const file = facadeModuleId?.match(/locales\/(\w+\/\w+)\.ts$/)?.[1];
    if (file) words[`@${file}`] = fileName;
  }
  return words;
}
