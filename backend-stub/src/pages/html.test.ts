import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributes, html, join, jsonScript, safeUrl, type Content } from './html.ts';

describe('html', () => {
  const hostile = `"><img src=x onerror='alert(1)'>&`;
  const written = '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;';

  const table: [what: string, content: Content, expected: string][] = [
    ['text', hostile, written],
    ['a number', 0, '0'],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a condition that does not hold', false, ''],
    ['a condition that holds', true, ''],
    ['a list', ['<', html`<b>${'>'}</b>`, ['&']], '&lt;<b>&gt;</b>&amp;'],
    ['a piece in a piece', html`<i>${html`<b>${hostile}</b>`}</i>`, `<i><b>${written}</b></i>`],
    ['a backslash', '\\u003c', '\\u003c'],
    ['an override of direction', 'a\u202eb\u0000c', 'abc'],
    ['half a letter', 'a\ud800', 'a\ufffd'],
  ];
  for (const [what, content, expected] of table) {
    it(`writes ${what}`, () => assert.equal(String(html`${content}`), expected));
  }

  it('keeps a value inside its attribute', () => {
    assert.equal(String(html`<b title="${hostile}"></b>`), `<b title="${written}"></b>`);
  });

  it('does not take an object of the same shape for a piece', () => {
    const forged = { toString: () => '<script>' } as unknown as string;
    assert.equal(String(html`${forged}`), '&lt;script&gt;');
  });

  it('writes only the attributes that are set', () => {
    const set = attributes({ value: hostile, checked: true, disabled: false, id: undefined, n: 0 });
    assert.equal(String(set), `value="${written}" checked n="0"`);
  });

  it('puts something between pieces', () => {
    assert.equal(String(html`${join(['a', html`<b>b</b>`, 'c'], ' · ')}`), 'a · <b>b</b> · c');
  });
});

describe('jsonScript', () => {
  it('cannot be ended from inside', () => {
    const script = String(
      jsonScript('application/ld+json', { name: '</script><script>\u2028<!--' }),
    );
    assert.equal(script.indexOf('<', 1), script.lastIndexOf('</script>'));
    const data = script.slice(script.indexOf('>') + 1, script.lastIndexOf('<'));
    assert.deepEqual(JSON.parse(data), { name: '</script><script>\u2028<!--' });
  });
});

describe('safeUrl', () => {
  const table: [string | undefined, boolean][] = [
    ['https://klocket.example/a?b=c', true],
    ['/klockaretorpet', true],
    ['tel:+46100000000', true],
    ['mailto:klocket@example.org', true],
    ['//elsewhere.example/', false],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['vbscript:x', false],
    [undefined, false],
  ];
  for (const [url, safe] of table) {
    it(`${safe ? 'passes' : 'drops'} ${url}`, () =>
      assert.equal(safeUrl(url), safe ? url : undefined));
  }
});
