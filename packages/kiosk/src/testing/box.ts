import type { Heartbeat, Screen } from '@klocket/contract';
import { holdTimers } from '@klocket/core/testing';
import type { ReactiveController } from 'lit';
import type { Hands } from '../life/clock.ts';
import { LifeController } from '../life/life-controller.ts';
import type { LifeHost } from '../life/life-host.ts';
import type { Kept } from '../life/kept.ts';

const key = 'klocket-kiosk';
const noon = '2026-11-23T12:00:00Z';

interface Options {
  screen?: string;
  /** What its own clock says when it is switched on. */
  at?: string;
  isAway?: boolean;
  isPaired?: boolean;
  hasStream?: boolean;
  /** When the server was last heard, on an earlier day. */
  kept?: string;
  /** Goes on with what is stored. */
  keeps?: boolean;
}

/** A box with a screen, its server, and all the time in the world. */
export type Box = Awaited<ReturnType<typeof start>>;

/** Switches a box on and lets it come to rest. */
export async function start(options: Options = {}) {
  const { screen = 'fonster', at = noon, isPaired = false, keeps = false } = options;
  const begin = Date.parse(at);
  let passed = 0;
  const hands: Hands = { wall: () => begin + passed, steady: () => passed };
  const server = new FakeServer(() => passed, begin, options);
  if (!keeps) localStorage.clear();
  const kept: Kept = {
    ...(isPaired && { paired: { screen, token: 'hemlig' } }),
    ...(options.kept && {
      answer: { screen: sampleScreen(), etag: '"0"' },
      heardAt: heardAt(options.kept, begin),
    }),
  };
  if (Object.keys(kept).length > 0) localStorage[key] = JSON.stringify(kept);
  const timers = holdTimers(0);
  const { fetch } = window;
  window.fetch = server.fetch;
  const gone: (string | undefined)[] = [];
  const worker = {
    isReady: true,
    asked: 0,
    start: () => Promise.resolve(false),
    prepare() {
      worker.asked += 1;
      return Promise.resolve(worker.isReady);
    },
  };
  const host = new FakeHost(screen);
  const life = new LifeController(host, {
    server: () => 'https://klocket.example',
    worker,
    go: (to) => void gone.push(to),
    hands,
    random: () => 0.5,
  });
  host.connect();
  const box = {
    life,
    host,
    server,
    worker,
    /** Where it went: to a screen, or `undefined` for the same page anew. */
    gone,
    /** Lets time pass, and everything be answered that is asked in it. */
    async pass(ms: number) {
      const step = 500;
      for (let left = ms; left > 0; left -= step) {
        passed += Math.min(step, left);
        timers.pass(Math.min(step, left));
        await server.settle();
      }
    },
    /** Switches it off. */
    async end() {
      host.disconnect();
      await server.settle();
      window.fetch = fetch;
      timers.release();
    },
  };
  await server.settle();
  await box.pass(1500);
  return box;
}

const heardAt = (when: string, now: number) =>
  when === 'three days ago' ? now - 72 * 3_600_000 : Date.parse(when);

class FakeHost implements LifeHost {
  readonly screen: string;
  readonly scene = 'i-dag';
  readonly release = 'r1';
  readonly updateComplete = Promise.resolve(true);
  isTouched = false;
  #controllers: ReactiveController[] = [];

  constructor(screen: string) {
    this.screen = screen;
  }

  addController(controller: ReactiveController) {
    this.#controllers.push(controller);
  }

  removeController() {}
  requestUpdate() {}

