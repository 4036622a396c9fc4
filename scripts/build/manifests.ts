import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type {
  CustomElement,
  CustomElementDeclaration,
  Declaration,
  Module,
  Package,
} from 'custom-elements-manifest/schema.js';
import { alone, widgets } from '../../vite.config.ts';
import { root } from '../root.ts';
import { writeEditorData } from './editor-data.ts';
import { published } from './published.ts';

/** One of our elements, as the manifest describes it. */
export type ElementDeclaration = CustomElement & CustomElementDeclaration;

/**
 * What editors, Storybook and other people's tools read about our elements, for each package that has any: the
 * manifest, and beside it what is made from it.
 */
export async function writeManifests() {
  for (const [name, manifest] of await createManifests()) {
    const folder = join(root, 'packages', name, 'dist');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    if (!published.includes(name)) continue;
    const own = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
    writeEditorData(manifest, folder, JSON.parse(own) as { name: string; version: string });
  }
}

/** All packages are read at once, since an element inherits attributes from core. */
export async function createManifests(): Promise<Map<string, Package>> {
  const { schemaVersion, modules } = await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'packages/*/src/**/*.ts'],
    cwd: root,
    noWrite: true,
  });
  const manifests = new Map<string, Package>();
  for (const module of modules) {
    const [, name = '', ...path] = module.path.split('/');
    const declarations = (module.declarations ?? [])
      .filter(isElement)
      .filter(({ tagName = '' }) => !published.includes(name) || isForPages(tagName))
      .map(publicPart);
    if (declarations.length === 0) continue;
    const manifest = manifests.get(name) ?? { schemaVersion, modules: [] };
    manifest.modules.push(asPublished(module, path.slice(1).join('/'), declarations));
    manifests.set(name, manifest);
  }
  return manifests;
}

const isElement = (declaration: Declaration): declaration is ElementDeclaration =>
  'tagName' in declaration && Boolean(declaration.tagName);

/** Parts of a widget that are elements themselves are no page's business. */
const isForPages = (tag: string) => tag in widgets || tag in alone;

/** The manifest lists what is private too, and takes every dispatched event for a documented one. */
const publicPart = (element: ElementDeclaration): ElementDeclaration => ({
  ...element,
  members: element.members?.filter(
    ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
  ),
  events: element.events?.filter((event) => event.description),
});

const asPublished = (module: Module, path: string, declarations: ElementDeclaration[]): Module => ({
  ...module,
  path: `dist/${path.replace(/\.ts$/, '.js')}`,
  declarations,
});
