import underPressure from '@fastify/under-pressure';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

/** Turns requests away while the event loop lags by more than so many milliseconds. */
export async function shedLoad(app: App, longestLagMs: number) {
  await app.register(underPressure, {
    maxEventLoopDelay: longestLagMs,
    pressureHandler: (request, _reply, _what, lagMs) => refuseUnderPressure(request, lagMs),
  });
}

/**
 * A second that was too busy to be measured is reported as an endless lag. It says nothing of how long
 * anybody waits; if it was long, the next measurement says so.
 */
export function refuseUnderPressure(
  { routeOptions }: Pick<FastifyRequest, 'routeOptions'>,
  lagMs: number | string | undefined,
) {
  if (routeOptions.config?.unlimited || lagMs === Infinity) return;
  throw new Problem('unavailable', { headers: { 'retry-after': '10' } });
}