  connect() {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnect() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

/** A server of one screen, that does and fails to do what it is told. */
class FakeServer {
  screen = sampleScreen();
  isAway: boolean;
  isPaired: boolean;
  refusal?: { status: number; retryAfter?: string };
  /** Is answered instead of the screen. */
  wrong?: string;
  code = '123456';
  typedIn = false;
  streams = 0;
  readonly asked: { status: number }[] = [];
  /** How often anything was asked, answered or not. */
  tries = 0;
  readonly beats: { body: Heartbeat; token: string | null }[] = [];

  #number = 1;
  #hasStream: boolean;
  #stream?: ReadableStreamDefaultController<Uint8Array>;
  #passed: () => number;
  #offset: number;
  #startedAt = '2026-11-20T00:00:00.000Z';

  constructor(passed: () => number, begin: number, { isAway, isPaired, hasStream }: Options) {
    this.#passed = passed;
    this.#offset = begin;
    this.isAway = isAway ?? false;
    this.isPaired = isPaired ?? false;
    this.#hasStream = hasStream ?? false;
  }

  set time(now: number) {
    this.#offset = now - this.#passed();
  }

  /** There is something else to show. */
  change() {
    this.#number += 1;
  }

  /** It runs another program. */
  release(name: string) {
    this.screen = { ...this.screen, release: name };
    this.change();
  }

  restart() {
    this.#startedAt = '2026-11-23T12:30:00.000Z';
    this.#stream?.error(new Error('the server ended'));
    this.#stream = undefined;
  }

  say(event: string, data: object) {
    this.change();
    const text = `id: ${this.#number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#stream?.enqueue(new TextEncoder().encode(text));
  }

  /** Until all that was asked is answered and taken in. */
  async settle() {
    for (let turn = 0; turn < 12; turn++) {
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage('');
      });
    }
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const { pathname } = new URL(input as string);
    this.tries += 1;
    await Promise.resolve();
    if (this.isAway) throw new TypeError('Failed to fetch');
    if (pathname.endsWith('/live')) return this.#live(init.signal ?? undefined);
    if (pathname.endsWith('/heartbeats')) return this.#beat(init);
    if (pathname.includes('kiosk-pairings')) return this.#pair(pathname);
    if (pathname.endsWith('/occurrences')) return this.#list();
    const answer = this.#show(new Headers(init.headers).get('if-none-match'), 304);
    this.asked.push(answer);
    return answer;
  };

  #live(signal?: AbortSignal) {
    if (!this.#hasStream) return new Response('', { status: 503 });
    this.streams += 1;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#stream = controller;
        signal?.addEventListener('abort', () => {
          if (this.#stream === controller) this.#stream = undefined;
          controller.error(signal.reason);
        });
      },
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  }

  #list() {
    return new Response('{"items":[]}', { headers: { 'content-type': 'application/json' } });
  }

  #beat({ headers, body }: RequestInit) {
    this.beats.push({
      body: JSON.parse(body as string) as Heartbeat,
      token: new Headers(headers).get('authorization'),
    });
    if (!this.isPaired) return this.#problem(401, 'unauthenticated');
    return this.#show(this.beats.at(-1)!.body.known ?? null, 204);
  }

  #show(known: string | null, same: 204 | 304) {
    if (this.refusal) {
      const { status, retryAfter } = this.refusal;
      return this.#problem(status, 'rate-limited', retryAfter);
    }
    const etag = `"${this.#number}"`;
    if (known === etag) return new Response(null, { status: same, headers: this.#headers(etag) });
    const screen = { ...this.screen, startedAt: this.#startedAt };
    return new Response(this.wrong ?? JSON.stringify(screen), { headers: this.#headers(etag) });
  }

  #headers(etag: string) {
    const date = new Date(this.#offset + this.#passed()).toUTCString();
    return { etag, date, 'klocket-started': this.#startedAt };
  }

  #problem(status: number, code: string, retryAfter?: string) {
    const headers = {
      'content-type': 'application/problem+json',
      ...(retryAfter && { 'retry-after': retryAfter }),
    };
    return new Response(JSON.stringify({ code, status }), { status, headers });
  }

  #pair(pathname: string) {
    const json = (body: object) =>
      new Response(JSON.stringify(body), { headers: this.#headers('"pairing"') });
    if (!pathname.endsWith('/mine')) {
      const until = new Date(this.#offset + this.#passed() + 600_000).toISOString();
      return json({ code: this.code, secret: 'x', until });
    }
    return json(
      this.typedIn ? { paired: true, screen: 'fonster', token: 'hemlig' } : { paired: false },
    );
  }
}

const sampleScreen = (): Screen => ({
  id: 'fonster',
  name: 'Skylten i fönstret',
  district: 'klockaretorpet',
  zone: 'Europe/Stockholm',
  mode: 'look',
  languages: ['sv', 'ar'],
  scenes: [{ id: 'i-dag', kind: 'today', seconds: 20 }],
  messages: [],
  nights: [],
  pollSeconds: 60,
  release: 'r1',
  startedAt: '2026-11-20T00:00:00.000Z',
  reloads: 0,
});
