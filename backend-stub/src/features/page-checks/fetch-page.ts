import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { PageFetchFailure } from '@klocket/contract';
import { isPublicAddress } from './public-addresses.ts';

/** A page as its site sends it to anybody. */
export interface FetchedPage {
  /** Where it was found, after all redirects. */
  url: URL;
  /** Its policies as sent; there may be several. */
  policies: string[];
  html: string;
}

/** Why a page could not be read. */
export class PageFetchError extends Error {
  readonly reason: PageFetchFailure;
  readonly status: number | undefined;

  constructor(reason: PageFetchFailure, status?: number) {
    super(reason);
    this.reason = reason;
    this.status = status;
  }
}

export interface PageFetchOptions {
  /** Host names that may stand for this machine, as those of the demo's sites do. Default: none. */
  isOwnHost?: (hostname: string) => boolean;
  /** Milliseconds for all of it. Default: 8 seconds. */
  longestMs?: number;
}

const mostRedirects = 4;
const mostBytes = 2_000_000;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page of somebody else as a visitor would who has never been there, and nothing that is not on the
 * public internet: each name is resolved here, and the address found is the one connected to (OWASP ASVS 5.0,
 * 1.3.6). Throws a `PageFetchError`.
 */
export async function fetchPage(start: URL, options: PageFetchOptions = {}): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.longestMs ?? 8000);
  let url = start;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await ask(url, signal, options);
    const { statusCode = 0, headers } = response;
    if (redirects.has(statusCode) && headers.location) {
      response.destroy();
      if (!URL.canParse(headers.location, url)) break;
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode < 200 || statusCode > 299) {
      response.destroy();
      throw new PageFetchError('status', statusCode);
    }
    if (!/^(text\/html|application\/xhtml\+xml)/i.test(headers['content-type'] ?? '')) {
      response.destroy();
      throw new PageFetchError('not-a-page');
    }
    const policies = [headers['content-security-policy'] ?? []].flat();
    return { url, policies, html: await read(response) };
  }
  throw new PageFetchError('redirects');
}

async function ask(url: URL, signal: AbortSignal, { isOwnHost }: PageFetchOptions) {
  const isOwn = isOwnHost?.(url.hostname) ?? false;
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isAllowed =
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    (isOwn || isIP(literal) === 0 || isPublicAddress(literal));
  if (!isAllowed) throw new PageFetchError('not-public');
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<IncomingMessage>((done, failed) => {
    request(url, {
      signal,
      agent: false,
      lookup: isOwn ? toLoopback : toPublic,
      headers: {
        accept: 'text/html',
        'accept-encoding': 'identity',
        'accept-language': 'sv, en;q=0.5',
        'user-agent': 'Klocket page check',
      },
    })
      .on('response', done)
      .on('error', (error) => failed(asPageFetchError(error)))
      .end();
  });
}

async function read(response: IncomingMessage) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new PageFetchError('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw asPageFetchError(error);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asPageFetchError(error: unknown) {
  if (error instanceof PageFetchError) return error;
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return new PageFetchError('slow');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new PageFetchError('unknown-host');
  if (/CERT|TLS|SSL/.test(code)) return new PageFetchError('certificate');
  return new PageFetchError('refused');
}

/** One address that is not public spoils them all: which of them is taken is not ours to choose. */
const toPublic: LookupFunction = (hostname, options, callback) =>
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new PageFetchError('not-public'), '', 0);
    }
    answer(addresses, options.all, callback);
  });

const toLoopback: LookupFunction = (_hostname, options, callback) =>
  answer([{ address: '127.0.0.1', family: 4 }], options.all, callback);

function answer(
  addresses: LookupAddress[],
  all: boolean | undefined,
  callback: Parameters<LookupFunction>[2],
) {
  if (all) callback(null, addresses);
  else callback(null, addresses[0]!.address, addresses[0]!.family);
}
