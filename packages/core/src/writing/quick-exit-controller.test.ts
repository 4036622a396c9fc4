import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { QuickExitController } from './quick-exit-controller.ts';

class Host extends LitElement {}
customElements.define('klocket-test-exit', Host);

/** Presses keys, so many milliseconds after one another, and tells how often the page would be left. */
function press(...keys: [key: string, after: number, repeat?: boolean][]) {
  const host = new Host();
  let left = 0;
  // Where there is nowhere to go, nothing more happens.
  new QuickExitController(host, () => void left++);
  document.body.append(host);
  let now = 1000;
  for (const [key, after, repeat = false] of keys) {
    const event = new KeyboardEvent('keydown', { key, repeat });
    Object.defineProperty(event, 'timeStamp', { value: (now += after) });
    window.dispatchEvent(event);
  }
  host.remove();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
  return left;
}

const shift = (after = 200, repeat = false) => ['Shift', after, repeat] as const;

describe('the quick exit', () => {
  const cases: [string, Parameters<typeof press>, number][] = [
    ['Shift three times', [[...shift()], [...shift()], [...shift()]], 1],
    ['Shift twice', [[...shift()], [...shift()]], 0],
    ['Shift held down', [[...shift()], [...shift(30, true)], [...shift(30, true)]], 0],
    ['Shift three times in two seconds', [[...shift()], [...shift(1000)], [...shift(1000)]], 0],
    ['capital letters', [[...shift()], ['A', 50], [...shift()], ['B', 50], [...shift()]], 0],
    [
      'Shift three times after something else',
      [['a', 0], [...shift()], [...shift()], [...shift()]],
      1,
    ],
  ];
  for (const [what, keys, expected] of cases) {
    it(`${what}: ${expected ? 'leaves' : 'stays'}`, () => {
      expect(press(...keys)).to.equal(expected);
    });
  }
});
