import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { createManifests, type ElementDeclaration } from '../../scripts/build/manifests.ts';
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

  it('keeps to itself what is private', () => {
    const members = elements.flatMap(({ members = [] }) => members.map(({ name }) => name));
    assert.deepEqual(
      members.filter((name) => name.startsWith('#')),
      [],
    );
  });
});
