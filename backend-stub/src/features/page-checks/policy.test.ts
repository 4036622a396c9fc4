import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allows, readPolicies, refusesOurTrustedTypes, type Directive } from './policy.ts';

const page = new URL('https://forening.example/kalender');
const script = new URL('https://klocket.example/v1/klocket.js');

/** A policy, what is to be loaded by it, and whether it may be. */
const cases: [policy: string, directive: Directive, isAllowed: boolean][] = [
  ['', 'script-src', true],
  ["default-src 'self'", 'script-src', false],
  ['default-src https://klocket.example', 'script-src', true],
  ["default-src 'none'; script-src https://klocket.example", 'script-src', true],
  ["default-src 'none'; script-src https://klocket.example", 'connect-src', false],
  ["script-src 'self'", 'connect-src', true],
  ["script-src 'self'; script-src-elem https:", 'script-src', true],
  ["script-src https:; script-src-elem 'self'", 'script-src', false],
  ["SCRIPT-SRC 'self'; script-src https:", 'script-src', false],
  ['script-src *', 'script-src', true],
  ['script-src klocket.example', 'script-src', true],
  ['script-src KLOCKET.example', 'script-src', true],
  ['script-src *.example', 'script-src', true],
  ['script-src *.klocket.example', 'script-src', false],
  ['script-src http://klocket.example', 'script-src', true],
  ['script-src https://klocket.example:443', 'script-src', true],
  ['script-src https://klocket.example:8443', 'script-src', false],
  ['script-src https://klocket.example:*', 'script-src', true],
  ['script-src https://klocket.example/v1/', 'script-src', true],
  ['script-src https://klocket.example/v1', 'script-src', false],
  ['script-src https://klocket.example/v1/klocket.js', 'script-src', true],
  ["script-src 'nonce-abc' 'strict-dynamic' https:", 'script-src', false],
  ["script-src 'none'", 'script-src', false],
  ["default-src https:, script-src 'self'", 'script-src', false],
  ['child-src https://klocket.example', 'frame-src', true],
  ["frame-src 'self'; child-src https:", 'frame-src', false],
  ['img-src data:', 'img-src', false],
];

describe('a policy', () => {
  for (const [policy, directive, isAllowed] of cases) {
    it(`"${policy}" ${isAllowed ? 'lets' : 'does not let'} us in by ${directive}`, () => {
      assert.equal(allows(readPolicies([policy]), directive, page, script), isAllowed);
    });
  }

  it('counts with every other one of the page', () => {
    const policies = readPolicies(['script-src https:', "script-src 'self'"]);
    assert.equal(allows(policies, 'script-src', page, script), false);
  });

  for (const [policy, isRefused] of [
    ["require-trusted-types-for 'script'", false],
    ["require-trusted-types-for 'script'; trusted-types lit-html", false],
    ["require-trusted-types-for 'script'; trusted-types *", false],
    ["require-trusted-types-for 'script'; trusted-types other", true],
    ["require-trusted-types-for 'script'; trusted-types", true],
    ['trusted-types other', false],
  ] as const) {
    it(`"${policy}" ${isRefused ? 'refuses' : 'does not refuse'} what lit writes`, () => {
      assert.equal(refusesOurTrustedTypes(readPolicies([policy]), 'lit-html'), isRefused);
    });
  }
});
