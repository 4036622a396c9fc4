import { expect } from '@open-wc/testing';
import { reloadedFor, whyReload, type Reloaded, type ReloadReason, type Told } from './reload.ts';

describe('loading the page anew', () => {
  const told = (own: string, release: string, reloads = 0): Told => ({ own, release, reloads });

  it('happens for another release, once, and when the desk asks (K11, K12)', () => {
    const cases: [what: string, told: Told, before: Reloaded | undefined, why: ReloadReason][] = [
      ['the same program', told('a', 'a'), undefined, undefined],
      ['the same, remembered', told('a', 'a'), { release: 'a', reloads: 0 }, undefined],
      ['a new release', told('a', 'b'), undefined, 'release'],
      ['a new release, remembered', told('a', 'b'), { release: 'a', reloads: 0 }, 'release'],
      ['done, but the old page came', told('a', 'b'), { release: 'b', reloads: 0 }, undefined],
      ['done, and the new page came', told('b', 'b'), { release: 'b', reloads: 0 }, undefined],
      ['back to the last release', told('b', 'a'), { release: 'b', reloads: 0 }, 'release'],
      ['the desk asks', told('a', 'a', 1), { release: 'a', reloads: 0 }, 'asked'],
      ['the desk has asked', told('a', 'a', 1), { release: 'a', reloads: 1 }, undefined],
      ['the desk asked twice', told('a', 'a', 3), { release: 'a', reloads: 1 }, 'asked'],
      ['a database put back', told('a', 'a', 1), { release: 'a', reloads: 4 }, undefined],
      ['a screen new to it', told('a', 'a', 7), undefined, undefined],
      ['the desk, where a release stuck', told('a', 'b', 1), { release: 'b', reloads: 0 }, 'asked'],
    ];
    for (const [what, now, before, why] of cases) {
      expect(whyReload(now, before), what).to.equal(why);
    }
  });

  it('happens once however often the server says the same (K12)', () => {
    let before: Reloaded | undefined;
    const reloads: ReloadReason[] = [];
    // The new page never comes: what is shown goes on being the old one.
    for (let poll = 0; poll < 200; poll++) {
      const now = told('a', poll < 20 ? 'a' : 'b', poll < 100 ? 0 : 1);
      const why = whyReload(now, before);
      before = reloadedFor(why, now, before);
      if (why) reloads.push(why);
    }
    expect(reloads).to.deep.equal(['release', 'asked']);
  });
});
