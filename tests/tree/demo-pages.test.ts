import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { demoData } from '../../backend-stub/src/seed/demo-data.ts';
import { createManifests, type ElementDeclaration } from '../../scripts/build/manifests.ts';
import { root } from '../../scripts/root.ts';

const attributes = new Map(
  [...(await createManifests()).values()]
    .flatMap(({ modules }) => modules)
    .flatMap(({ declarations = [] }) => declarations as ElementDeclaration[])
    .map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
);

const demo = demoData('2026-11-24', 8080);
const districts = demo.map(({ district }) => district);
const idsOf = (things: { id?: string }[]) => things.flatMap(({ id }) => id ?? []);

/** What these attributes may say, one or several between commas. */
const values: Record<string, string[]> = {
  theme: ['light', 'dark', 'auto'],
  view: ['list', 'week', 'month'],
  lang: ['sv', 'en', 'ar'],
  district: idsOf(districts),
  activity: idsOf(demo.flatMap(({ activities }) => activities)),
  house: idsOf(districts.flatMap(({ houses }) => houses ?? [])),
  organiser: idsOf(districts.flatMap(({ organisers }) => organisers ?? [])),
  themes: idsOf(districts.flatMap(({ themes }) => themes ?? [])),
};

describe('a page of the demo', () => {
  for (const file of globSync('demo/**/*.html', { cwd: root })) {
    for (const { tag, said } of widgetsIn(readFileSync(join(root, file), 'utf8'))) {
      it(`(${file}) says what <${tag}> understands: ${JSON.stringify(said)}`, () => {
        for (const [name, value] of Object.entries(said)) {
          assert.ok(attributes.get(tag)?.includes(name), `<${tag}> has no attribute "${name}"`);
          for (const word of value.split(',')) {
            assert.ok(values[name]?.includes(word) ?? true, `${name}="${value}" means nothing`);
          }
        }
      });
    }
  }
});

/** Our elements in a page, with their attributes. */
function* widgetsIn(html: string) {
  for (const [, tag = '', rest = ''] of html.matchAll(/<(klocket-[a-z-]+)([^>]*)>/g)) {
    const pairs = [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)];
    yield { tag, said: Object.fromEntries(pairs.map(([, name, value = '']) => [name!, value])) };
  }
}
