import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oembedAnswer, type Described, type Limits } from './answer.ts';

const origin = 'https://klocket.example';

describe('what is said of a page', () => {
  const sizes: [Limits, number, number][] = [
    [{}, 600, 640],
    [{ width: 320 }, 320, 640],
    [{ width: 900, height: 1000 }, 900, 640],
    [{ width: 4000 }, 1200, 640],
    [{ height: 300 }, 600, 300],
    [{ width: 1, height: 1 }, 1, 1],
  ];
  for (const [limits, width, height] of sizes) {
    it(`is ${width} × ${height} within ${JSON.stringify(limits)}`, () => {
      const answer = oembedAnswer(page(), limits);
      assert.deepEqual([answer.width, answer.height], [width, height]);
      assert.match(String(answer.html), new RegExp(` width="${width}" height="${height}" `));
    });
  }

  it('is a quotation and a frame on one line, whatever the title holds', () => {
    const { title, html } = oembedAnswer(page({ title: 'A "b"\n<c> & d' }), {});
    assert.equal(title, 'A "b" <c> & d');
    assert.equal(
      html,
      '<blockquote><a href="https://klocket.example/kt">A &quot;b&quot; &lt;c&gt; &amp; d</a></blockquote>' +
        '<iframe src="https://klocket.example/embed/calendar?district=kt" width="600" height="640" ' +
        'title="A &quot;b&quot; &lt;c&gt; &amp; d"></iframe>',
    );
  });

  it('is a link where no frame shows it', () => {
    const answer = oembedAnswer(page({ frame: undefined }), { width: 300 });
    assert.equal(answer.type, 'link');
    assert.deepEqual(
      ['html', 'width', 'height'].map((name) => answer[name]),
      [undefined, undefined, undefined],
    );
  });

  const url = `${origin}/p.jpg`;
  const pictures: [Described['picture'], Limits, boolean][] = [
    [{ url, width: 1200, height: 630 }, {}, true],
    [{ url, width: 1200, height: 630 }, { width: 1200, height: 630 }, true],
    [{ url, width: 1200, height: 630 }, { width: 600 }, false],
    [{ url, width: 1200, height: 630 }, { height: 600 }, false],
    [{ url, width: 1200 }, {}, false],
    [{ width: 1200, height: 630 }, {}, false],
    [undefined, {}, false],
  ];
  for (const [picture, limits, isShown] of pictures) {
    it(`has ${isShown ? 'all' : 'nothing'} of the picture ${JSON.stringify(picture)} within ${JSON.stringify(limits)}`, () => {
      const names = Object.keys(oembedAnswer(page({ picture }), limits));
      assert.equal(names.filter((name) => name.startsWith('thumbnail_')).length, isShown ? 3 : 0);
    });
  }

  const page = (more: Partial<Described> = {}): Described => ({
    title: 'Det händer',
    url: `${origin}/kt`,
    author: { name: 'Kt', url: `${origin}/kt` },
    origin,
    frame: { url: `${origin}/embed/calendar?district=kt`, height: 640 },
    ...more,
  });
});
