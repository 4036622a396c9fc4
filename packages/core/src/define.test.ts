import { expect } from '@open-wc/testing';
import { define } from './define.ts';

describe('define', () => {
  it('leaves a tag to the version of us that the page loaded first', () => {
    const first = class extends HTMLElement {};
    const second = class extends HTMLElement {};
    define('klocket-twice', first);
    define('klocket-twice', second);
    expect(customElements.get('klocket-twice')).to.equal(first);
  });
});
