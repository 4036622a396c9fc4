import { fileURLToPath } from 'node:url';
import minifyTemplates from 'rollup-plugin-minify-template-literals';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our packages from their sources; by name, since the `development` condition would take Lit's too. */
export const sources = [
  {
    find: '@klocket/contract/staff-paths',
    replacement: here('packages/contract/src/staff/paths.ts'),
  },
  { find: /^@klocket\/([a-z]+)$/, replacement: here('packages/$1/src/index.ts') },
  { find: /^@klocket\/([a-z]+)\/([a-z-]+)$/, replacement: here('packages/$1/src/$2.ts') },
];

/** Lit's decorators, without the form that our sources are not compiled to. */
export const decorators = {
  find: 'lit/decorators.js',
  replacement: here('scripts/build/decorators.ts'),
};

/** Each tag and the module that defines it. Its file and what that imports go into the loader's table. */
export const widgets = {
  'klocket-calendar': here('packages/calendar/src/define-calendar.ts'),
  'klocket-activity': here('packages/calendar/src/define-activity.ts'),
  'klocket-houses': here('packages/calendar/src/define-houses.ts'),
  'klocket-signup': here('packages/signup/src/define-signup.ts'),
  'klocket-my-signup': here('packages/signup/src/define-my-signup.ts'),
  'klocket-defect-report': here('packages/defects/src/define-report.ts'),
  'klocket-defect-list': here('packages/defects/src/define-list.ts'),
  'klocket-my-defect': here('packages/defects/src/define-my-defect.ts'),
  'klocket-my-handover': here('packages/defects/src/define-my-handover.ts'),
  'klocket-goals': here('packages/goals/src/define-goals.ts'),
  'klocket-goal': here('packages/goals/src/define-goal.ts'),
  'klocket-pulse': here('packages/goals/src/define-pulse.ts'),
};

/**
 * Tags that stand alone on a page of ours which must open without a network: each with all that it needs is
 * one file, and no other widget is split for it.
 */
export const alone = {
  'klocket-safety-walk': here('packages/defects/src/define-safety-walk.ts'),
  'klocket-kiosk': here('packages/kiosk/src/define-kiosk.ts'),
};

/** What opens and sends for our own pages with no page there. */
export const worker = here('packages/defects/src/worker/worker.ts');

/** What keeps the screens in the centre from going dark. */
export const kioskWorker = here('packages/kiosk/src/worker/worker.ts');

/** The tags that a page waits for. The loader fetches the table of all others when it meets one. */
export const firstTags = [
  'klocket-calendar',
  'klocket-activity',
  'klocket-houses',
  'klocket-signup',
];

/** Views that are loaded when asked for; at once, when the page itself asks for them. */
export const views: Record<string, Record<string, string>> = {
  'klocket-calendar': {
    week: here('packages/calendar/src/calendar/week/index.ts'),
    month: here('packages/calendar/src/calendar/month/index.ts'),
  },
};

/** What a calendar fetches once its first events show, on every page. */
export const calendarLater = here('packages/calendar/src/calendar/more/index.ts');

/**
 * Gives the widgets of defects what forms share as a copy of their own, and the pulse another. A sign-up and
 * a report seldom stand on one page, and beside its own code it is smaller than as one more file.
 */
const ownWriting: Plugin = {
  name: 'own-writing',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const [, folder, mark] =
      /[\\/](defects|goals)[\\/]src[\\/]|\?own-(\w+)$/.exec(importer ?? '') ?? [];
    const owner = folder ?? mark;
    if (!owner) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    const isShared =
      resolved &&
      /core[\\/]src[\\/]writing([\\/][\w.-]+)?\.ts$|form-token-paths\.ts$/.test(resolved.id);
    return isShared ? { ...resolved, id: `${resolved.id}?own-${owner}` } : resolved;
  },
};

