import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asPost, sandboxed } from './expanded-post.ts';
import { asFrame, asLink, rewrite, wayOf } from './ways.ts';

const server = 'http://localhost:8080';
const page = `<head>
    <script type="module" src="${server}/v1/klocket.js"></script></head>
  <klocket-calendar district="d" no-filter heading-level="3"
    ><a href="${server}/d?house=k&amp;lang=en">Se
      mer</a>, eller ring.</klocket-calendar
  ><p>Efter</p>`;

describe('a page of a site', () => {
  it('is in one of four ways, by the first part of its address', () => {
    assert.deepEqual(wayOf('en/'), { way: 'script', path: 'en/' });
    assert.deepEqual(wayOf('frame/en/'), { way: 'frame', path: 'en/' });
    assert.deepEqual(wayOf('script/'), { way: 'script', path: 'script/' });
  });

  it('shows a widget as a frame with its link under it', async () => {
    const written = await rewrite(page, asFrame(server, 'sv', true));
    assert.doesNotMatch(written, /klocket-calendar|klocket\.js/);
    assert.match(
      written,
      /<iframe class="klocket-frame" src="http:\/\/localhost:8080\/embed\/calendar\?district=d&amp;lang=sv&amp;no-filter=true" title="Se mer" width="100%"/,
    );
    assert.match(written, /<a href="http:\/\/localhost:8080\/d\?house=k&amp;lang=en">Se mer<\/a>/);
    assert.match(written, /<p>Efter<\/p>$/);
  });

  it('keeps of a widget only what stands in it', async () => {
    const written = await rewrite(page, asLink);
    assert.doesNotMatch(written, /klocket-calendar|script/);
    assert.match(written, /<p class="klocket-link"><a href=[^]*<\/a>, eller ring\.<\/p>/);
  });

  it('finds out by the page how to show it, and keeps the link where it does not', async () => {
    const asked: string[] = [];
    const head = `<head><link rel="alternate" type="application/json+oembed" href="${server}/oembed?format=json&amp;url=u" /></head>`;
    const html = '<blockquote><a href="u">T</a></blockquote><iframe src="f"></iframe>';
    const written = await rewrite(
      page,
      asPost(async (address) => {
        asked.push(address);
        return address.includes('oembed') ? JSON.stringify({ type: 'rich', html }) : head;
      }),
    );
    assert.match(asked[0]!, /\/d\?house=k&lang=en$/);
    assert.match(asked[1]!, /^http:\/\/localhost:8080\/oembed\?format=json&url=u&maxwidth=/);
    assert.match(written, /<iframe class="wp-embedded-content" sandbox="allow-scripts"/);
    assert.match(
      await rewrite(
        page,
        asPost(async () => undefined),
      ),
      /<a href=[^]*>Se mer<\/a><\/p>/,
    );
  });
});

describe('what a site lets through of another', () => {
  it('is a quotation and a frame with a secret, and no right but to run scripts', () => {
    const markup =
      '<blockquote class="x"><a href="u" onclick="x()">T</a></blockquote><script>x()</script>' +
      '<iframe src="f" width="600" height="640" title="T" allow="camera" style="x" class="y"></iframe>';
    const through = sandboxed(markup)!;
    const [, secret] = /data-secret="(\w{10})"/.exec(through)!;
    assert.equal(
      through,
      `<blockquote class="wp-embedded-content" data-secret="${secret}"><a href="u">T</a></blockquote>` +
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" style="position: absolute; visibility: hidden" ' +
        `src="f#?secret=${secret}" data-secret="${secret}" width="600" height="640" title="T"></iframe>`,
    );
  });

  it('is nothing without a frame', () => {
    assert.equal(sandboxed('<blockquote>T</blockquote><div></div>'), undefined);
  });
});
