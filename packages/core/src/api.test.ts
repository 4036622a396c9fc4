import { expect } from '@open-wc/testing';
import { createApi } from './api.ts';
import type { Problem } from './problem.ts';

const server = 'https://klocket.example';
const path = '/api/v1/districts';

describe('the api', () => {
  const { fetch } = window;
  const asked: [string, RequestInit | undefined][] = [];
  afterEach(() => {
    window.fetch = fetch;
    asked.length = 0;
  });

  it('uses an early answer once, and only for its own question', async () => {
    answer(() => Response.json({ items: ['late'] }));
    const early = Promise.resolve(Response.json({ items: ['early'] }));
    const api = createApi(server, { url: server + path, response: early });
    expect((await api.districts()).data.items).to.deep.equal(['early']);
    expect((await api.districts()).data.items).to.deep.equal(['late']);
    expect(asked.length).to.equal(1);
  });

  it('sends no cookies', async () => {
    answer(() => Response.json({ items: [] }));
    await createApi(server).districts();
    expect(asked[0]![1]!.credentials).to.equal('omit');
  });

  it('takes the last answer out of the browser’s cache without network, and says how old it is', async () => {
    const date = 'Tue, 24 Nov 2026 14:05:00 GMT';
    answer((init) => {
      if (init?.cache !== 'force-cache') throw new TypeError('Failed to fetch');
      return Response.json({ items: [] }, { headers: { date } });
    });
    const { stale, asOf } = await createApi(server).districts();
    expect(stale).to.equal(true);
    expect(asOf).to.deep.equal(new Date(date));
  });

  it('says that the server is unreachable when there is nothing in the cache either', async () => {
    answer(() => {
      throw new TypeError('Failed to fetch');
    });
    expect((await refusal()).code).to.equal('unreachable');
  });

  it('hands on the code of a problem', async () => {
    answer(() => Response.json({ code: 'not-found' }, { status: 404 }));
    expect((await refusal()).code).to.equal('not-found');
  });

  it('makes a problem of an answer that is none', async () => {
    answer(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect((await refusal()).code).to.equal('unavailable');
  });

  it('lets an abort be an abort', async () => {
    const abort = new AbortController();
    answer(() => {
      abort.abort();
      throw new DOMException('Aborted', 'AbortError');
    });
    const error = await createApi(server)
      .districts({ signal: abort.signal })
      .catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });

  function answer(respond: (init?: RequestInit) => Response) {
    window.fetch = async (input, init) => {
      asked.push([String(input), init]);
      return respond(init);
    };
  }

  const refusal = () =>
    createApi(server)
      .districts()
      .then(
        () => expect.fail('It was answered.'),
        (error: unknown) => error as Problem,
      );
});
