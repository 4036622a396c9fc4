import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forEachDatabase } from '../../testing/databases.ts';
import { matrix } from '../../testing/matrix/index.ts';
import { createWorld, type Person, type World } from '../../testing/matrix/world.ts';
import type { Worker } from '../../testing/staff.ts';

/** What one database takes and another stumbles over. */
const oddToDatabases: unknown[] = [-1, 1e308, '\u0000', '\ud800', ['\u0000', { a: [null] }]];

/** What a field may hold that nobody should write there. */
const odd: unknown[] = [
  ...oddToDatabases,
  null,
  '',
  true,
  [],
  {},
  '\u202eabc',
  '../../etc/passwd',
  '__proto__',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  'https://evil.example/',
  'a'.repeat(20_000),
];

const evil = 'evil.example';

const endsSessions = /\/sessions?$/;

forEachDatabase((engine, open) => {
  describe('the staff addresses', () => {
    it('answer nonsense in every field of every body without failing', async () => {
      const world = await createWorld(await open());
      const { ask } = await world.as('coordinator');
      const faults: string[] = [];
      for (const [route, body, headers, url] of await writes(world)) {
        // What never gets as far as the database is the same in front of either.
        const tried = engine === 'sqlite' ? odd : oddToDatabases;
        for (const [name, nonsense] of everyNonsense(body, tried)) {
          const method = route.split(' ')[0] as Parameters<Worker['ask']>[0];
          const { statusCode } = await ask(method, url, nonsense, headers);
          if (statusCode >= 500) faults.push(`${statusCode} ${route} ${name}`);
        }
      }
      assert.deepEqual(faults, []);
    });

    it('answer nonsense in every part of the address without failing', async () => {
      const world = await createWorld(await open());
      const { ask } = await world.as('coordinator');
      const faults: string[] = [];
      for (const route of Object.keys(matrix).filter((one) => !endsSessions.test(one))) {
        const [method, path] = route.split(' ') as [Parameters<Worker['ask']>[0], string];
        for (const part of ['%00', '%ED%A0%80', '%', '..%2f', 'a'.repeat(400), '__proto__', '-']) {
          const url = path.replace(/:district/, 'provberget').replace(/:\w+/g, part);
          for (const asked of [url, `${url}?q=${part}&cursor=${part}&origin=${part}`]) {
            const { statusCode } = await ask(method, asked, method === 'GET' ? undefined : {});
            if (statusCode >= 500) faults.push(`${statusCode} ${method} ${asked.slice(0, 90)}`);
          }
        }
      }
      assert.deepEqual(faults, []);
    });

    it('take no name of which nothing is to be seen', async () => {
      const world = await createWorld(await open());
      const { ask } = await world.as('coordinator');
      const taken: string[] = [];
      for (const [route, body, headers, url] of await writes(world)) {
        for (const [name, blank] of everyBlankName(body)) {
          const method = route.split(' ')[0] as Parameters<Worker['ask']>[0];
          const { statusCode } = await ask(method, url, blank, headers);
          if (statusCode !== 400 && statusCode !== 422)
            taken.push(`${statusCode} ${route} ${name}`);
        }
      }
      assert.deepEqual(taken, []);
    });

    it('and the desk send nobody to another site', async () => {
      const { app, as } = await createWorld(await open());
      const { cookie } = await as('coordinator');
      const paths = Object.keys(matrix).flatMap((route) => route.split(' ')[1]!);
      const desk = ['/desk', '/desk/', '/desk/sign-in', `/desk//${evil}`, `/desk/https://${evil}`];
      for (const path of [...paths, ...desk, `//${evil}/desk`, `/\\${evil}/desk`]) {
        const url = `${path}?next=https://${evil}/&return_to=//${evil}&redirect=\\\\${evil}`;
        const headers = { cookie, host: evil, 'x-forwarded-host': evil, accept: 'text/html' };
        const answer = await app.inject({ url, headers });
        assert.equal(answer.headers.location, undefined, path);
        assert.ok(!answer.body.includes(evil), path);
        assert.equal(answer.headers['set-cookie'], undefined, path);
      }
    });
  });
});

type Write = [
  route: string,
  body: object,
  headers: Record<string, string> | undefined,
  url: string,
];

/** Every route that takes a body, with a body that is right. */
async function writes(world: World): Promise<Write[]> {
  const worker = await world.as('coordinator' satisfies Person);
  const found = Object.entries(matrix).map(async ([route, entry]): Promise<Write[]> => {
    const question =
      'open' in entry
        ? entry.open
        : await ('own' in entry
            ? entry.own(world, worker)
            : Object.values(entry.objects)[0]!.ask(world, worker));
    const { body, headers, url } = question;
    return body ? [[route, body, headers, url]] : [];
  });
  return (await Promise.all(found)).flat();
}

/** A body once for each of its fields and each odd thing: that field replaced, the rest as it was. */
function* everyNonsense(body: object, tried: unknown[]): Generator<[name: string, body: object]> {
  for (const [name, value] of Object.entries(body)) {
    for (const nonsense of tried)
      yield [`${name}=${JSON.stringify(nonsense)}`, { ...body, [name]: nonsense }];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, nested] of everyNonsense(value as object, tried)) {
        yield [`${name}.${inner}`, { ...body, [name]: nested }];
      }
    }
  }
  yield ['[]', []];
  yield ['unknown', { ...body, unknown: 1 }];
}

/** A body once for each name in it, which is made of what cannot be seen. */
function* everyBlankName(body: object): Generator<[name: string, body: object]> {
  for (const [field, value] of Object.entries(body)) {
    if (field === 'name' || field === 'title') {
      for (const blank of ['\u200b', '\u2060\u2066', '\u3164', '\u00ad', '\u2800']) {
        const nothing = typeof value === 'string' ? blank : { sv: blank };
        yield [`${field}=${JSON.stringify(nothing)}`, { ...body, [field]: nothing }];
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, nested] of everyBlankName(value as object)) {
        const whole = Array.isArray(value) ? Object.values(nested) : nested;
        yield [`${field}.${inner}`, { ...body, [field]: whole }];
      }
    }
  }
}
