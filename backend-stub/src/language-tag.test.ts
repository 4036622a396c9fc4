import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Language } from '@klocket/contract';

const pattern = new RegExp((Language as { pattern?: string }).pattern!);

describe('a language', () => {
  const tags =
    'sv en ar sv-SE zh-Hant zh-Hant-TW es-419 sl-rozaj de-1996 sv-x-lattlast sv-SE-x-a-b-c hbo';
  for (const tag of tags.split(' ')) {
    it(`${tag} is one, to browsers too`, () => {
      assert.match(tag, pattern);
      assert.equal(Intl.getCanonicalLocales(tag).length, 1);
    });
  }
  const others = 's sv- sv-x sv-a en-1 sv--SE svenska SV sv_SE sv-SE-SE x-sv';
  for (const tag of [...others.split(' '), '', 'sv\n', '\u200bsv']) {
    it(`${JSON.stringify(tag)} is none`, () => assert.doesNotMatch(tag, pattern));
  }
});
