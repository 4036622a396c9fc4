import { createServer } from 'node:http';
import type { Settings } from '../settings.ts';
import type { Metrics } from './metrics.ts';

/** Serves `/metrics` on an address of its own, away from the public port. */
export async function serveMetrics(
  { registry }: Metrics,
  { metricsPort, host }: Pick<Settings, 'metricsPort' | 'host'>,
) {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(metricsPort, host, resolve);
  });
  return {
    server,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
