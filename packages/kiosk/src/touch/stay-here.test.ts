import { expect } from '@open-wc/testing';
import { stayHere } from './stay-here.ts';

/** Whether something that somebody does is refused. */
const isRefused = (target: HTMLElement, name: string, more: object = {}) =>
  !target.dispatchEvent(Object.assign(new Event(name, { cancelable: true }), more));

describe('who stands at a screen', () => {
  for (const [words, name, more, refused] of [
    ['opens no menu', 'contextmenu', {}, true],
    ['drags nothing', 'dragstart', {}, true],
    ['selects nothing', 'selectstart', {}, true],
    ['zooms by no two fingers', 'touchmove', { touches: [1, 2] }, true],
    ['scrolls by one', 'touchmove', { touches: [1] }, false],
    ['zooms by no gesture', 'gesturestart', {}, true],
    ['zooms by no wheel', 'wheel', { ctrlKey: true }, true],
    ['scrolls by the wheel', 'wheel', {}, false],
    ['zooms by no keys', 'keydown', { ctrlKey: true, key: '+' }, true],
    ['prints nothing', 'keydown', { ctrlKey: true, key: 'P' }, true],
    ['opens no window', 'keydown', { metaKey: true, key: 'n' }, true],
    ['types', 'keydown', { key: 'n' }, false],
  ] as const) {
    it(`${words}, until that is ended`, () => {
      const target = document.createElement('div');
      const end = stayHere(target);
      expect(isRefused(target, name, more)).to.equal(refused);
      end();
      expect(isRefused(target, name, more)).to.equal(false);
    });
  }
});
