import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { matrix } from '../../testing/matrix/index.ts';
import type { Entry, Matrix, Question } from '../../testing/matrix/entry.ts';
import { createWorld, everyone, type World } from '../../testing/matrix/world.ts';
import type { Worker } from '../../testing/staff.ts';
import { sees } from './may.ts';

const root = '/api/v1/staff/';

/** `may` knows no database: on the second one, two of them show that what it is told is read right. */
const two = ['coordinator', 'leader'] as const;

forEachDatabase((engine, open) => {
  describe('the matrix of roles, routes and objects', () => {
    it('holds every staff route there is, and no other', async () => {
      const { routes } = await openWorld(open);
      assert.deepEqual(Object.keys(matrix).sort(), routes.sort());
    });

    it('lets nobody in anywhere without a session', async () => {
      const { world } = await openWorld(open);
      const cells = Object.entries(matrix).map(async ([route, entry]): Promise<Cell> => {
        if ('open' in entry) {
          const { statusCode, headers } = await send(world.stranger, route, entry.open);
          const session = /klocket-session=[^;]/.test(String(headers['set-cookie']));
          return [route, statusCode + (session ? ' with a session' : ''), String(entry.answers)];
        }
        const question = await questionOf(world, entry);
        const { statusCode } = await send(world.stranger, route, question);
        return [route, String(statusCode), '401'];
      });
      assert.deepEqual(unexpected(await Promise.all(cells)), []);
    });

    it('lets everyone do what is granted to them and nothing else', async () => {
      const { world } = await openWorld(open);
      const cells: Cell[] = [];
      for (const [route, entry] of Object.entries(matrix)) {
        if ('open' in entry) continue;
        for (const person of engine === 'sqlite' ? everyone : two) {
          if ('own' in entry) {
            const worker = await world.anew(person);
            const { statusCode } = await send(worker.ask, route, await entry.own(world, worker));
            const expected = entry.answers ?? 'success';
            cells.push([`${person}: ${route}`, outcome(statusCode), outcome(expected)]);
            continue;
          }
          for (const [name, object] of Object.entries(entry.objects)) {
            const worker = await world.as(person);
            const { statusCode } = await send(worker.ask, route, await object.ask(world, worker));
            const isAllowed = entry.allowed[person]?.split(' ').includes(name);
            const of = typeof object.of === 'function' ? object.of(worker.actor) : object.of;
            const refusal = of && sees(worker.actor, of) ? 403 : 404;
            const expected = outcome(isAllowed ? 'success' : refusal);
            cells.push([`${person}: ${route} (${name})`, outcome(statusCode), expected]);
          }
        }
      }
      assert.ok(cells.length > 200, `${cells.length} cells`);
      assert.deepEqual(unexpected(cells), []);
    });

    it('knows nothing of a district that does not exist, not even for an operator', async () => {
      const { world } = await openWorld(open);
      const cells: Cell[] = [];
      for (const [route, entry] of Object.entries(matrix)) {
        if (!route.includes(':district')) continue;
        const question = await questionOf(world, entry as Entry);
        const url = question.url.replace('/provberget/', '/no-such-district/');
        const { ask } = await world.as('operator');
        const { statusCode } = await send(ask, route, { ...question, url });
        cells.push([route, String(statusCode), '404']);
      }
      assert.ok(cells.length > 25, `${cells.length} cells`);
      assert.deepEqual(unexpected(cells), []);
    });

    it('refuses what comes from another site, whoever is signed in', async () => {
      const { world } = await openWorld(open);
      const cells: Cell[] = [];
      for (const [route, entry] of Object.entries(matrix)) {
        if (route.startsWith('GET ')) continue;
        const { ask } = await world.as('coordinator');
        const question = 'open' in entry ? entry.open : await questionOf(world, entry);
        for (const site of ['cross-site', 'same-site', 'none']) {
          const headers = { ...question.headers, 'sec-fetch-site': site };
          const { statusCode } = await send(ask, route, { ...question, headers });
          cells.push([`${route} from ${site}`, String(statusCode), '403']);
        }
      }
      assert.deepEqual(unexpected(cells), []);
    });

    it('tells no other origin anything, and keeps no answer', async () => {
      const { world } = await openWorld(open);
      for (const [route, entry] of Object.entries(matrix)) {
        if (!route.startsWith('GET ') || 'open' in entry) continue;
        const { ask } = await world.as('coordinator');
        const { headers } = await send(ask, route, await questionOf(world, entry));
        assert.equal(headers['access-control-allow-origin'], undefined, route);
        assert.equal(headers['cross-origin-resource-policy'], 'same-origin', route);
        assert.equal(headers['cache-control'], 'no-store', route);
      }
    });
  });
});

/** What was asked, what came of it, and what should have. */
type Cell = [asked: string, outcome: string, expected: string];

const unexpected = (cells: Cell[]) => cells.filter(([, outcome, expected]) => outcome !== expected);

const outcome = (status: number | 'success') =>
  typeof status === 'number' && (status < 200 || status > 299) ? String(status) : 'success';

function send(ask: Worker['ask'], route: string, { url, body, headers }: Question) {
  return ask(route.split(' ')[0] as Parameters<Worker['ask']>[0], url, body, headers);
}

/** A request about the first thing a route can be asked about. */
async function questionOf(world: World, entry: Exclude<Matrix[string], { open: Question }>) {
  if ('own' in entry) return entry.own(world, await world.anew('coordinator'));
  const worker = await world.as('coordinator');
  const [first] = Object.values((entry as Entry).objects);
  return first!.ask(world, worker);
}

/** A world, and the staff routes its app has, as Fastify itself tells of them. */
async function openWorld(open: Open) {
  const db = await open();
  const routes: string[] = [];
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) {
        if (url.startsWith(root) && one !== 'HEAD') routes.push(`${one} ${url}`);
      }
    });
  };
  subscribe('fastify.initialization', listen);
  const world = await createWorld(db).finally(() => unsubscribe('fastify.initialization', listen));
  return { world, routes };
}
