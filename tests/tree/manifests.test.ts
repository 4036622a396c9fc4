import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createManifests, type ElementDeclaration } from '../../scripts/build/manifests.ts';

const manifests = await createManifests();

const elements = [...manifests.values()]
  .flatMap(({ modules }) => modules)
  .flatMap(({ declarations = [] }) => declarations as ElementDeclaration[]);

describe('the manifest', () => {
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

  it('keeps to itself what is private', () => {
    const members = elements.flatMap(({ members = [] }) => members.map(({ name }) => name));
    assert.deepEqual(
      members.filter((name) => name.startsWith('#')),
      [],
    );
  });
});
