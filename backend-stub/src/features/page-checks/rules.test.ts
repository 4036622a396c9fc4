import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from './read-page.ts';
import { findOn, type Ours } from './rules.ts';

const ours: Ours = {
  server: 'https://klocket.example',
  partners: ['https://forening.example'],
  languages: ['sv', 'en', 'ar'],
};

const tag = '<klocket-calendar district="provberget"></klocket-calendar>';
const script = '<script type="module" src="https://klocket.example/v1/klocket.js"></script>';
const frame = '<iframe src="https://klocket.example/embed/calendar?district=provberget"></iframe>';
const strict = "default-src 'self'";
const letsIn =
  "script-src 'self' https://klocket.example; connect-src https://klocket.example; img-src https://klocket.example";

interface Case {
  html: string;
  /** Default: a page of the partner. */
  address?: string;
  policy?: string;
  finds: string[];
}

const fine = ['ok language-known', 'ok partner'];
const cases: Record<string, Case> = {
  'all there': {
    html: script + tag,
    finds: ['ok elements-found', 'ok script-found', 'ok no-policy', ...fine],
  },
  'a policy that was set for us': {
    html: script + tag,
    policy: letsIn,
    finds: ['ok elements-found', 'ok script-found', 'ok policy-allows', ...fine],
  },
  'a policy that keeps us out': {
    html: script + tag,
    policy: strict,
    finds: ['fault policy-refuses', 'ok elements-found', 'ok script-found', ...fine],
  },
  'a policy that keeps scripts out but lets frames in': {
    html: script + tag,
    policy: "script-src 'self'",
    finds: [
      'fault policy-refuses',
      'ok elements-found',
      'ok script-found',
      'ok frame-allowed',
      ...fine,
    ],
  },
  'a policy in the head of the page': {
    html: `<meta http-equiv="Content-Security-Policy" content="${strict}">${script}${tag}`,
    finds: ['fault policy-refuses', 'ok elements-found', 'ok script-found', ...fine],
  },
  'tags whose script was taken away': {
    html: tag,
    finds: ['fault script-missing', 'ok elements-found', 'ok no-policy', ...fine],
  },
  'one widget as one file': {
    html: `<script type="module" src="https://klocket.example/0.1.0/klocket-calendar.js"></script>${tag}`,
    finds: ['ok elements-found', 'ok script-found', 'ok no-policy', ...fine],
  },
  'a script of the same name from elsewhere': {
    html: `<script src="https://other.example/v1/klocket.js"></script>${tag}`,
    finds: ['fault script-missing', 'ok elements-found', 'ok no-policy', ...fine],
  },
  'a frame': { html: frame, finds: ['ok frame-found', 'ok no-policy', ...fine] },
  'a frame that is kept out': {
    html: frame,
    policy: "frame-src 'self'",
    finds: ['fault policy-refuses', 'ok frame-found', ...fine],
  },
  'a frame on a site that is no partner': {
    html: frame,
    address: 'https://okand.example/',
    finds: ['fault no-partner', 'ok frame-found', 'ok no-policy', 'ok language-known'],
  },
  'a link only': {
    html: '<a href="https://klocket.example/provberget">Kalender</a>',
    finds: ['ok link-found', 'ok no-policy', ...fine],
  },
  'nothing yet, and a strict policy': {
    html: '<h1>Kalender</h1>',
    policy: strict,
    finds: ['warning nothing-found', 'warning policy-refuses', ...fine],
  },
  'Trusted Types that do not know lit': {
    html: script + tag,
    policy: `${letsIn}; require-trusted-types-for 'script'; trusted-types mine`,
    finds: [
      'fault trusted-types-refuse',
      'ok elements-found',
      'ok script-found',
      'ok policy-allows',
      ...fine,
    ],
  },
  'a page without encryption': {
    html: script + tag,
    address: 'http://forening.example/',
    finds: [
      'warning page-insecure',
      'warning no-partner',
      'ok elements-found',
      'ok script-found',
      'ok no-policy',
      'ok language-known',
    ],
  },
  'a language of its own': {
    html: `<html lang="so">${script}${tag}`,
    finds: [
      'warning language-unknown',
      'ok elements-found',
      'ok script-found',
      'ok no-policy',
      'ok partner',
    ],
  },
  'no language': {
    html: `<html>${script}${tag}`,
    finds: [
      'warning language-missing',
      'ok elements-found',
      'ok script-found',
      'ok no-policy',
      'ok partner',
    ],
  },
  'tags in a comment': {
    html: `<!-- ${script}${tag} -->`,
    finds: ['warning nothing-found', 'ok no-policy', ...fine],
  },
};

describe('a page that is checked', () => {
  for (const [name, { html, address, policy, finds }] of Object.entries(cases)) {
    it(`has ${name}`, async () => {
      const url = new URL(address ?? 'https://forening.example/kalender');
      const whole = /<html/.test(html) ? html : `<html lang="sv-SE">${html}`;
      const found = findOn(url, await readPage(whole, url), policy ? [policy] : [], ours);
      assert.deepEqual(
        found.map(({ level, code }) => `${level} ${code}`),
        finds,
      );
    });
  }

  it('is told what to add, word by word', async () => {
    const url = new URL('https://forening.example/');
    const found = findOn(url, await readPage(script + tag, url), ["script-src 'self'"], ours);
    assert.deepEqual(found.find(({ code }) => code === 'policy-refuses')?.params, {
      directives: 'script-src https://klocket.example',
    });
  });
});
