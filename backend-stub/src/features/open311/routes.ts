import type { DefectForm } from '@klocket/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { plainText } from '../../plain-text.ts';
import { loadDefectNames } from '../defects/view.ts';
import { argumentIn, readListQuestion } from './arguments.ts';
import { contentTypes, formats, write, type Format, type Node } from './document.ts';
import { readNewRequest } from './new-request.ts';
import { readRequests, toRequests } from './requests.ts';
import { toDefinition, toServices } from './services.ts';
import { errorsOf, Open311Trouble, troubleOf } from './trouble.ts';

const longestForm = 64 * 1024;
/** When what this endpoint offers last changed. */
const changeset = '2026-11-22T00:00:00Z';

type Answer = [root: string, content: Node];

/**
 * Open311 GeoReport v2: defects as any client of the standard reads and reports them, in XML and JSON. No
 * field of it tells who reported anything.
 */
export function open311Routes(app: App, deps: Deps) {
  const { db, defects, districts, open311Clients: clients, settings, clock } = deps;
  const { publicUrl } = settings;

  /** The district that a jurisdiction names; the only one there is may go unnamed. */
  async function districtOf(query: URLSearchParams): Promise<string> {
    const named = argumentIn(query, 'jurisdiction_id');
    const known = await districts.list();
    if (!named && known.length === 1) return known[0]!.id;
    if (!named) throw new Open311Trouble(400, 'jurisdiction_id is missing.');
    if (known.some(({ id }) => id === named)) return named;
    throw new Open311Trouble(404, `There is no jurisdiction "${named}".`);
  }

  async function formOf(query: URLSearchParams): Promise<DefectForm & { districtId: string }> {
    const districtId = await districtOf(query);
    const form = await defects.form(districtId);
    if (!form) throw new Open311Trouble(404, 'There is no such jurisdiction.');
    return { ...form, districtId };
  }

  async function askedOf(query: URLSearchParams) {
    const districtId = await districtOf(query);
    const names = (await loadDefectNames(db, districtId))!;
    const extensions = argumentIn(query, 'extensions') === 'true';
    return { districtId, asked: { names, publicUrl, extensions } };
  }

  const discovery = async (): Promise<Answer> => [
    'discovery',
    {
      changeset,
      contact: `${publicUrl}/docs`,
      key_service: `${publicUrl}/docs`,
      endpoints: {
        item: 'endpoint',
        values: [
          {
            specification: 'http://wiki.open311.org/GeoReport_v2',
            url: `${publicUrl}/open311/v2`,
            changeset,
            type: settings.demo ? 'test' : 'production',
            formats: {
              item: 'format',
              values: formats.map((one) => contentTypes[one].split(';')[0]!),
            },
          },
        ],
      },
    },
  ];

  const services = async (query: URLSearchParams): Promise<Answer> => [
    'services',
    toServices(await formOf(query)),
  ];

  async function definition(query: URLSearchParams, code: string): Promise<Answer> {
    const category = (await formOf(query)).categories.find(({ id }) => id === code);
    if (!category) throw new Open311Trouble(404, `There is no service "${code}".`);
    return ['service_definition', toDefinition(category)];
  }

  async function list(query: URLSearchParams): Promise<Answer> {
    const { districtId, asked } = await askedOf(query);
    const rows = await readRequests(db, districtId, readListQuestion(query, clock()));
    return ['service_requests', await toRequests(db, rows, asked)];
  }

  async function one(query: URLSearchParams, id: string): Promise<Answer> {
    const { districtId, asked } = await askedOf(query);
    const question = { ...readListQuestion(new URLSearchParams(), clock()), ids: [id] };
    const rows = await readRequests(db, districtId, question);
    if (rows.length === 0) throw new Open311Trouble(404, `There is no request "${id}".`);
    return ['service_requests', await toRequests(db, rows, asked)];
  }

  /** A report has its number once it has been reviewed; until then a token stands for it. */
  async function token(query: URLSearchParams, id: string): Promise<Answer> {
    const districtId = await districtOf(query);
    const row = await db
      .selectFrom('defect')
      .select(['published'])
      .where('id', '=', id)
      .where('district_id', '=', districtId)
      .where('source', '=', 'open311')
      .executeTakeFirst();
    if (!row) throw new Open311Trouble(404, `There is no token "${id}".`);
    const number = row.published ? id : null;
    const values = [{ service_request_id: number, token: id }];
    return ['service_requests', { item: 'request', values }];
  }

  async function report(body: URLSearchParams): Promise<Answer> {
    const { districtId, categories } = await formOf(body);
    const key = argumentIn(body, 'api_key');
    const client = key && (await clients.idOf(districtId, key));
    if (!client) throw new Open311Trouble(403, 'api_key is missing or not known here.');
    const { language } = (await loadDefectNames(db, districtId))!;
    const wish = readNewRequest(body, categories, language);
    const id = await defects.report(districtId, wish, { source: 'open311' }).catch((error) => {
      throw troubleOf(error);
    });
    const service_notice = (await defects.isOutside(id))
      ? 'The place is outside the district.'
      : null;
    const values = [{ token: id, service_notice, account_id: null }];
    return ['service_requests', { item: 'request', values }];
  }

  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, parsed) => parsed(null, readForm(String(body))),
    );
    for (const format of formats) {
      const at = (path: string) => `/open311/v2/${path}.${format}`;
      const answer =
        (make: (query: URLSearchParams, named: string) => Promise<Answer>) =>
        async (request: FastifyRequest, reply: FastifyReply) => {
          const { named = '' } = request.params as { named?: string };
          return send(reply, format, () => make(queryOf(request), named));
        };
      scope.get(at('discovery'), described('Where and how it is asked', false), answer(discovery));
      scope.get(at('services'), described('What can be reported'), answer(services));
      scope.get(at('services/:named'), described('What one service asks'), answer(definition));
      scope.get(at('requests'), described('What has been reported and reviewed'), answer(list));
      scope.get(at('requests/:named'), described('One report'), answer(one));
      scope.get(at('tokens/:named'), described('The number of a report'), answer(token));
      scope.post(at('requests'), described('Report a defect'), (request, reply) =>
        send(reply, format, () => report(formIn(request.body))),
      );
    }
  });
}

/** How a route stands in our own reference; its answers are written by hand, in two formats. */
const described = (summary: string, inDistrict = true) => ({
  schema: {
    tags: ['open311'],
    summary,
    description: `GeoReport v2${inDistrict ? '; `jurisdiction_id` is the district' : ''}.`,
  },
});

async function send(reply: FastifyReply, format: Format, make: () => Promise<Answer>) {
  reply.header('cache-control', 'no-store').type(contentTypes[format]);
  try {
    return reply.send(write(format, ...(await make())));
  } catch (error) {
    if (!(error instanceof Open311Trouble)) throw error;
    return reply.code(error.status).send(write(format, 'errors', errorsOf(error)));
  }
}

const queryOf = ({ url }: FastifyRequest) => readForm(url.split('?')[1] ?? '');

/** What stands in a form or a query, without what nobody types. */
const readForm = (text: string) =>
  new URLSearchParams(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      plainText(value).normalize('NFC'),
    ]),
  );

const formIn = (body: unknown) => (body instanceof URLSearchParams ? body : new URLSearchParams());
