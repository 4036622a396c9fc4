import { expect } from '@open-wc/testing';
import { snippetOf, type SnippetWish } from './snippet.ts';

const wish: SnippetWish = {
  server: 'https://klocket.example',
  district: 'klockaretorpet',
  show: 'list',
  lang: '',
  organiser: '',
};
const loader = '<script type="module" src="https://klocket.example/v1/klocket.js"></script>\n';

describe('what a partner pastes', () => {
  const cases: [Partial<SnippetWish>, string][] = [
    [{}, `${loader}<klocket-calendar district="klockaretorpet"></klocket-calendar>`],
    [
      { show: 'week', lang: 'ar', organiser: 'hgf' },
      `${loader}<klocket-calendar district="klockaretorpet" view="week" organiser="hgf" lang="ar"></klocket-calendar>`,
    ],
    [
      { show: 'houses', organiser: 'hgf' },
      `${loader}<klocket-houses district="klockaretorpet"></klocket-houses>`,
    ],
    [
      { show: 'frame', lang: 'en', organiser: 'hgf' },
      '<iframe src="https://klocket.example/embed/calendar?district=klockaretorpet&amp;organiser=hgf&amp;lang=en" title="Kalender" width="100%" height="800"></iframe>',
    ],
    [
      { district: '"><script>' },
      `${loader}<klocket-calendar district="&quot;>&lt;script>"></klocket-calendar>`,
    ],
  ];
  for (const [change, snippet] of cases) {
    it(`for ${JSON.stringify(change)} is ${snippet.split('\n').at(-1)}`, () => {
      expect(snippetOf({ ...wish, ...change })).to.equal(snippet);
    });
  }
});
