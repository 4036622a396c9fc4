import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { millisecondsOf, type Clock } from '../clock.ts';
import type { Revisions } from '../live/revisions.ts';
import { chooseEncoding, encode, type Encoding } from './encoding.ts';
import { preferredLanguage } from './language.ts';

/** Smaller bodies are not worth compressing. */
const smallest = 1024;
/** What an entry weighs beside its bodies. */
const overhead = 1000;

/** An answer as it is made once and then kept: text and how it may be used. */
export interface Answer {
  type: string;
  body: string | Buffer;
  /** `Cache-Control`. */
  caching: string;
  /** When time alone makes it untrue, in epoch milliseconds. Default: only a change does. */
  validUntil?: number;
  headers?: Record<string, string>;
  /** It is compressed by what it is, as a picture; to do so again would only take time. */
  packed?: boolean;
}

/**
 * Answers kept serialised and compressed for as long as they are true: while the district's revision
 * stays the same and `validUntil` has not come.
 *
 * A route names `known` as its `preValidation` hook and lets `answer` send what its handler makes:
 *
 *     app.get(path, { schema, preValidation: answers.known }, (request, reply) =>
 *       answers.answer(request, reply, request.params.district, async () => ({ type, body, caching })));
 *
 * What is made may depend on the address, the district's data and the clock; with
 * `config: { byLanguage: true }` also on `preferredLanguage`. Whatever throws is not kept.
 */
export interface Answers {
  /** Sends what is kept, before the request is even validated: its address was right before. */
  known(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void;
  /**
   * Makes, keeps and sends. Without a district it is kept until any district changes. With a `name` it is
   * kept by that instead of its address: addresses that come to the same are answered by one.
   */
  answer(
    request: FastifyRequest,
    reply: FastifyReply,
    districtId: string | undefined,
    make: () => Promise<Answer>,
    name?: string,
  ): Promise<void>;
  readonly stats: { hits: number; misses: number; bytes: number; entries: number };
}

interface Entry {
  key: string;
  districtId: string | undefined;
  revision: number | undefined;
  validUntil: number;
  etag: string;
  body: Buffer;
  encoded: Partial<Record<Encoding, { body: Buffer; headers: Record<string, string> }>>;
  encoding: Partial<Record<Encoding, Promise<Buffer>>>;
  headers: Record<string, string>;
  packed: boolean;
  size: number;
}

export function createAnswers(
  revisions: Revisions,
  clock: Clock,
  { maxBytes = 64 * 1024 * 1024 } = {},
): Answers {
  const entries = new Map<string, Entry>();
  /** The one that stands last. */
  let newest: Entry | undefined;
  const making = new Map<string, Promise<Entry>>();
  const stats = { hits: 0, misses: 0, bytes: 0, entries: 0 };

  const revisionOf = (districtId: string | undefined) =>
    districtId === undefined ? revisions.generation : revisions.of(districtId);

  function find(key: string) {
    const entry = entries.get(key);
    if (!entry) return undefined;
    const isTrue =
      entry.revision === revisionOf(entry.districtId) && millisecondsOf(clock) < entry.validUntil;
    if (!isTrue) {
      forget(entry);
      return undefined;
    }
    if (entry !== newest) {
      // The most recently used stand last.
      entries.delete(key);
      entries.set(key, entry);
      newest = entry;
    }
    return entry;
  }

  function keep(entry: Entry) {
    const former = entries.get(entry.key);
    if (former) forget(former);
    if (entry.size > maxBytes / 4) return;
    entries.set(entry.key, entry);
    newest = entry;
    weigh(entry.size);
  }

  function forget(entry: Entry) {
    if (entries.get(entry.key) !== entry) return;
    entries.delete(entry.key);
    if (newest === entry) newest = undefined;
    weigh(-entry.size);
  }

  function weigh(bytes: number) {
    stats.bytes += bytes;
    for (const oldest of entries.values()) {
      if (stats.bytes <= maxBytes) break;
      forget(oldest);
    }
    stats.entries = entries.size;
  }

  function send(entry: Entry, request: FastifyRequest, reply: FastifyReply) {
    if (matches(request.headers['if-none-match'], entry.etag)) {
      return reply.code(304).headers(entry.headers).send();
    }
    const encoding =
      entry.packed || entry.body.length < smallest
        ? 'identity'
        : chooseEncoding(request.headers['accept-encoding']);
    const ready = entry.encoded[encoding];
    if (ready) return reply.headers(ready.headers).send(ready.body);
    makeEncoded(entry, encoding).then(
      ({ headers, body }) => reply.headers(headers).send(body),
      (error: unknown) => reply.send(error),
    );
    return reply;
  }

  async function makeEncoded(entry: Entry, encoding: Encoding) {
    const body = await (entry.encoding[encoding] ??= encode(entry.body, encoding));
    const former = entry.encoded[encoding];
    if (former) return former;
    const headers = {
      ...entry.headers,
      'content-length': String(body.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    if (body !== entry.body) {
      entry.size += body.length;
      if (entries.get(entry.key) === entry) weigh(body.length);
    }
    return (entry.encoded[encoding] = { body, headers });
  }

  function sendKnown(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) {
    const entry = find(keyOf(request));
    if (!entry) return done();
    stats.hits += 1;
    send(entry, request, reply);
  }

  return {
    stats,

    known(request, reply, done) {
      if (revisions.fresh) sendKnown(request, reply, done);
      else revisions.refresh().then(() => sendKnown(request, reply, done), done);
    },

    async answer(request, reply, districtId, make, name) {
      if (name !== undefined && !revisions.fresh) await revisions.refresh();
      const kept = name === undefined ? undefined : find(name);
      if (kept) {
        stats.hits += 1;
        await send(kept, request, reply);
        return;
      }
      // Read before making: what is made may be newer than its label, never older.
      const revision = revisionOf(districtId);
      const key = name ?? keyOf(request);
      const flight = `${revision} ${key}`;
      let promise = making.get(flight);
      if (!promise) {
        stats.misses += 1;
        const byLanguage = request.routeOptions.config.byLanguage === true;
        promise = make()
          .then((answer) => toEntry(answer, key, districtId, revision, byLanguage))
          .finally(() => making.delete(flight));
        making.set(flight, promise);
        promise.then(keep, () => {});
      }
      await send(await promise, request, reply);
    },
  };
}

function keyOf(request: FastifyRequest) {
  return request.routeOptions.config.byLanguage
    ? `${preferredLanguage(request.headers['accept-language'])} ${request.url}`
    : request.url;
}

function toEntry(
  answer: Answer,
  key: string,
  districtId: string | undefined,
  revision: number | undefined,
  byLanguage: boolean,
): Entry {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return {
    key,
    districtId,
    revision,
    validUntil: answer.validUntil ?? Infinity,
    etag,
    body,
    encoded: {},
    encoding: {},
    headers: {
      ...answer.headers,
      'content-type': answer.type,
      'cache-control': answer.caching,
      etag,
      vary:
        answer.headers?.vary ??
        (byLanguage ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding'),
    },
    packed: answer.packed ?? false,
    size: body.length + key.length * 2 + overhead,
  };
}

/** Compares as RFC 9110 13.1.2 says: weakly, any of a list, or a star. */
function matches(header: string | undefined, etag: string) {
  if (!header) return false;
  if (header === etag) return true;
  if (header.trim() === '*') return true;
  const bare = etag.slice(2);
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === bare);
}
