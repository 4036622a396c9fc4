import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { firstRequest } from './first-request.ts';
import { findSite } from './site.ts';

const server = 'https://klocket.example';
const calendar = (root: ParentNode) => root.querySelector('klocket-site-test')!;

describe('the site of a widget', () => {
  it('is what its own attributes say', async () => {
    const page = await fixture(
      html`<div>
        <klocket-site-test district="a" lang="en" server="https://b.example/"></klocket-site-test>
      </div>`,
    );
    const site = findSite(calendar(page), server);
    expect(site).to.deep.equal({
      district: 'a',
      lang: 'en',
      server: 'https://b.example',
      theme: '',
    });
  });

  it('is what <klocket-site> around it says, of which its own attributes come first', async () => {
    const page = await fixture(
      html`<klocket-site district="a" lang="ar" theme="dark"
        ><klocket-site-test lang="en"></klocket-site-test
      ></klocket-site>`,
    );
    const site = findSite(calendar(page), server);
    expect(site).to.deep.equal({ district: 'a', lang: 'en', server, theme: 'dark' });
  });

  it('is what was set as properties, before what is written', async () => {
    const page = await fixture(
      html`<klocket-site district="a" lang="ar"
        ><klocket-site-test district="b"></klocket-site-test
      ></klocket-site>`,
    );
    const own = { district: 'c', lang: '', server: undefined, theme: 'dark' };
    const site = findSite(calendar(page), server, own);
    expect(site).to.deep.equal({ district: 'c', lang: 'ar', server, theme: 'dark' });
  });

  it('is seen through shadow roots', async () => {
    const page = await fixture(html`<klocket-site district="a"><div></div></klocket-site>`);
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('klocket-site-test'));
    expect(findSite(calendar(root), server).district).to.equal('a');
  });

  it('has the page’s language, else Swedish', async () => {
    const page = await fixture(
      html`<div lang="ar-SY"><klocket-site-test></klocket-site-test></div>`,
    );
    expect(findSite(calendar(page), server).lang).to.equal('ar-SY');
  });
});

describe('the first request', () => {
  const requests: [string, string][] = [
    [
      '<klocket-calendar house="h" themes="t"></klocket-calendar>',
      '/api/v1/districts/d/occurrences?house=h&lang=sv&limit=24&theme=t',
    ],
    [
      '<klocket-activity activity="läxhjälp"></klocket-activity>',
      '/api/v1/districts/d/activities/l%C3%A4xhj%C3%A4lp?lang=sv',
    ],
    [
      '<klocket-activity occurrence="o"></klocket-activity>',
      '/api/v1/districts/d/occurrences/o?lang=sv',
    ],
    ['<klocket-houses></klocket-houses>', '/api/v1/districts/d/houses?lang=sv'],
    ['<klocket-unknown></klocket-unknown>', ''],
  ];
  for (const [markup, path] of requests) {
    it(`of ${markup} is ${path || 'not known'}`, () => {
      const { firstElementChild } = new DOMParser().parseFromString(markup, 'text/html').body;
      const site = { district: 'd', lang: 'sv', server, theme: '' };
      expect(firstRequest(firstElementChild!, site)).to.equal(path);
    });
  }

  it('asks which districts there are when the page names none', () => {
    const site = { district: '', lang: 'sv', server, theme: '' };
    const element = document.createElement('klocket-calendar');
    expect(firstRequest(element, site)).to.equal('/api/v1/districts');
  });
});
