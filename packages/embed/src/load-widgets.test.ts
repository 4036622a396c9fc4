import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { loadWidgets } from './load-widgets.ts';

/** The table of a build in which the calendar needs two files, one of them shared. */
const table = {
  files: {
    'klocket-calendar': ['calendar', 'core', '@first'],
    'klocket-calendar[view=month]': ['month'],
    'klocket-houses': ['houses', 'core'],
  },
  words: { '@first/ar': 'ar' },
  more: 'more',
};
const more = { 'klocket-later': ['later', 'core', '@first'] } as Record<string, string[]>;
/** As the build writes it. */
const filesOf = (tag: string) => {
  if (more[tag]) return more[tag];
  throw new Error(`There is no <${tag}>`);
};

describe('the loader', () => {
  const { fetch } = window;
  let asked: string[];
  let loaded: string[];

  beforeEach(() => {
    asked = [];
    loaded = [];
    window.fetch = (input) => {
      asked.push(String(input));
      return new Promise(() => {});
    };
  });
  afterEach(() => (window.fetch = fetch));

  it('loads only the files of the tags that are there, each once', () => {
    start(
      page(
        '<klocket-calendar district="d"></klocket-calendar><klocket-houses district="d"></klocket-houses>',
      ),
    );
    expect(loaded).to.have.members(['chunks/calendar.js', 'chunks/core.js', 'chunks/houses.js']);
  });

  it('asks for the data at once and hands it to the element', () => {
    const root = page('<klocket-calendar district="d"></klocket-calendar>');
    start(root);
    expect(asked).to.deep.equal([
      'https://klocket.example/api/v1/districts/d/occurrences?lang=sv&limit=24',
    ]);
    const element = root.querySelector('klocket-calendar') as Element & {
      prefetched?: { url: string };
    };
    expect(element.prefetched!.url).to.equal(asked[0]);
  });

  it('loads the words of the page’s language, and what the view needs', () => {
    start(page('<klocket-calendar district="d" lang="ar" view="month"></klocket-calendar>'));
    expect(loaded).to.have.members([
      'chunks/calendar.js',
      'chunks/core.js',
      'chunks/ar.js',
      'chunks/month.js',
    ]);
  });

  it('finds tags that are added later, also deep inside', async () => {
    const root = page('');
    start(root);
    expect(loaded).to.deep.equal([]);
    root.body.innerHTML =
      '<section><p><klocket-houses district="d"></klocket-houses></p></section>';
    await waitUntil(() => loaded.length === 2);
    expect(loaded).to.have.members(['chunks/houses.js', 'chunks/core.js']);
  });

  it('answers a widget that needs another’s tag inside its shadow root', () => {
    const root = page('<div></div>');
    start(root);
    const event = Object.assign(new Event('klocket-needs', { bubbles: true, composed: true }), {
      tag: 'klocket-houses',
      loading: undefined as Promise<unknown> | undefined,
    });
    root.querySelector('div')!.dispatchEvent(event);
    expect(loaded).to.have.members(['chunks/houses.js', 'chunks/core.js']);
    expect(event.loading).to.be.a('promise');
  });

  it('does nothing twice when it is included twice', () => {
    const root = page('<klocket-calendar district="d"></klocket-calendar>');
    start(root);
    start(root);
    expect(asked.length).to.equal(1);
    expect(loaded.length).to.equal(2);
  });

  it('asks again for a file that was lost on the way, at another address the second time', async () => {
    let times = 0;
    start(page('<klocket-houses district="d"></klocket-houses>'), (file) => {
      loaded.push(file);
      if (!file.startsWith('chunks/houses') || ++times > 2) return Promise.resolve();
      return Promise.reject(new Error('lost'));
    });
    await waitUntil(() => times === 3);
    expect(loaded.filter((file) => file.startsWith('chunks/houses'))).to.deep.equal([
      'chunks/houses.js',
      'chunks/houses.js',
      'chunks/houses.js?2',
    ]);
  });

  it('looks up a tag that few pages have, once for all of them', async () => {
    const tags = '<klocket-later lang="ar"></klocket-later><klocket-future></klocket-future>';
    start(page(tags), (file) => (loaded.push(file), Promise.resolve({ default: filesOf })));
    await waitUntil(() => loaded.length === 4);
    expect(loaded).to.deep.equal(
      ['more', 'later', 'core', 'ar'].map((name) => `chunks/${name}.js`),
    );
  });

  it('leaves the tags of others alone, and the one that holds attributes alone', () => {
    start(page('<klocket-site district="d"></klocket-site><x-other></x-other>'));
    expect([loaded, asked]).to.deep.equal([[], []]);
  });

  /** A page of its own, which no other loader watches. */
  const page = (body: string) => new DOMParser().parseFromString(body, 'text/html');

  function start(root: Document, load?: (file: string) => Promise<unknown>) {
    loadWidgets(root, {
      table: structuredClone(table),
      server: 'https://klocket.example',
      load: load ?? ((file) => (loaded.push(file), Promise.resolve())),
      retryAfter: [1, 1, 1],
    });
  }
});