/**
 * Leaflet asks how a browser reads HTML by setting a string as HTML, which strict pages refuse. What it wants
 * to know is the same in every browser of today.
 */
const strictLeaflet: Plugin = {
  name: 'strict-leaflet',
  transform: {
    filter: { id: /leaflet[\\/]src[\\/]core[\\/]Browser\.js$/ },
    handler: (code) =>
      code
        .replace(/var inlineSvg = [\s\S]+?\n\}\)\(\);/, 'var inlineSvg = true;')
        .replace(/var vml = [\s\S]+?\n\}\(\)\);/, 'var vml = false;'),
  },
};

/** The widgets as the script tag loads them: one file a tag, on chunks they share. */
export default defineConfig({
  base: './',
  resolve: { alias: [...sources, decorators] },
  // Lit's own css tag is written so that the minifier would complain about it.
  plugins: [
    ownWriting,
    strictLeaflet,
    minifyTemplates({ exclude: '**/node_modules/@lit/reactive-element/**' }),
  ],
  build: {
    outDir: here('dist/v1'),
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: widgets,
      formats: ['es'],
      fileName: (_format, name) => `chunks/${name}-[hash:7].js`,
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        // Few kinds of letters compress better; every file names others.
        hashCharacters: 'hex',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        entryFileNames: 'chunks/[name]-[hash:7].js',
        codeSplitting: {
          // Each group takes what it names, not what that happens to import.
          includeDependenciesRecursively: false,
          groups: [
            // What widgets share, but none needs until its first events show.
            {
              name: 'kit',
              test: /packages[\\/](core[\\/]src[\\/](warn|describe|needs)|contract[\\/]src[\\/](page|feed)-paths|calendar[\\/]src[\\/]district-controller)/,
            },
            // Lit's base, the core and the list with its tag, as one file: it compresses better whole.
            {
              name: 'core',
              test: /decorate\.js|node_modules[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element|@lit[\\/]localize)[\\/](?!.*directive)|scripts[\\/]build[\\/]decorators|packages[\\/](contract|core)[\\/]src[\\/](?!locales|live|keep-|grid|writing|signup|defect|goal|form-token|my-|qr)|calendar[\\/]src[\\/](define-calendar|calendar[\\/](?!late)[^\\/]+)\.ts$/,
            },
            // The form; whoever sees a sign-up of theirs changes it by parts of the same.
            {
              name: 'form',
              test: /signup[\\/]src[\\/](?!define(-my|\.))[\w-]+(\.styles)?\.ts$|core[\\/]src[\\/]writing[\\/](draft|field|form)[\w.-]*ts$|contract[\\/]src[\\/]signup-paths/,
            },
            {
              name: 'check',
              test: /core[\\/]src[\\/]writing[\\/](check|quick)[\w.-]*ts$|signup[\w\\/]*more\.styles/,
            },
            // What an activity and the houses have in common.
            {
              name: 'card',
              test: /calendar[\\/]src[\\/]((?!klocket|define|index|listen)[\w-]+(\.styles)?|activity[\\/]when-words)\.ts$/,
            },
            // Cards of goals, and what one goal and the pulse take of them: it compresses better whole.
            {
              name: 'goals',
              test: /goals[\\/]src[\\/](?!define-(goal|pulse)\.|listen)[\w-]+(\.styles)?\.ts$|goal-(paths|evenness)|form-(words|heading)\.ts\?own-goals/,
            },
            // The stream, whoever listens to it.
            {
              name: 'live',
              test: /core[\\/]src[\\/](live|keep-listening)\.ts$|calendar[\\/]src[\\/]listen/,
            },
            // The month as well as the week stands on a grid. What is asked for by name stays outside: within, it
            // would take an object of its own, and a file that makes such objects.
            {
              name: 'grid',
              test: /calendar[\\/]src[\\/]calendar[\\/](grid|month)[\\/](?!index)/,
            },
          ],
        },
      },
    },
  },
});
