import type { ProblemCode, ProblemDetails } from '@klocket/contract';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { InputError } from '../input-error.ts';
import { Problem } from '../problem.ts';
import { insertText, wordsFor, type ServerLanguage } from '../words/index.ts';
import type { App } from './app-type.ts';
import { followsLink } from './follows-link.ts';
import { preferredLanguage } from './language.ts';
import { describeError } from './logging.ts';
import { allowedMethods } from './methods.ts';
import { pathOf } from './tracking.ts';
import { pagePolicy } from './security-headers.ts';
import { fieldProblems } from './validation.ts';

/** Makes an HTML page of a problem, for people who followed a link. */
export type ProblemPage = (
  problem: ProblemDetails,
  request: FastifyRequest,
  language: ServerLanguage,
) => Promise<string>;

/** Answers everything that goes wrong with problem details (RFC 9457), in the reader's language. */
export function problemAnswers(app: App, page?: ProblemPage) {
  const allowed = allowedMethods(app);

  app.setErrorHandler((error: FastifyError | InputError | Problem, request, reply) => {
    const problem = toProblem(error, request.routeOptions.config?.invalidStatus);
    // What a route answers on purpose is no error of ours: a form that oEmbed does not know is a 501 by its standard.
    const isMeant = error instanceof Problem && error.cause === undefined;
    if (problem.status >= 500 && problem.code !== 'unavailable' && !isMeant) {
      request.log.error(
        { error: describeError(problem.cause ?? error) },
        'answered with a problem',
      );
    }
    return sendProblem(problem, request, reply, page);
  });

  app.setNotFoundHandler((request, reply) => {
    const tidy = withoutLastSlash(request.url);
    if (tidy && request.method === 'GET') {
      // Asked again each time: there may be a page of that very address one day.
      return reply.header('cache-control', 'no-cache').redirect(tidy, 308);
    }
    const methods = allowed(pathOf(request.url));
    const problem =
      methods.length > 0 && !methods.includes(request.method)
        ? new Problem('method-not-allowed', { headers: { allow: methods.join(', ') } })
        : new Problem('not-found');
    return sendProblem(problem, request, reply, page);
  });
}

/** A page's address without the slash that people and their tools put at the end of it; undefined where there is none. */
function withoutLastSlash(url: string) {
  const path = pathOf(url);
  // No slash follows another, or the address could be another host's.
  if (!/^(\/[\w.-]+)+\/$/.test(path) || isForPrograms(path)) return undefined;
  return path.slice(0, -1) + url.slice(path.length);
}

const isForPrograms = (url: string) => /^\/(api|feeds|v1)\//.test(url);

/** Words a problem and sends it, as a page where a page was asked for. */
export function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  page?: ProblemPage,
) {
  const language = preferredLanguage(request.headers['accept-language']);
  const details = describeProblem(problem, language);
  reply
    .code(problem.status)
    .headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      vary: 'Accept-Language, Accept',
      ...problem.headers,
    })
    .header('content-language', language);
  // Already text, so that no route's answer schema reshapes it.
  const plainly = () => reply.type('application/problem+json').send(JSON.stringify(details));
  if (!page || !wantsPage(request)) return plainly();
  return page(details, request, language).then(
    (body) => {
      // Met on an address of another kind, it is a page all the same; a frame stays a frame.
      if (request.routeOptions.config?.kind !== 'frame') {
        reply.header('content-security-policy', pagePolicy("'none'"));
      }
      return reply.type('text/html; charset=utf-8').send(body);
    },
    // The page may need the very thing that is out of order.
    plainly,
  );
}

/** A problem as it crosses the wire. */
export function describeProblem(
  { code, status, errors, members }: Problem,
  language: ServerLanguage,
): ProblemDetails {
  const { titles, details, fields } = wordsFor(language).problems;
  const words = new Map(Object.entries(fields));
  return {
    type: `urn:klocket:problem:${code}`,
    title: titles[code],
    status,
    detail: details[code],
    code,
    errors: errors?.map((error) => ({
      ...error,
      detail: insertText(words.get(error.code) ?? fields.invalid, plainParams(error.params)),
    })),
    ...members,
  };
}

/** What of a field's parameters can stand in a sentence. */
function plainParams(params: Record<string, unknown> = {}) {
  const plain = Object.entries(params).filter(([, value]) =>
    ['string', 'number'].includes(typeof value),
  );
  return Object.fromEntries(plain) as Record<string, string | number>;
}

function toProblem(error: FastifyError | InputError | Problem, status?: number): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InputError) {
    const { code, pointer, params } = error;
    return new Problem('invalid', { status, errors: [{ pointer, code, params }] });
  }
  if (error.validation) {
    // An address that cannot be right leads nowhere; that is all there is to say about it.
    if (error.validationContext === 'params') return new Problem('not-found');
    return new Problem('invalid', {
      status,
      errors: fieldProblems(error.validation, error.validationContext),
    });
  }
  const answered = error.statusCode ?? 500;
  if (answered === 413) return new Problem('too-large');
  if (answered === 414 || answered === 404) return new Problem('not-found');
  if (answered === 415) return new Problem('unsupported-media-type');
  if (answered === 503 || isBusy(error)) {
    return new Problem('unavailable', { headers: { 'retry-after': '5' }, cause: error });
  }
  if (answered >= 400 && answered < 500) return new Problem('invalid');
  return new Problem('internal', { cause: error });
}

/** SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_FULL. */
const busyCodes = [5, 6, 10, 13];

/** SQLite waiting for another writer or out of room, PostgreSQL gone, full or cancelling what takes too long. */
function isBusy(error: { code?: unknown; errcode?: unknown; message: string }) {
  if (typeof error.errcode === 'number') return busyCodes.includes(error.errcode & 0xff);
  if (/^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|ENOSPC)$/.test(String(error.code)))
    return true;
  return (
    /^(08|53|57P0|57014|55P03|40001|40P01)/.test(String(error.code)) ||
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
  );
}

function wantsPage(request: FastifyRequest) {
  const kind = request.routeOptions.config?.kind;
  if (kind === 'page' || kind === 'frame') return true;
  // A paper that a person opens and that is not there: they need a way on too.
  if (kind && kind !== 'file') return false;
  return !isForPrograms(request.url) && followsLink(request);
}

/** Answers what is not even a request: a header too large or late, or bytes that are no HTTP. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const [line, code] = refusals[error.code ?? ''] ?? (['400 Bad Request', 'invalid'] as const);
  const status = Number(line.slice(0, 3));
  const body = JSON.stringify(describeProblem(new Problem(code, { status }), 'sv'));
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: application/problem+json\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const refusals: Record<string, readonly [string, ProblemCode] | undefined> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'invalid'],
};
