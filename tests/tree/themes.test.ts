import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { themeNames } from '@klocket/contract';
import { root } from '../../scripts/root.ts';

/** The pages that a theme stands on; the second is what `theme="dark"` makes of a widget. */
const pages = [
  { name: 'light', text: '#1d2327', background: '#ffffff' },
  { name: 'dark', text: '#eceff1', background: '#15191c' },
] as const;

/** WCAG 2.2: 1.4.3 for what is read, 1.4.11 for what is only seen. */
const least = { read: 4.5, seen: 3 };

/** How much of the accent the widgets at most mix into what text stands on. */
const deepestTint = 0.18;

const known = ['--klocket-accent', '--klocket-focus', '--klocket-progress', '--klocket-radius'];

describe('a theme', () => {
  const files = globSync('packages/core/themes/*.css', { cwd: root });

  it('is there for each of our partners, and for others', () => {
    const names = files.map((file) => basename(file, '.css')).sort();
    assert.deepEqual(names, themeNames.toSorted());
  });

  for (const file of files) {
    const css = readFileSync(join(root, file), 'utf8');
    const plain = declarations(css.slice(0, css.indexOf('@supports')));
    const paired = declarations(css.slice(css.indexOf('@supports')));

    it(`(${file}) sets what all have in common, and nothing else`, () => {
      assert.deepEqual(Object.keys(plain).sort(), known);
      // Where a browser does not know pairs, the page is taken for a light one.
      for (const [name, value] of Object.entries(paired)) {
        assert.equal(plain[name], pairOf(value)[0], name);
      }
    });

    for (const [at, { name, text, background }] of pages.entries()) {
      it(`(${file}) can be read on a ${name} page`, () => {
        const of = (property: string) => pairOf(paired[property] ?? '')[at]!;
        const accent = of('--klocket-accent');
        const pairs = [
          ['the accent, read', accent, background, least.read],
          ['text on the deepest tint', text, mix(accent, background, deepestTint), least.read],
          ['what has the focus', of('--klocket-focus'), background, least.seen],
          ['what is reached', of('--klocket-progress'), background, least.seen],
        ] as const;
        for (const [what, over, under, limit] of pairs) {
          const ratio = contrast(over, under);
          assert.ok(ratio >= limit, `${what}: ${over} on ${under} is ${ratio.toFixed(2)}`);
        }
      });
    }
  }
});

describe('contrast', () => {
  it('is as WCAG reckons it', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
  });
});

function declarations(css: string): Record<string, string> {
  const found = css.matchAll(/(--[a-z-]+):\s*([^;]+);/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}

function pairOf(value: string) {
  const [, light = '', dark = ''] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [];
  assert.ok(light, `"${value}" is no pair of colours`);
  return [light, dark];
}

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function mix(over: string, under: string, share: number) {
  const [of, on] = [channels(over), channels(under)];
  const mixed = of.map((value, at) => Math.round(value * share + on[at]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance and contrast: WCAG 2.2, definitions. */
function contrast(one: string, other: string) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string) {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
