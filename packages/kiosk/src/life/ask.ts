import type { Heartbeat, Pairing, PairingStarted, Screen } from '@klocket/contract';
import { Problem, problemOf } from '@klocket/core';
import {
  heartbeatsPath,
  myPairingPath,
  pairingsPath,
  screenPath,
} from '@klocket/contract/kiosk-paths';
import { longestAnswerMs } from './retry.ts';

/** What the server has said of a screen; without `screen` nothing has changed. */
export interface Said {
  screen?: Screen;
  etag?: string;
  /** When, by the server's clock, in milliseconds; NaN where it did not say. */
  at: number;
  /** Since when the server that answered runs. */
  startedAt?: string;
}

/** Why the server has said nothing of use: what it answered, if it did. */
export class NoAnswer extends Error {
  readonly status?: number;
  readonly retryAfter?: string;
  readonly problem: Problem;

  constructor(problem: Problem, response?: Response) {
    super(problem.message);
    this.problem = problem;
    this.status = response?.status;
    this.retryAfter = response?.headers.get('retry-after') ?? undefined;
  }
}

/** Asks what a screen shall show; whoever says what is known gets nothing where that still holds. */
export async function askForScreen(
  server: string,
  id: string,
  { etag, lang }: { etag?: string; lang: string },
): Promise<Said> {
  const response = await ask(server + screenPath(id), {
    headers: { 'accept-language': lang, ...(etag && { 'if-none-match': etag }) },
  });
  return said(response);
}

/** Tells how a screen is, and is told what it shall show where that has changed. */
export async function sendHeartbeat(
  server: string,
  id: string,
  { token, heartbeat }: { token: string; heartbeat: Heartbeat },
): Promise<Said> {
  const response = await ask(server + heartbeatsPath(id), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': 'sv',
    },
    body: JSON.stringify(heartbeat),
  });
  return said(response);
}

/** Asks for a code to be typed in at the desk, and how long it holds, in milliseconds. */
export async function startPairing(server: string) {
  const response = await ask(server + pairingsPath(), { method: 'POST' });
  const started = (await response.json()) as PairingStarted;
  // By the server's clock alone: that of a box which was just unpacked is wrong.
  const holdsMs = Date.parse(started.until) - Date.parse(response.headers.get('date') ?? '');
  return { ...started, holdsMs };
}

/** Asks whether it was typed in. */
export async function askForPairing(server: string, secret: string) {
  const headers = { authorization: `Bearer ${secret}` };
  return (await (await ask(server + myPairingPath(), { headers })).json()) as Pairing;
}

/** Only what is ours and whole is an answer: a network that wants to be signed in to says 200 to everything. */
async function said(response: Response): Promise<Said> {
  const at = Date.parse(response.headers.get('date') ?? '');
  const startedAt = response.headers.get('klocket-started') ?? undefined;
  if (response.status === 204 || response.status === 304) return { at, startedAt };
  const screen = await (response.json() as Promise<Screen>).catch(() => undefined);
  if (!screen?.id || !Array.isArray(screen.scenes)) throw new NoAnswer(new Problem('unavailable'));
  // Whoever has compressed it on its way calls it another.
  const etag = response.headers.get('etag')?.replace(/^W\//, '');
  return { screen, etag, at, startedAt: startedAt ?? screen.startedAt };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      // What is sent is answered by no cache; to forbid it one costs two headers all day long.
      cache: init.method ? 'default' : 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(longestAnswerMs),
    });
  } catch (error) {
    throw new NoAnswer(new Problem('unreachable', undefined, error));
  }
  if (response.ok || response.status === 304) return response;
  throw new NoAnswer(await problemOf(response), response);
}
