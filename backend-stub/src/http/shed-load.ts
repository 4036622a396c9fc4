import underPressure from '@fastify/under-pressure';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

/** How long after it listens a server is still measured by how long its start took. */
const startingMs = 5000;

/** Turns requests away while the event loop lags by more than so many milliseconds. */
export async function shedLoad(app: App, longestLagMs: number) {
  let listeningSince: number | undefined;
  app.addHook('onListen', async () => void (listeningSince = performance.now()));
  await app.register(underPressure, {
    maxEventLoopDelay: longestLagMs,
    pressureHandler(request, _reply, _what, lagMs) {
      const age = performance.now() - (listeningSince ?? 0);
      const isStarting = listeningSince !== undefined && age < startingMs;
      refuseUnderPressure(request, lagMs, isStarting);
    },
  });
}

/**
 * A second that was too busy to be measured is reported as an endless lag. It says nothing of how long
 * anybody waits; if it was long, the next measurement says so. Nor does the lag of a server that has
 * only just started, on a machine that is busy with starting it.
 */
export function refuseUnderPressure(
  { routeOptions }: Pick<FastifyRequest, 'routeOptions'>,
  lagMs: number | string | undefined,
  isStarting = false,
) {
  if (routeOptions.config?.unlimited || lagMs === Infinity || isStarting) return;
  throw new Problem('unavailable', { headers: { 'retry-after': '10' } });
}
