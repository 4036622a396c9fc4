import type { ProblemDetails } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { hearServerClock } from './kit/server-clock.ts';

/** What the server said, and the mark by which a change of it is recognised as being of this very state. */
export interface StaffAnswer<T> {
  data: T;
  /** The entity tag to send along with a change. */
  etag?: string;
}

/** A refusal, with the mark of the state that stands in the way of a change. */
export class StaffProblem extends Problem {
  readonly etag: string | undefined;
  constructor(code: Problem['code'], details: ProblemDetails | undefined, etag?: string) {
    super(code, details);
    this.etag = etag;
  }
}

export interface StaffOptions {
  signal?: AbortSignal;
  /** The state the change was made from; without it, one of a thing that nobody else changes. */
  etag?: string;
  /** Names one submission of a form: the server makes what it makes once, however often it is asked. */
  key?: string;
  /** Says nothing of a lost session: the caller takes care of that itself. */
  quiet?: boolean;
}

/** Everything the desk asks of the server, at the addresses of the contract. Throws a `Problem`. */
export interface StaffApi {
  get<T>(path: string, options?: StaffOptions): Promise<StaffAnswer<T>>;
  post<T>(path: string, body?: unknown, options?: StaffOptions): Promise<StaffAnswer<T>>;
  put<T>(path: string, body: unknown, options?: StaffOptions): Promise<StaffAnswer<T>>;
  patch<T>(path: string, body: unknown, options?: StaffOptions): Promise<StaffAnswer<T>>;
  delete<T>(path: string, options?: StaffOptions): Promise<StaffAnswer<T>>;
}

/** Who lets people in again, while what they were doing waits. A promise that fails ends the waiting. */
export interface Doorkeeper {
  /** The session is over: asks to sign in. */
  signIn(): Promise<void>;
  /** Asks for the passkey once more, before names, exports and erasure. */
  confirm(): Promise<void>;
}

/** Sends one request; stories and tests answer in the server's place. */
export type Send = (
  method: string,
  path: string,
  body: unknown,
  options: StaffOptions & { language: string },
) => Promise<StaffAnswer<unknown>>;

/**
 * Speaks to the server on behalf of who is signed in. When the session has run out in the middle of
 * something, the question waits at the door and is then asked again: nothing has to be done twice.
 */
export function createStaffApi(
  doorkeeper: Doorkeeper,
  language: () => string,
  send: Send = sendByFetch,
): StaffApi {
  const ask = async <T>(
    method: string,
    path: string,
    body?: unknown,
    options: StaffOptions = {},
  ) => {
    for (let waited = 0; ; waited++) {
      try {
        const answer = await send(method, path, body, { ...options, language: language() });
        return answer as StaffAnswer<T>;
      } catch (error) {
        const code = error instanceof Problem && !options.quiet ? error.code : undefined;
        if (waited === 2) throw error;
        if (code === 'unauthenticated') await doorkeeper.signIn();
        else if (code === 'passkey-needed') await doorkeeper.confirm();
        else throw error;
        options.signal?.throwIfAborted();
      }
    }
  };
  return {
    get: (path, options) => ask('GET', path, undefined, options),
    post: (path, body, options) => ask('POST', path, body, options),
    put: (path, body, options) => ask('PUT', path, body, options),
    patch: (path, body, options) => ask('PATCH', path, body, options),
    delete: (path, options) => ask('DELETE', path, undefined, options),
  };
}

const sendByFetch: Send = async (method, path, body, { signal, etag, key, language }) => {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': language,
  };
  // A file goes as it is.
  const file = body instanceof Blob ? body : undefined;
  if (file) headers['content-type'] = file.type || 'application/octet-stream';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  if (etag) headers['if-match'] = etag;
  if (key) headers['idempotency-key'] = key;
  const response = await fetch(path, {
    method,
    headers,
    body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
    signal,
  }).catch((error) => {
    signal?.throwIfAborted();
    throw new Problem('unreachable', undefined, error);
  });
  hearServerClock(response.headers.get('date'));
  if (!response.ok) {
    const details = await (response.json() as Promise<ProblemDetails>).catch(() => undefined);
    const code = details?.code ?? (response.status < 500 ? 'invalid' : 'unavailable');
    throw new StaffProblem(code, details, response.headers.get('etag') ?? undefined);
  }
  const type = response.headers.get('content-type') ?? 'application/json';
  if (type.includes('application/pdf')) return { data: await response.blob() };
  const text = await response.text();
  // A file is handed on as it is.
  const isJson = type.includes('json');
  return {
    data: text && isJson ? (JSON.parse(text) as unknown) : text || undefined,
    etag: response.headers.get('etag') ?? undefined,
  };
};
