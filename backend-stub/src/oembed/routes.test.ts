import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../testing/app.ts';

const origin = 'http://localhost:8080';

describe('oEmbed', () => {
  it('says in JSON how to show a page', async () => {
    const { ask } = await start();
    const { headers, statusCode, json } = await ask(`${origin}/provberget?lang=en&fbclid=x#a`);
    assert.equal(statusCode, 200);
    assert.match(String(headers['content-type']), /^application\/json/);
    assert.equal(headers['access-control-allow-origin'], '*');
    const src = `${origin}/embed/calendar?district=provberget&amp;lang=en`;
    assert.deepEqual(json(), {
      version: '1.0',
      type: 'rich',
      title: 'What’s on in Provberget',
      author_name: 'Provberget',
      author_url: `${origin}/provberget?lang=en`,
      provider_name: 'Klocket',
      provider_url: origin,
      cache_age: 86_400,
      width: 500,
      height: 640,
      html:
        `<blockquote><a href="${origin}/provberget?lang=en">What’s on in Provberget</a></blockquote>` +
        `<iframe src="${src}" width="500" height="640" title="What’s on in Provberget"></iframe>`,
    });
  });

  it('says the same in XML', async () => {
    const { ask } = await start();
    const { headers, body } = await ask('/provberget/activities/laxhjalp', '&format=xml');
    assert.match(String(headers['content-type']), /^text\/xml/);
    assert.match(body, /^<\?xml version="1.0"[^>]*>\s*<oembed><version>1.0<\/version>/);
    assert.match(body, /<html>&lt;blockquote&gt;/);
    assert.match(body, /<width>500<\/width>/);
  });

  it('points at a frame that is there', async () => {
    const { ask, app } = await start();
    for (const path of [
      '',
      '/activities/laxhjalp',
      '/houses/kunskapens-hus',
      '/goals',
      '/defects',
    ]) {
      const { html } = (await ask(`/provberget${path}`)).json<{ html: string }>();
      const src = /src="([^"]+)"/.exec(html)![1]!;
      const frame = await app.inject(src.replaceAll('&amp;', '&').replace(origin, ''));
      assert.equal(frame.statusCode, 200, src);
    }
  });

  it('is kept until something changes, and not sent twice', async () => {
    const { ask, activities } = await start();
    const first = await ask('/provberget/activities/laxhjalp');
    assert.match(String(first.headers['cache-control']), /^public, max-age=/);
    const etag = String(first.headers.etag);
    const again = await ask('/provberget/activities/laxhjalp', '', { 'if-none-match': etag });
    assert.equal(again.statusCode, 304);
    await activities.save('provberget', { ...homeworkHelp, texts: { sv: { title: 'Läxor' } } });
    const changed = await ask('/provberget/activities/laxhjalp', '', { 'if-none-match': etag });
    assert.equal(changed.json<{ title: string }>().title, 'Läxor · Provberget');
  });

  it('finds nothing where nothing may be shown', async () => {
    const { ask, activities } = await start();
    await activities.save('provberget', { ...homeworkHelp, sensitive: true });
    for (const url of [
      '/provberget/activities/laxhjalp',
      '/provberget/occurrences/laxhjalp-20261124t1700',
      '/provberget/my',
      '/provberget/houses/none',
      '/nowhere',
      'https://evil.example/provberget',
    ]) {
      const { statusCode, headers } = await ask(url);
      assert.equal(statusCode, 404, url);
      assert.match(String(headers['content-type']), /^application\/problem\+json/);
    }
    await activities.remove('provberget', 'laxhjalp');
    assert.equal((await ask('/provberget/activities/laxhjalp')).statusCode, 404);
  });

  it('says what is wrong with a question', async () => {
    const { ask, app } = await start();
    for (const url of ['/oembed', '/oembed?url=', '/oembed?format=xml']) {
      const { statusCode, body } = await app.inject(url);
      assert.equal(statusCode, 400, url);
      assert.match(body, /"pointer":"#query\/url","code":"required"/);
    }
    const yaml = await ask('/provberget', '&format=yaml');
    assert.equal(yaml.statusCode, 501);
    assert.match(String(yaml.headers['content-type']), /^application\/problem\+json/);
    const odd = await ask('/provberget', '&maxheight=-3&callback=x&dnt=1');
    assert.equal(odd.json<{ height: number }>().height, 640);
  });
});

describe('the discovery of oEmbed', () => {
  it('stands early in the head of public pages', async () => {
    const { app } = await start();
    for (const path of [
      '/provberget',
      '/provberget?house=kunskapens-hus&lang=en',
      '/provberget/activities/laxhjalp',
      '/provberget/occurrences/laxhjalp-20261124t1700',
      '/provberget/houses/kunskapens-hus',
      '/provberget/goals',
      '/provberget/defects',
      '/provberget/year-reports',
      '/provberget/about',
      '/provberget/privacy',
      '/provberget/accessibility?lang=en',
      '/provberget/embed?widget=calendar&width=wide',
    ]) {
      const { body } = await app.inject(path);
      const head = body.slice(0, body.indexOf('</head>'));
      const links = [...head.matchAll(/<link([^<>]+)\/?>/g)].map(([tag]) => tag);
      const found = links.filter((tag) => /\+oembed"/.test(tag));
      assert.deepEqual(
        found.map((tag) => /type="([^"]+)"/.exec(tag)![1]),
        ['application/json+oembed', 'text/xml+oembed'],
        path,
      );
      for (const tag of found) {
        assert.ok(Buffer.byteLength(head.slice(0, head.indexOf(tag))) < 4096, path);
        const href = new URL(/href="([^"]+)"/.exec(tag)![1]!.replaceAll('&amp;', '&'));
        assert.deepEqual([...href.searchParams.keys()].sort(), ['format', 'url']);
        assert.equal(href.searchParams.get('url'), origin + path);
        const answer = await app.inject(href.pathname + href.search);
        assert.equal(answer.statusCode, 200, path);
      }
    }
  });

  it('does not stand on pages that nobody may show', async () => {
    const { app, activities } = await start();
    await activities.save('provberget', { ...homeworkHelp, sensitive: true });
    for (const path of ['/provberget/activities/laxhjalp', '/provberget/my', '/provberget/none']) {
      assert.doesNotMatch((await app.inject(path)).body, /\+oembed/, path);
    }
  });
});

async function start() {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const repositories = await fillSample(db, clock);
  const app = await openApp(db, { clock });
  const ask = (url: string, more = '', headers: Record<string, string> = {}) =>
    app.inject({
      url: `/oembed?url=${encodeURIComponent(url)}&maxwidth=500${more}`,
      headers: { host: 'localhost:8080', ...headers },
    });
  return { ...repositories, app, ask };
}
