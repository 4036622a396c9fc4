import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PageFetchError } from './fetch-page.ts';
import { readPage } from './read-page.ts';
import { findOn } from './rules.ts';

const page = new URL('https://odlarna.example/');
const ours = { server: 'https://klocket.example', partners: [], languages: ['sv'] };
/** As much as is fetched of a page. */
const whole = 2_000_000;
const fill = (piece: string) => piece.repeat(whole / piece.length);

describe('a page that was made to be hard to read', () => {
  it('is put away where it nests deeper than any page', async () => {
    const wrong = (error: unknown) =>
      error instanceof PageFetchError && error.reason === 'too-large';
    await assert.rejects(readPage(fill('<div>'), page), wrong);
    await readPage(fill('<div></div><br><p>Hej'), page);
  });

  it('lets others have their turn while it is read', async () => {
    const turns = { taken: 0, isOver: false };
    const others = () => turns.isOver || ((turns.taken += 1), setImmediate(others));
    others();
    await readPage(fill('<a href=a>x</a>'), page);
    turns.isOver = true;
    assert.ok(turns.taken > 100, `${turns.taken} turns`);
  });

  it('is answered in few words, whatever it says of itself', async () => {
    const names = Array.from({ length: 26 * 26 }, (_, at) =>
      String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)),
    );
    const policy = `<meta http-equiv="content-security-policy" content="${'a x,'.repeat(100_000)}">`;
    const html =
      `<html lang="${'x'.repeat(100_000)}">${policy.repeat(3)}` +
      names.map((name) => `<klocket-${name}></klocket-${name}>`).join('') +
      `<klocket-${'x'.repeat(100_000)}></klocket-${'x'.repeat(100_000)}>` +
      '<a href="/a">x</a>'.repeat(10_000);
    const facts = await readPage(html, page);
    assert.ok(JSON.stringify(facts).length < 200_000);
    assert.ok(JSON.stringify(findOn(page, facts, [], ours)).length < 3000);
  });
});
