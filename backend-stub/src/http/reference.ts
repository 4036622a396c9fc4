import swagger from '@fastify/swagger';
import type { App } from './app-type.ts';

/** Learns every route registered after it; `/openapi.json` and `/docs` show them. */
export async function openApi(app: App, publicUrl: string) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Klocket',
        description:
          'What happens in a neighbourhood: districts, houses, activities and their occurrences. ' +
          'Reading is open to every origin and needs no key. Problems are told as RFC 9457 says, ' +
          'in Swedish, English or Arabic after `Accept-Language`.',
        version: '1',
      },
      servers: [{ url: publicUrl }],
      tags: [
        { name: 'calendar', description: 'What happens, when and where.' },
        { name: 'districts', description: 'Neighbourhoods and their houses.' },
        { name: 'goals', description: 'What is aimed at, what is counted, and what is asked.' },
        { name: 'live', description: 'Changes as they happen.' },
        { name: 'feeds', description: 'Calendars to subscribe to.' },
        { name: 'staff', description: 'What staff do at the desk, behind sign-in.' },
        { name: 'operation', description: 'For those who run the server.' },
      ],
    },
  });
}

/** The description for programs, and for people a page that needs nothing from elsewhere. */
export async function referenceRoutes(app: App) {
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(app.swagger()),
  );
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, kind: 'docs' };
    });
    const { default: swaggerUi } = await import('@fastify/swagger-ui');
    await scope.register(swaggerUi, {
      routePrefix: '/docs',
      uiConfig: { deepLinking: true, docExpansion: 'list', defaultModelsExpandDepth: -1 },
      theme: { title: 'Klocket API' },
    });
  });
}
