import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { createManifests, type ElementDeclaration } from '../../scripts/build/manifests.ts';
import { published } from '../../scripts/build/published.ts';
import { root } from '../../scripts/root.ts';
import { pluginWidgets } from '../support/php.ts';

const manifests = await createManifests();

const elements = [...manifests.values()]
  .flatMap(({ modules }) => modules)
  .flatMap(({ declarations = [] }) => declarations as ElementDeclaration[]);

describe('the manifest', () => {
  it('of every package is what the schema says', () => {
    const schema = createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json');
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    for (const [name, manifest] of manifests) {
      assert.ok(validate(manifest), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  for (const element of elements) {
    it(`says what <${element.tagName}> and all its public parts are for`, () => {
      assert.ok(element.description, 'the element itself');
      const { attributes = [], slots = [], cssParts = [], cssProperties = [] } = element;
      for (const { name, description } of [
        ...attributes,
        ...slots,
        ...cssParts,
        ...cssProperties,
      ]) {
        assert.ok(description, `"${name}" of <${element.tagName}>`);
      }
    });
  }

  it('knows the attributes that every widget has', () => {
    const calendar = elements.find(({ tagName }) => tagName === 'klocket-calendar');
    const names = calendar?.attributes?.map(({ name }) => name);
    for (const name of ['district', 'lang', 'theme', 'server']) assert.ok(names?.includes(name));
  });

  it('knows every attribute that the WordPress plugin sets', () => {
    for (const [widget, { takes }] of Object.entries(pluginWidgets())) {
      const element = elements.find(({ tagName }) => tagName === `klocket-${widget}`);
      const names = element?.attributes?.map(({ name }) => name) ?? [];
      for (const name of ['district', 'lang', 'theme', 'server', ...takes]) {
        assert.ok(names.includes(name), `${name} of <klocket-${widget}>`);
      }
    }
  });

  for (const [name, { modules }] of manifests) {
    if (!published.includes(name)) continue;
    it(`of ${name} knows the parts and slots that its templates have, and no other`, () => {
      const said = modules.flatMap(({ declarations = [] }) => declarations as ElementDeclaration[]);
      const parts = said.flatMap(({ cssParts = [] }) => cssParts.map((part) => part.name));
      const slots = said.flatMap(({ slots = [] }) => slots.map((slot) => slot.name));
      assert.deepEqual(new Set(parts), inTemplates(name, / part="([^"]+)"/g));
      assert.deepEqual(new Set(slots), inTemplates(name, /<slot(?: name="([^"]+)")?[ >]/g));
    });
  }

  it('keeps to itself what is private', () => {
    const members = elements.flatMap(({ members = [] }) => members.map(({ name }) => name));
    assert.deepEqual(
      members.filter((name) => name.startsWith('#')),
      [],
    );
  });
});

/** What a pattern finds in the templates of a package; a slot without a name is `''`. */
function inTemplates(name: string, pattern: RegExp): Set<string> {
  const sources = globSync(`packages/${name}/src/**/!(*.test).ts`, { cwd: root });
  const texts = sources.map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, one = '']) => one)));
}
