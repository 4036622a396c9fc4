import { expect } from '@open-wc/testing';
import { isGone, isGood, type Kind } from './good-answer.ts';

const json = 'application/json; charset=utf-8';
const html = 'text/html; charset=utf-8';
const page = '<!doctype html><main><klocket-kiosk screen="fonster"></klocket-kiosk></main>';

describe('an answer', () => {
  it('is believed when it is whole and ours', () => {
    const answers: [kind: Kind, status: number, type: string, body: string, isGood: boolean][] = [
      ['data', 200, json, '{"items":[]}', true],
      ['data', 200, 'application/geo+json', '{}', true],
      ['page', 200, html, page, true],
      ['picture', 200, 'image/webp', '', true],
      // A network that wants to be signed in to.
      ['data', 200, html, '<h1>Sign in to CafeNet</h1>', false],
      ['page', 200, html, '<h1>Sign in to CafeNet</h1>', false],
      ['picture', 200, html, '', false],
      // Half of it, or nothing.
      ['data', 200, json, '{"items":[', false],
      ['data', 200, json, '', false],
      // Trouble.
      ['data', 500, json, '{}', false],
      ['data', 503, 'application/problem+json', '{}', false],
      ['data', 429, 'application/problem+json', '{}', false],
      ['page', 502, html, page, false],
    ];
    for (const [kind, status, type, body, expected] of answers) {
      expect(isGood(kind, { status, type }, body), `${kind} ${status} ${body}`).to.equal(expected);
    }
  });

  it('is not believed when it is no list where one was asked for', () => {
    const list = '/api/v1/districts/klockaretorpet/occurrences';
    const said = { status: 200, type: json };
    expect(isGood('data', said, '{"items":[]}', list)).to.equal(true);
    for (const body of ['null', '[]', '"ok"', '{}', '{"error":"maintenance"}', '{"items":{}}']) {
      expect(isGood('data', said, body, list), body).to.equal(false);
    }
    expect(
      isGood('data', said, '{"id":"klockaretorpet"}', '/api/v1/districts/klockaretorpet'),
    ).to.equal(true);
  });

  it('ends what was kept only when our server says that there is no such thing', () => {
    const problem = 'application/problem+json; charset=utf-8';
    const answers: [status: number, type: string, isGone: boolean][] = [
      [404, problem, true],
      [410, problem, true],
      [404, html, false],
      [401, problem, false],
      [503, problem, false],
      [200, json, false],
    ];
    for (const [status, type, expected] of answers) {
      expect(isGone({ status, type }), `${status} ${type}`).to.equal(expected);
    }
  });
});
