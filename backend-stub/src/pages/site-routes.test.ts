import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { openDemo } from '../testing/demo.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../testing/app.ts';
import { openMemory } from '../testing/memory.ts';
import { writeSitemap } from './sitemap.ts';

interface Sitemap {
  urlset: { url: { loc: string; lastmod?: string; 'xhtml:link': { '@_href': string }[] }[] };
}

const read = (xml: string) => {
  assert.equal(XMLValidator.validate(xml), true);
  return new XMLParser({ ignoreAttributes: false }).parse(xml) as Sitemap;
};

describe('what machines ask a site for', () => {
  it('leads from robots.txt to every page that anybody may find', async () => {
    const app = await openDemo();
    const robots = (await app.inject('/robots.txt')).body;
    assert.match(robots, /^Disallow: \/desk$/m);
    const [, index] = /^Sitemap: http:\/\/localhost:8080(.+)$/m.exec(robots)!;
    const sitemaps = [...(await app.inject(index!)).body.matchAll(/<loc>http:\/\/[^/]+(.+?)</g)];
    assert.ok(sitemaps.length > 1);
    for (const [, sitemap] of sitemaps) {
      const { url } = read((await app.inject(sitemap!)).body).urlset;
      const addresses = url.map(({ loc }) => loc.replace('http://localhost:8080', ''));
      assert.equal(new Set(addresses).size, addresses.length);
      const district = sitemap!.split('/')[1];
      for (const page of ['about', 'privacy', 'accessibility', 'embed', 'year-reports']) {
        assert.ok(addresses.includes(`/${district}/${page}`), page);
      }
      // Those of each kind in each language, and all of what is not an occurrence in Swedish.
      for (const address of addresses.filter((one) => !/lang=|occurrences/.test(one))) {
        const page = await app.inject(address);
        assert.equal(page.statusCode, 200, address);
        assert.doesNotMatch(page.body, /name="robots" content="noindex"/, address);
        assert.ok(page.body.includes(`rel="canonical" href="http://localhost:8080${address}"`));
      }
      for (const { 'xhtml:link': links } of url) {
        for (const link of links.slice(0, -1)) {
          assert.ok(
            url.some(({ loc }) => loc === link['@_href']),
            link['@_href'],
          );
        }
      }
    }
  });

  it('says nothing of what is sensitive, and when a date last changed', async () => {
    const db = await openMemory();
    const { clock, set } = createTestClock();
    const { occurrences, activities } = await fillSample(db, clock);
    const app = await openApp(db, { clock });
    const of = async () => read((await app.inject('/provberget/sitemap.xml')).body).urlset.url;
    const dated = (await of()).filter(({ loc }) => /occurrences\/[^?]+$/.test(loc));
    assert.deepEqual(
      new Set(dated.map(({ lastmod }) => lastmod)),
      new Set(['2026-11-24T15:15:00Z']),
    );
    set('2026-11-24T16:00:00Z');
    const id = dated[1]!.loc.split('/').at(-1)!;
    await occurrences.change('provberget', id, { status: 'cancelled', reason: { sv: 'Sjukdom' } });
    const changed = (await of()).filter(({ lastmod }) => lastmod === '2026-11-24T16:00:00Z');
    const ids = changed.map(({ loc }) => loc.replace(/\?.*/, '').split('/').at(-1));
    assert.ok(ids.includes(id) && ids.includes(homeworkHelp.id), ids.join());
    await activities.save('provberget', { ...homeworkHelp, sensitive: true });
    assert.equal((await of()).filter(({ loc }) => /activities|occurrences/.test(loc)).length, 0);
  });

  it('keeps to the most a sitemap may hold', async () => {
    const context = {
      publicUrl: 'https://k.example',
      languages: ['sv', 'sv-x-lattlast', 'en', 'ar'],
    };
    const entries = Array.from({ length: 20 }, (_, at) => ({ path: `/d/${at}` }));
    const { url } = read(writeSitemap(entries, context as never, 10)).urlset;
    assert.equal(url.length, 9, 'three languages of three pages');
    assert.equal(url[3]!.loc, 'https://k.example/d/1');
  });

  it('can be installed, with icons a phone can cut to its shape', async () => {
    const app = await openDemo();
    const page = (await app.inject('/klockaretorpet?lang=ar')).body;
    const [, address] = /<link\s+rel="manifest"\s+href="([^"]+)"/.exec(page)!;
    const answer = await app.inject(address!);
    assert.match(String(answer.headers['content-type']), /^application\/manifest\+json/);
    const { icons, start_url, ...manifest } = answer.json<{
      start_url: string;
      icons: { src: string; sizes: string; purpose: string }[];
    }>();
    assert.partialDeepStrictEqual(manifest, {
      lang: 'ar',
      dir: 'rtl',
      display: 'standalone',
      scope: '/klockaretorpet',
    });
    assert.equal((await app.inject(start_url)).statusCode, 200);
    for (const { src, sizes, purpose } of icons) {
      const { rawPayload } = await app.inject(src);
      const { width, height, format } = await sharp(rawPayload).metadata();
      assert.deepEqual([`${width}x${height}`, format], [sizes, 'png']);
      const corner = await sharp(rawPayload)
        .extract({ left: 0, top: 0, width: 1, height: 1 })
        .raw()
        .toBuffer();
      assert.equal(corner[3] ?? 255, purpose === 'maskable' ? 255 : 0);
    }
  });
});
