import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../problem.ts';
import { expectedTags, refuseOverwriting, tagOf } from './if-match.ts';

const request = (ifMatch?: string) => ({ headers: { 'if-match': ifMatch } }) as FastifyRequest;
const lastChange = async () => ({ by: 'Samordnaren', at: '2026-11-24T15:15:00Z' });

describe('a change to something that was fetched', () => {
  const current = { title: 'Läxhjälp' };

  for (const header of [undefined, '', '*', 'abc']) {
    it(`is refused when it names no version: ${header}`, () => {
      assert.throws(
        () => expectedTags(request(header)),
        (error: Problem) => error.status === 428 && error.code === 'precondition-required',
      );
    });
  }

  for (const header of [tagOf(current), `"old", ${tagOf({ title: 'Läxhjälp' })}`]) {
    it(`goes on when nothing has changed: ${header}`, () =>
      refuseOverwriting(expectedTags(request(header)), current, lastChange));
  }

  for (const header of ['"old"', `W/${tagOf(current)}`]) {
    it(`is refused when something has, and told what: ${header}`, async () => {
      await assert.rejects(
        refuseOverwriting(expectedTags(request(header)), current, lastChange),
        (error: Problem) => {
          const { status, code, members, headers } = error;
          assert.deepEqual({ status, code }, { status: 412, code: 'changed-meanwhile' });
          assert.deepEqual(members, {
            current,
            changedBy: 'Samordnaren',
            changedAt: '2026-11-24T15:15:00Z',
          });
          assert.equal(headers?.etag, tagOf(current));
          return true;
        },
      );
    });
  }
});
