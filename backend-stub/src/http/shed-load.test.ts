import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { refuseUnderPressure } from './shed-load.ts';

const asked = (unlimited?: boolean) =>
  ({ routeOptions: { config: { unlimited } } }) as FastifyRequest;

describe('a request under pressure', () => {
  it('is refused for a while when the server lags', () => {
    assert.throws(
      () => refuseUnderPressure(asked(), 3500),
      (error) =>
        error instanceof Problem && error.status === 503 && error.headers?.['retry-after'] === '10',
    );
  });

  it('is answered after a second without a measurement', () => {
    refuseUnderPressure(asked(), Infinity);
  });

  it('is answered by a server that has only just started', () => {
    refuseUnderPressure(asked(), 3500, true);
  });

  it('is answered where the server is asked how it is', () => {
    refuseUnderPressure(asked(true), 3500);
  });
});
