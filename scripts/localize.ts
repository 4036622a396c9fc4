// `npm run localize`: takes our own words out of the sources into the translators' files, and back
// into what the widgets load, split by when they need it, and what the desk loads.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { root } from './root.ts';

process.chdir(root);
const calendar = 'packages/calendar/src';

/** Which sources say the words of a file; what no other file has is in the rest. */
const files: Record<string, string[]> = {
  first: ['packages/core/src/status-words.ts', `${calendar}/calendar/*.ts`],
  grid: [`${calendar}/calendar/{grid,month,week}/*.ts`],
  signup: ['packages/signup/src/*.ts'],
  more: ['packages/signup/src/more/*.ts', 'packages/core/src/writing/check-form.ts'],
  my: ['packages/signup/src/my/*.ts'],
  report: ['packages/defects/src/*.ts', 'packages/defects/src/report/*.ts'],
  sending: [
    'packages/defects/src/{sending,photos}/*.ts',
    'packages/core/src/writing/check-form.ts',
  ],
  story: ['packages/defects/src/list/*.ts'],
  map: ['packages/defects/src/map/*.ts'],
  mine: ['packages/defects/src/mine/*.ts'],
  walk: ['packages/defects/src/{walk,photos}/*.ts'],
  goals: ['packages/goals/src/*.ts'],
  goal: ['packages/goals/src/goal/*.ts'],
  how: ['packages/goals/src/how/*.ts'],
  pulse: ['packages/goals/src/pulse/*.ts'],
  kiosk: ['packages/kiosk/src/*.ts', 'packages/kiosk/src/scenes/*.ts'],
  touch: [
    'packages/kiosk/src/{house,occurrence}-words.ts',
    'packages/kiosk/src/touch/{*,pages/*}.ts',
  ],
};

/** Words that lie beside the widget that says them, so that no other package carries them. */
const folders: Record<string, string> = {
  signup: 'packages/signup',
  more: 'packages/signup',
  my: 'packages/signup',
  report: 'packages/defects',
  sending: 'packages/defects',
  story: 'packages/defects',
  map: 'packages/defects',
  mine: 'packages/defects',
  walk: 'packages/defects',
  goals: 'packages/goals',
  goal: 'packages/goals',
  how: 'packages/goals',
  pulse: 'packages/goals',
  kiosk: 'packages/kiosk',
  touch: 'packages/kiosk',
};

/** Which files are there already when one is loaded: their words need not stand in it again. */
const beside: Record<string, string[]> = {
  more: ['signup'],
  my: ['signup', 'more'],
  sending: ['report'],
  mine: ['story'],
  walk: ['story'],
  goal: ['goals'],
  how: ['goals', 'goal'],
  pulse: ['goals'],
};

/** A text as lit-localize builds it; a value is its index among those of the source. */
type Words = string | { strings: string[]; values: number[] };

type Config = ConstructorParameters<typeof RuntimeLitLocalizer>[0];

/** The words of one side alone, though both are found in one reading of all sources. */
class OwnWords extends RuntimeLitLocalizer {
  static #program?: RuntimeLitLocalizer['program'];

  readonly #isOurs: (id: string) => boolean;

  constructor(file: string, isOurs: (id: string) => boolean) {
    super(readConfigFileAndWriteSchema(file) as Config);
    this.#isOurs = isOurs;
  }

  /** Both read the same sources: once is enough. */
  protected override get program() {
    return (OwnWords.#program ??= super.program);
  }

  override extractSourceMessages() {
    const { messages, errors } = super.extractSourceMessages();
    const ours = messages.filter(
      ({ name, file }) => this.#isOurs(name) && !file.fileName.endsWith('.test.ts'),
    );
    return { messages: ours, errors };
  }

  /** Brings the translators' files up to date and gives what they say, by language. */
  async translate(name: string): Promise<Map<string, Map<string, Words>>> {
    const { messages, errors } = this.extractSourceMessages();
    if (errors.length > 0) throw new Error(errors.map((error) => error.messageText).join('\n'));
    await this.writeInterchangeFiles();
    this.assertTranslationsAreValid();
    await this.build();
    console.log(`${messages.length} words of ${name}`);
    const languages = this.config.targetLocales.map(async (language) => {
      const file = join(this.config.resolve(this.config.output.outputDir ?? ''), `${language}.ts`);
      const { templates } = (await import(file)) as { templates: Record<string, Words> };
      return [language, new Map(Object.entries(templates).sort())] as const;
    });
    return new Map(await Promise.all(languages));
  }
}

const isOfDesk = (id: string) => id.startsWith('desk-');
const widgets = new OwnWords('lit-localize.json', (id) => !isOfDesk(id));
const desk = new OwnWords('packages/desk/lit-localize.json', isOfDesk);

for (const [language, words] of await widgets.translate('the widgets')) {
  const left = new Map(words);
  // What the widgets share stands once; else a word stands in each file that may be loaded without another.
  const shared = new Set<string>();
  const said: Record<string, Set<string>> = {};
  for (const [name, patterns] of [...Object.entries(files), ['rest', []] as const]) {
    const ids = name === 'rest' ? new Set(left.keys()) : idsIn([...patterns]);
    const folder = folders[name] ?? 'packages/core';
    const before = [shared, ...(beside[name] ?? []).map((file) => said[file] ?? new Set())];
    const chosen = [...words].filter(
      ([id]) => ids.has(id) && before.every((file) => !file.has(id)),
    );
    said[name] = new Set(chosen.map(([id]) => id));
    for (const [id] of chosen) {
      left.delete(id);
      if (folder === 'packages/core') shared.add(id);
    }
    writeWords(folder, name, language, chosen);
  }
}
for (const [language, words] of await desk.translate('the desk')) {
  writeWords('packages/desk', '', language, [...words]);
}

function idsIn(patterns: string[]) {
  const sources = globSync(patterns).filter((file) => !file.endsWith('.test.ts'));
  const texts = sources.map((file) => readFileSync(file, 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\bid: '([a-z0-9-]+)'/g)]).map(([, id]) => id!),
  );
}

function writeWords(folder: string, name: string, language: string, words: [string, Words][]) {
  const target = join(folder, 'src', 'locales', name);
  // The widgets share one file for translators.
  const source = folder === 'packages/desk' ? folder : 'packages/core';
  const lines = words.map(([id, text]) => `  '${id}': ${asSource(text)},`);
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, `${language}.ts`),
    `// Made by \`npm run localize\` from ${source}/xliff/${language}.xlf.\n\n` +
      `export const templates = {\n${lines.join('\n')}\n};\n`,
  );
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
