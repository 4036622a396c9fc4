import { Type } from 'typebox';
import type { Database } from '../database/database.ts';
import { pendingMigrations } from '../database/database.ts';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';
import { problemResponses } from './schemas.ts';

const Health = Type.Object({ status: Type.Literal('ok') });

/** Whether the process lives, and whether it can do its work. */
export function healthRoutes(app: App, db: Database) {
  const config = { unlimited: true };
  const caching = 'no-store';

  app.get(
    '/healthz',
    {
      config,
      schema: {
        tags: ['operation'],
        summary: 'Liveness',
        description: 'The process runs and answers.',
        response: { 200: Health },
      },
    },
    async (_request, reply) => reply.header('cache-control', caching).send({ status: 'ok' }),
  );

  app.get(
    '/readyz',
    {
      config,
      schema: {
        tags: ['operation'],
        summary: 'Readiness',
        description: 'The database answers and its tables are up to date.',
        response: { 200: Health, ...problemResponses(503) },
      },
    },
    async (_request, reply) => {
      const pending = await pendingMigrations(db).catch(() => undefined);
      if (pending !== 0) throw new Problem('unavailable', { headers: { 'retry-after': '5' } });
      return reply.header('cache-control', caching).send({ status: 'ok' });
    },
  );
}
