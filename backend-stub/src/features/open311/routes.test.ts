import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { toStored } from '../../clock.ts';
import { createTestClock, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { sampleDefects } from '../../testing/defects.ts';
import { holdDefect, takeStep } from '../defects/change.ts';
import { createDefectRepository } from '../defects/repository.ts';
import { reviewDefect } from '../defects/review.ts';
import { createDefectSecrets } from '../defects/secrets.ts';
import { createDistrictRepository } from '../districts/repository.ts';
import { createOpen311Clients } from './clients.ts';

const district = sampleDistrict.id;
const secrets = createDefectSecrets('x'.repeat(32));
const now = '2026-11-24T15:15:00Z';

type Row = Record<string, unknown>;

forEachDatabase((_engine, open) => {
  describe('a client of GeoReport', async () => {
    const db = await open();
    const { clock, set } = createTestClock();
    await createDistrictRepository(db, clock).save(sampleDistrict);
    const defects = createDefectRepository(db, clock, secrets);
    await defects.saveSettings(district, sampleDefects);
    const key = await createOpen311Clients(db, clock).add(district, 'Kommunens system');
    const app = await openApp(db, { clock });

    const get = (path: string) => app.inject(`/open311/v2/${path}`);
    const json = async <T = Row[]>(path: string) => (await get(path)).json<T>();
    const xml = async (path: string) => parse((await get(path)).body);
    const send = (form: Record<string, string> | string, format = 'json') =>
      app.inject({
        method: 'POST',
        url: `/open311/v2/requests.${format}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
      });
    const report = async (more: Record<string, string> = {}) => {
      const answer = await send({ ...sample, api_key: key, ...more });
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json<[{ token: string }]>()[0].token;
    };
    const change = (
      id: string,
      act: (...of: Parameters<typeof reviewDefect>) => unknown,
      what: object,
    ) =>
      db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        await act(tx, (await holdDefect(tx, district, id, at))!, what as never, at);
      });
    const publish = (id: string, words = sample.description) =>
      change(id, reviewDefect, { review: 'published', words });

    it('discovers the endpoint, in both formats', async () => {
      const found = await json<Row & { endpoints: Row[] }>('discovery.json');
      for (const name of ['changeset', 'contact', 'key_service']) assert.ok(found[name], name);
      assert.match(String(found.changeset), /(Z|[+-]\d\d:\d\d)$/);
      const [endpoint] = found.endpoints;
      assert.equal(endpoint!.specification, 'http://wiki.open311.org/GeoReport_v2');
      assert.equal(endpoint!.type, 'production');
      assert.deepEqual(endpoint!.formats, ['text/xml', 'application/json']);
      const root = await xml('discovery.xml');
      assert.deepEqual(textsOf(root, 'format'), ['text/xml', 'application/json']);
      assert.equal((await get('discovery.xml')).headers['content-type'], 'text/xml; charset=utf-8');
      const type = (await get('discovery.json')).headers['content-type'];
      assert.equal(type, 'application/json; charset=utf-8');
      assert.match((await get('discovery.xml')).body, /^<\?xml version="1\.0" encoding="UTF-8"\?>/);
    });

    it('reads the services, and what each of them asks', async () => {
      const services = await json(`services.json?jurisdiction_id=${district}`);
      assert.deepEqual(
        services.map(({ service_code, metadata, type }) => [service_code, metadata, type]),
        [
          ['belysning', true, 'blackbox'],
          ['hissar', false, 'blackbox'],
        ],
      );
      assert.deepEqual(textsOf(await xml('services.xml'), 'service_code'), ['belysning', 'hissar']);
      const { attributes } = await json<{ attributes: Row[] }>('services/belysning.json');
      assert.deepEqual(attributes, [
        {
          variable: true,
          code: 'vad',
          datatype: 'singlevaluelist',
          required: false,
          datatype_description: null,
          order: 1,
          description: 'Hur är det?',
          values: [
            { key: 'slackt', name: 'Släckt' },
            { key: 'blinkar', name: 'Blinkar' },
          ],
        },
      ]);
      const definition = await xml('services/belysning.xml');
      assert.equal(definition.nodeName, 'service_definition');
      assert.deepEqual(textsOf(definition, 'key'), ['slackt', 'blinkar']);
    });

    it('reports, has a token until it is reviewed, then a number', async () => {
      set(now);
      const token = await report({ 'attribute[vad]': 'slackt', email: 'anna@post.example' });
      const asked = async () => (await json(`tokens/${token}.json`))[0]!;
      assert.deepEqual(await asked(), { service_request_id: null, token });
      assert.equal((await get(`requests/${token}.json`)).statusCode, 404);
      await publish(token);
      assert.deepEqual(await asked(), { service_request_id: token, token });
      const [request] = await json(`requests/${token}.json`);
      assert.deepEqual(
        [request!.status, request!.service_code, request!.service_name, request!.description],
        ['open', 'belysning', 'Belysning', sample.description],
      );
      assert.deepEqual([request!.lat, request!.long], [58.5738, 16.1722]);
      assert.equal(request!.requested_datetime, now);
      const root = await xml(`requests/${token}.xml`);
      assert.equal(root.nodeName, 'service_requests');
      assert.deepEqual(textsOf(root, 'description'), [sample.description]);
      const { answers_json, source } = await db
        .selectFrom('defect')
        .select(['answers_json', 'source'])
        .where('id', '=', token)
        .executeTakeFirstOrThrow();
      assert.deepEqual([answers_json, source], ['{"vad":"slackt"}', 'open311']);
    });

    it('never sees who reported', async () => {
      set(now);
      const secret = 'Hemlig-Reporter';
      const who = {
        first_name: secret,
        last_name: secret,
        phone: '010-000 00 77',
        device_id: secret,
      };
      const token = await report({ ...who, email: `${secret}@post.example`, account_id: secret });
      await publish(token);
      for (const path of [`requests/${token}`, 'requests', `tokens/${token}`]) {
        for (const format of ['json', 'xml']) {
          const { body } = await get(`${path}.${format}?extensions=true`);
          assert.doesNotMatch(body, /Hemlig|000 00 77/i, path);
        }
      }
    });

    it('lists what fits: by number, service, time and status, in parts', async () => {
      set('2026-03-01T12:00:00Z');
      const old = await report({ description: 'Gammalt.' });
      await publish(old);
      set(now);
      const lift = await report({ service_code: 'hissar', description: 'Stannar.' });
      await publish(lift);
      await change(lift, takeStep as never, {
        to: 'will-not-fix',
        reason: 'Byggs om.',
        voice: 'desk',
      });
      const idsOf = async (query: string) =>
        (await json(`requests.json?${query}`)).map(({ service_request_id }) => service_request_id);
      assert.deepEqual(await idsOf('service_code=hissar'), [lift]);
      assert.deepEqual(await idsOf('status=closed'), [lift]);
      assert.equal((await idsOf('status=open')).includes(lift), false);
      assert.equal((await idsOf('')).includes(old), false);
      assert.deepEqual(await idsOf('start_date=2026-02-20T00:00:00Z'), [old]);
      // Numbers alone decide, whatever stands beside them.
      assert.deepEqual(await idsOf(`service_request_id=${old},nix&status=closed`), [old]);
      const all = await idsOf('');
      assert.deepEqual(await idsOf('page_size=1&page=2'), [all[1]]);
      assert.deepEqual(await idsOf('status=&service_code=&page='), all);
      const [closed] = await json(`requests/${lift}.json?extensions=true`);
      assert.deepEqual(closed!.extended_attributes, {
        status: 'will-not-fix',
        confirmations: 0,
        carried_over: 0,
        differs: false,
      });
    });

    it('is told what is wrong, in its own format', async () => {
      const table: [path: string, status: number][] = [
        ['services.json?jurisdiction_id=nowhere', 404],
        ['services/nothing.json', 404],
        ['requests/nothing.json', 404],
        ['tokens/nothing.json', 404],
        ['requests.json?start_date=2026-01-01', 400],
        ['requests.json?start_date=2026-01-01T00:00:00', 400],
        ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400],
        ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z', 400],
        ['requests.json?start_date=2026-06-01T00:00:00Z&end_date=2026-05-01T00:00:00Z', 400],
        ['requests.json?end_date=-271821-04-20T00:00:00Z', 400],
        ['requests.json?start_date=%2B275760-09-13T00:00:00Z', 400],
        ['requests.json?status=broken', 400],
        ['requests.json?page_size=1001', 400],
        ['requests.json?page=0', 400],
      ];
      const ninetyDays = 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z';
      assert.equal((await get(`requests.json?${ninetyDays}`)).statusCode, 200);
      for (const [path, status] of table) {
        const answer = await get(path);
        assert.equal(answer.statusCode, status, path);
        const [error] = answer.json<[{ code: string; description: string }]>();
        assert.equal(error.code, String(status), path);
        assert.ok(error.description, path);
        const root = parse((await get(path.replace('.json', '.xml'))).body);
        assert.deepEqual(
          [root.nodeName, textsOf(root, 'code')],
          ['errors', [String(status)]],
          path,
        );
      }
    });

    it('reports nothing without a key, a place or a service, and nothing strange', async () => {
      const before = await count();
      const whole = { ...sample, api_key: key };
      const { lat: _lat, long: _long, ...placeless } = whole;
      const table: [form: Record<string, string> | string, status: number][] = [
        [sample, 403],
        [{ ...whole, api_key: 'x' }, 403],
        [{ ...whole, service_code: 'nothing' }, 404],
        [{ ...whole, service_code: '' }, 400],
        [placeless, 400],
        [{ ...placeless, lat: '58.5' }, 400],
        [{ ...whole, lat: '1e309' }, 400],
        [{ ...placeless, address_id: 'nowhere' }, 400],
        [{ ...whole, description: 'x'.repeat(4001) }, 400],
        [{ ...whole, description: '19121212-1212' }, 400],
        [{ ...whole, email: 'no address' }, 400],
        [{ ...whole, phone: '0'.repeat(31) }, 400],
        [{ ...whole, 'attribute[vad]': 'nothing' }, 400],
        [{ ...whole, 'attribute[__proto__]': 'x' }, 400],
        ['', 403],
      ];
      for (const [form, status] of table) {
        const answer = await send(form);
        assert.equal(answer.statusCode, status, `${JSON.stringify(form)}: ${answer.body}`);
        assert.ok(answer.json<Row[]>()[0]!.description);
      }
      assert.equal(await count(), before);
    });

    it('comes back as it was sent, whatever it holds', async () => {
      set(now);
      const description = '<script>alert("x")</script> & \u0645\u0631\u062d\u0628\u0627\nrad två';
      const token = await report({ description: `${description}\u0000\u202e` });
      await publish(token, description);
      const [request] = await json(`requests/${token}.json`);
      assert.equal(request!.description, description);
      assert.deepEqual(textsOf(await xml(`requests/${token}.xml`), 'description'), [description]);
    });

    const count = async () => (await db.selectFrom('defect').select('id').execute()).length;
  });
});

const sample = {
  jurisdiction_id: district,
  service_code: 'belysning',
  lat: '58.5738',
  long: '16.1722',
  description: 'Lampan vid planen är släckt.',
};

/** Reads XML as a program would that knows nothing of us: the root's name, and what is in it. */
function parse(text: string) {
  assert.equal(XMLValidator.validate(text), true, text);
  const parser = new XMLParser({
    ignoreDeclaration: true,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: false,
  });
  const [[nodeName, content]] = Object.entries(parser.parse(text) as Row) as [[string, unknown]];
  return { nodeName, content };
}

/** What elements of a name hold, wherever they stand. */
function textsOf({ content }: { content: unknown }, name: string): unknown[] {
  if (Array.isArray(content)) return content.flatMap((one) => textsOf({ content: one }, name));
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    key === name ? [value].flat() : textsOf({ content: value }, name),
  );
}
