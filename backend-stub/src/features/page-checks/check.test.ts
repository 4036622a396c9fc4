import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageCheckCode } from '@klocket/contract';
import { spokenByUs, wordsFor } from '../../words/index.ts';
import { sentenceFor } from './check.ts';

const params = {
  tags: '<klocket-calendar>, <klocket-goals>',
  server: 'https://klocket.example',
  origin: 'https://hgf.example',
  directives: 'script-src https://klocket.example',
  name: 'lit-html',
  language: 'sv',
  status: '404',
};

describe('a finding in words', () => {
  it('has its code read from the left in Arabic', () => {
    for (const code of Object.keys(wordsFor('ar').pageChecks) as PageCheckCode[]) {
      const around = sentenceFor(code, params, 'ar').replace(/\u2066[^\u2069]*\u2069/g, '');
      assert.doesNotMatch(around, /[<>=/]|-src|klocket|[a-z]-[a-z]/i, code);
    }
  });

  it('leaves no name standing for a value, and needs no marks in other languages', () => {
    for (const language of spokenByUs) {
      for (const code of Object.keys(wordsFor(language).pageChecks) as PageCheckCode[]) {
        const sentence = sentenceFor(code, params, language);
        assert.doesNotMatch(sentence, /\{\w+\}/, `${language} ${code}`);
        if (language !== 'ar') assert.doesNotMatch(sentence, /[\u2066\u2069]/, code);
      }
    }
  });
});
