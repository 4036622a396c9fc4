import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app-type.ts';

/** What the server counts about itself; nothing about any visitor. */
export interface Metrics {
  readonly registry: Registry;
  /** Begins to count for an app. To be called before its routes are added. */
  observe(app: App, deps: Deps): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'klocket_request_duration_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });

  return {
    registry,
    observe(app, { answers, live, mails, db, clock }) {
      app.addHook('onResponse', (request, reply, done) => {
        const route = request.routeOptions.url ?? 'none';
        // A stream lasts as long as somebody watches; that says nothing about speed.
        if (!route.endsWith('/live')) {
          requests.observe(
            { method: request.method, route, status: reply.statusCode },
            reply.elapsedTime / 1000,
          );
        }
        done();
      });
      new Gauge({
        name: 'klocket_answers',
        help: 'Kept answers: sent from memory, made anew, how many are kept, and their bytes.',
        labelNames: ['what'],
        registers,
        collect() {
          for (const [what, value] of Object.entries(answers.stats)) this.set({ what }, value);
        },
      });
      new Gauge({
        name: 'klocket_live_streams',
        help: 'Live streams open now.',
        registers,
        collect() {
          this.set(live.open);
        },
      });
      new Gauge({
        name: 'klocket_mail',
        help: 'Mail that waits to be sent, and mail that was given up.',
        labelNames: ['status'],
        registers,
        async collect() {
          for (const [status, count] of await mails.counts()) this.set({ status }, count);
        },
      });
      new Gauge({
        name: 'klocket_job_failures',
        help: 'How often in a row each recurring duty has failed.',
        labelNames: ['job'],
        registers,
        async collect() {
          const jobs = await db.selectFrom('job').select(['name', 'failures']).execute();
          for (const { name, failures } of jobs) this.set({ job: name }, failures);
        },
      });
      new Gauge({
        name: 'klocket_job_late_seconds',
        help: 'How long ago each recurring duty should have begun; 0 when it is not due.',
        labelNames: ['job'],
        registers,
        async collect() {
          const now = clock().epochMilliseconds;
          const jobs = await db.selectFrom('job').select(['name', 'due_at']).execute();
          for (const { name, due_at } of jobs) {
            this.set({ job: name }, Math.max(0, now - Date.parse(due_at)) / 1000);
          }
        },
      });
    },
  };
}
