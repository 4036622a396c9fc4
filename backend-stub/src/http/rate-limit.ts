import { Problem } from '../problem.ts';
import { addressPrefix } from './address-prefix.ts';
import type { App } from './app-type.ts';

const windowMs = 60_000;

/**
 * Allows so many requests a minute from one address prefix, those that find nothing included.
 * Loopback is no exception: behind a proxy that is not trusted, it is everyone.
 */
export function rateLimit(app: App, perMinute: number) {
  let windowEnds = 0;
  const counts = new Map<string, number>();
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.config?.unlimited) return done();
    const now = Date.now();
    if (now >= windowEnds || now < windowEnds - windowMs) {
      windowEnds = now + windowMs;
      counts.clear();
    }
    const prefix = addressPrefix(request.ip);
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    if (count <= perMinute) return done();
    const seconds = Math.max(1, Math.ceil((windowEnds - now) / 1000));
    done(new Problem('rate-limited', { headers: { 'retry-after': String(seconds) } }));
  });
}
