import { expect } from '@open-wc/testing';
import { longestAnswerMs, waitAfter, type Asked } from './retry.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const seconds = (asked: Asked, failures = 1, random = 1) =>
  waitAfter(asked, { failures, now, random }) / 1000;

describe('asking again', () => {
  it('waits longer each time, and never longer than five minutes (K6)', () => {
    const waits: [failures: number, shortest: number, longest: number][] = [
      [1, 11.25, 15],
      [2, 22.5, 30],
      [3, 45, 60],
      [4, 90, 120],
      [5, 180, 240],
      [6, 225, 300],
      [7, 225, 300],
      [5000, 225, 300],
    ];
    for (const [failures, shortest, longest] of waits) {
      expect(seconds({}, failures, 0), `${failures}, shortest`).to.equal(shortest);
      expect(seconds({}, failures, 1), `${failures}, longest`).to.equal(longest);
    }
  });

  it('treats a server in trouble like one that is away (K6)', () => {
    for (const status of [500, 502, 503, 504]) {
      expect(seconds({ status }, 3), String(status)).to.equal(60);
    }
  });

  it('spreads screens that lost the same server (K6)', () => {
    const waits = [0, 0.25, 0.5, 0.75].map((random) => seconds({}, 4, random));
    expect(new Set(waits).size).to.equal(4);
  });

  it('waits as long as it is told to, however often it has failed (K7)', () => {
    const told: [asked: Asked, shortest: number][] = [
      [{ status: 429, retryAfter: '7' }, 7],
      [{ status: 429, retryAfter: '900' }, 900],
      [{ status: 503, retryAfter: '120' }, 120],
      [{ status: 429, retryAfter: 'Mon, 23 Nov 2026 12:10:00 GMT' }, 600],
      [{ status: 429, retryAfter: '99999999' }, 24 * 3600],
    ];
    for (const [asked, shortest] of told) {
      for (const failures of [1, 9]) {
        expect(seconds(asked, failures, 0), JSON.stringify(asked)).to.equal(shortest);
      }
    }
  });

  it('goes by its own waits where it is told nothing sensible (K7)', () => {
    const past = 'Mon, 23 Nov 2026 11:00:00 GMT';
    for (const retryAfter of [undefined, '', '-5', 'soon', '1e9', '0', past]) {
      expect(seconds({ status: 429, retryAfter }, 2), String(retryAfter)).to.equal(30);
    }
  });

  it('leaves a server that refuses it alone for half an hour, and a mistake of its own for a quarter (K7)', () => {
    const waits: [status: number, minutes: number][] = [
      [401, 30],
      [403, 30],
      [400, 15],
      [404, 15],
      [410, 15],
      [422, 15],
    ];
    for (const [status, minutes] of waits) {
      expect(seconds({ status }, 1, 0), String(status)).to.equal(minutes * 60);
      // A `Retry-After` shortens no refusal.
      expect(seconds({ status, retryAfter: '1' }, 1, 0), String(status)).to.equal(minutes * 60);
    }
  });

  it('cuts off what has no answer within half a minute (K7)', () => {
    expect(longestAnswerMs).to.equal(30_000);
  });
});
