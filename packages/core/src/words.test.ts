import { expect } from '@open-wc/testing';
import { str } from '@lit/localize';
import { addWords, forgetWords, msg } from './words.ts';

describe('msg', () => {
  afterEach(() => void forgetWords());

  it('says the source until there are other words', () => {
    expect(msg('Lista', { id: 'a' })).to.equal('Lista');
    expect(msg(str`${2} av ${3}`, { id: 'b' })).to.equal('2 av 3');
  });

  it('says other words by their id, with the values in their own order', () => {
    addWords({ a: 'List', b: 'of {1}: {0}' });
    expect(msg('Lista', { id: 'a' })).to.equal('List');
    expect(msg(str`${2} av ${3}`, { id: 'b' })).to.equal('of 3: 2');
  });

  it('leaves what looks like a place for a value alone inside a value', () => {
    expect(msg(str`Sökt: ${'{0} $& {1}'}`, { id: 'c' })).to.equal('Sökt: {0} $& {1}');
  });
});
