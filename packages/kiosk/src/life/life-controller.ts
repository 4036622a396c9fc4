import type { Heartbeat, Screen } from '@klocket/contract';
import { kioskPagePath } from '@klocket/contract/kiosk-paths';
import { Problem, type Answer } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { freshnessOf, type Ageing, type Freshness } from './age.ts';
import { Answers } from './answers.ts';
import { askForScreen, NoAnswer, sendHeartbeat, type Said } from './ask.ts';
import { dayIn, TrueClock, type Hands } from './clock.ts';
import { Faults } from './faults.ts';
import { Keeper, probeStorage } from './kept.ts';
import { LiveChannel, type Listener } from './live-channel.ts';
import { PairingLoop } from './pairing.ts';
import { provisionMs, provisions } from './provision.ts';
import { reloadedFor, whyReload, type ReloadReason } from './reload.ts';
import { waitAfter } from './retry.ts';
import { stayAwake } from './wake-lock.ts';
import { createWorkerLink, type WorkerLink } from './worker-link.ts';

/** Which screen it is, and what becomes of it. */
export interface LifeHost extends ReactiveControllerHost {
  /** The id of the screen; empty where the box is yet to be paired. */
  readonly screen: string;
  /** What it shows just now, for who looks after it. */
  readonly scene?: string;
  /** True while somebody stands at it: it is not loaded anew under their hands. */
  readonly isTouched?: boolean;
  /** The release its page is of; absent on a page that is not ours, which is none of our business. */
  readonly release?: string;
}

/** What it lives by. All but the server is handed in by tests alone. */
export interface LifeParts {
  /** The server's origin. */
  server: () => string;
  /** The service worker of our own page. */
  worker?: WorkerLink;
  /** Leads to the page of a screen, or without one loads this page anew. */
  go?: (screen?: string) => void;
  hands?: Hands;
  random?: () => number;
}

/** Without a live channel the server is asked this often, so that a restart is seen within half a minute. */
const withoutChannelMs = 25_000;

/** A channel that was open is opened again after so long; one that did not open is waited for like an answer. */
const reopenMs = 3000;

/** A new day and old age are noticed within this time. */
const tickMs = 5000;

/** Many changes in a row are one; and screens do not all ask at the same moment. */
const calmMs = () => 300 + Math.random() * 700;

/**
 * Keeps a screen alive: it knows what to show from when it is switched on, asks on and on whatever happens,
 * tells how the screen is, and has the page loaded anew when there is a new one that is sure to come.
 */
export class LifeController implements ReactiveController {
  readonly #host: LifeHost;
  readonly #parts: LifeParts;
  readonly #random: () => number;
  readonly #worker: WorkerLink;
  readonly #go: (screen?: string) => void;
  readonly #keeper = new Keeper();
  readonly #clock: TrueClock;
  readonly #answers = new Answers();
  readonly #faults = new Faults();
  readonly #pairing: PairingLoop;

  #screen?: Screen;
  #etag?: string;
  #startedAt = '';
  #problem?: Problem;
  #refused?: { until: number };
  #failures = 0;
  #revision = 0;
  #today = '';
  #isRenewing = false;
  #isKept = false;
  #providedAt?: number;
  #asking?: Promise<void>;

  #channel?: LiveChannel;
  #isListening = false;
  #unopened = 0;
  #next?: ReturnType<typeof setTimeout>;
  #reopen?: ReturnType<typeof setTimeout>;
  #calm?: ReturnType<typeof setTimeout>;
  #ticking?: ReturnType<typeof setInterval>;
  #stops: (() => void)[] = [];

  constructor(host: LifeHost, parts: LifeParts) {
    (this.#host = host).addController(this);
    this.#parts = parts;
    this.#random = parts.random ?? Math.random;
    this.#worker = parts.worker ?? createWorkerLink();
    this.#go = parts.go ?? goTo;
    this.#clock = new TrueClock(this.#keeper.kept.heardAt, parts.hands);
    this.#pairing = new PairingLoop({
      server: parts.server,
      steady: () => this.#clock.steady(),
      changed: () => host.requestUpdate(),
      paired: (screen, token) => {
        this.#keeper.keep({ paired: { screen, token } });
        this.#go(screen);
      },
    });
  }

  /** What to show: the last good answer, however old. Undefined until there was one. */
  get screen() {
    return this.#screen;
  }

  /** What is the matter, while something is. The programme goes on all the same. */
  get problem() {
    return this.#problem;
  }

  /** How long ago the server was last heard; undefined where that cannot be known. */
  get ageSeconds(): number | undefined {
    return this.#ageOf(this.heardAt);
  }

  /** When the server was last heard. */
  get heardAt(): Date | undefined {
    const { heardAt } = this.#keeper.kept;
    return heardAt === undefined ? undefined : new Date(heardAt);
  }

  /** Whether what was last heard, or heard at `since`, is still to be shown, and how. */
  readonly freshness = (kind: Ageing, since = this.heardAt): Freshness =>
    freshnessOf(kind, this.#ageOf(since));

  /** Whether the desk knows this box as this screen, so that it may write. */
  get paired(): boolean {
    return this.#token !== undefined;
  }

  /** The code to be typed in at the desk, where there is no screen yet. */
  get pairingCode() {
    return this.#pairing.code;
  }

  /** The right time, also on a box whose clock is wrong. */
  readonly now = (): Date => new Date(this.#clock.now());

  /** False where nobody knows what time it is: then none is shown. */
  get isTimeKnown(): boolean {
    return this.#clock.isKnown;
  }

  /** The day in the zone of the screen, as YYYY-MM-DD. */
  get today(): string {
    return this.#today || this.#dayNow();
  }

  /** Rises when what scenes have asked for may be out of date: something changed, a new day, a server that is back. */
  get revision(): number {
    return this.#revision;
  }

  /** Asks the server for public data; where it does not answer, gives what it last said, with its age. */
  readonly fetchJson = <T>(path: string, signal?: AbortSignal): Promise<Answer<T>> =>
    this.#answers.ask<T>(this.#parts.server() + path, signal);

  /** Sends what only this screen may: visits and codes, by its token. Under the same `key` it counts once. */
  async post<T>(path: string, body: object, key?: string): Promise<T | undefined> {
    return this.#answers.send<T>(this.#parts.server() + path, body, { token: this.#token, key });
  }

  /** Counts a fault of what is shown, by a word of ours. */
  countFault(what: string) {
    this.#faults.add(what);
  }

  hostConnected() {
    this.#stops = [stayAwake(), this.#faults.watch()];
    for (const name of ['online', 'offline', 'visibilitychange'] as const) {
      const target = name === 'visibilitychange' ? document : globalThis;
      target.addEventListener(name, this.#askSoon);
      this.#stops.push(() => target.removeEventListener(name, this.#askSoon));
    }
    this.#ticking = setInterval(this.#tick, tickMs);
    this.#stops.push(() => clearInterval(this.#ticking));
    // The attributes of the host are read by then.
    queueMicrotask(() => this.#begin());
  }

  hostDisconnected() {
    for (const stop of this.#stops.splice(0)) stop();
    for (const timer of [this.#next, this.#reopen, this.#calm]) clearTimeout(timer);
    this.#channel?.close();
    this.#channel = undefined;
    this.#isListening = false;
    this.#pairing.stop();
  }

  #ageOf(heardAt: Date | undefined) {
    if (!heardAt || !this.#clock.isKnown) return undefined;
    return Math.max(0, Math.round((this.#clock.now() - heardAt.getTime()) / 1000));
  }

  get #id() {
    return this.#host.screen;
  }

  get #token() {
    const { paired } = this.#keeper.kept;
    return paired?.screen === this.#id ? paired.token : undefined;
  }

  #begin() {
    if (this.#stops.length === 0) return;
    const { answer, paired } = this.#keeper.kept;
    this.#keepPage();
    if (!this.#id) {
      // A box that knows which screen it is needs nobody to tell it again.
      if (paired && this.#host.release) this.#go(paired.screen);
      else this.#pairing.start();
      return;
    }
    if (!this.#screen && answer?.screen.id === this.#id) {
      this.#screen = answer.screen;
      this.#etag = answer.etag;
      this.#startedAt = answer.screen.startedAt;
      this.#host.requestUpdate();
    }
    void this.#ask();
  }

  /** Asks, unless it is being asked, and decides when to ask next. */
  #ask(): Promise<void> {
    clearTimeout(this.#next);
    this.#asking ??= this.#askOnce().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #askOnce() {
    let waitMs: number;
    try {
      const said = await this.#told();
      waitMs = this.#takeIn(said);
    } catch (error) {
      waitMs = this.#fail(error);
    }
    if (this.#stops.length === 0) return;
    this.#next = setTimeout(() => void this.#ask(), waitMs);
    this.#host.requestUpdate();
  }

  /** By the heartbeat of a paired screen; by a plain question of one that is not, or whose token is refused. */
  async #told(): Promise<Said> {
    const token = this.#token;
    const server = this.#parts.server();
    const mayBeat = !this.#refused || this.#clock.now() >= this.#refused.until;
    if (token && mayBeat) {
      try {
        const heartbeat = await this.#heartbeat();
        const said = await sendHeartbeat(server, this.#id, { token, heartbeat });
        this.#refused = undefined;
        return said;
      } catch (error) {
        const status = error instanceof NoAnswer ? error.status : undefined;
        if (status === undefined || status === 429 || status < 400 || status >= 500) throw error;
        // What it shows is public: a screen whose token is refused goes on all the same.
        const wait = waitAfter({ status }, this.#waiting(1));
        this.#refused = { until: this.#clock.now() + wait };
        this.#faults.add(`heartbeat refused: ${status}`);
      }
    }
    return askForScreen(server, this.#id, { etag: this.#screen && this.#etag, lang: 'sv' });
  }

  async #heartbeat(): Promise<Heartbeat> {
    return {
      ...(this.#screen && this.#etag ? { known: this.#etag } : {}),
      release: this.#host.release ?? 'unknown',
      uptimeSeconds: Math.floor(performance.now() / 1000),
      ...(this.#host.scene ? { scene: this.#host.scene } : {}),
      ...(await probeStorage()),
      ...(this.ageSeconds === undefined ? {} : { shownAgeSeconds: this.ageSeconds }),
      faults: this.#faults.count,
      ...(this.#faults.last ? { fault: this.#faults.last } : {}),
      width: Math.max(1, Math.round(innerWidth * devicePixelRatio)),
      height: Math.max(1, Math.round(innerHeight * devicePixelRatio)),
    };
  }

  /** Takes in an answer; returns how long until the next question. */
  #takeIn({ screen, etag, at, startedAt = '' }: Said): number {
    const wasAway = this.#failures > 0;
    const hasRestarted = this.#startedAt !== '' && startedAt > this.#startedAt;
    this.#clock.hear(at);
    this.#failures = 0;
    this.#problem = undefined;
    if (startedAt > this.#startedAt) this.#startedAt = startedAt;
    if (screen) {
      this.#screen = screen;
      this.#etag = etag;
    }
    if (!this.#screen) throw new NoAnswer(new Problem('unavailable'));
    this.#keeper.keep({
      answer: { screen: this.#screen, etag: this.#etag },
      heardAt: Math.round(this.#clock.now()),
    });
    if (wasAway || hasRestarted) this.#rise();
    this.#tick();
    this.#listen();
    void this.#mayRenew();
    this.#keepPage();
    this.#provide();
    const { pollSeconds } = this.#screen;
    const usual = Math.min(Math.max(pollSeconds, 10), 3600) * 1000;
    const wait = this.#isListening ? usual : Math.min(usual, withoutChannelMs);
    return wait * (0.9 + this.#random() / 10);
  }

  /** Nothing of use came; returns how long until the next question. */
  #fail(error: unknown): number {
    this.#failures += 1;
    const { status, retryAfter, problem } =
      error instanceof NoAnswer
        ? error
        : { status: undefined, retryAfter: undefined, problem: new Problem('unreachable') };
    this.#problem = problem;
    this.#faults.add(status === undefined ? problem.code : `${status} ${problem.code}`);
    return waitAfter({ status, retryAfter }, this.#waiting(this.#failures));
  }

  #waiting(failures: number) {
    return { failures, now: this.#clock.now(), random: this.#random() };
  }

  /** The browser has noticed something of the network, or is seen again. */
  readonly #askSoon = () => {
    if (this.#id && document.visibilityState === 'visible') this.#calmly();
  };

  #calmly() {
    this.#calm ??= setTimeout(() => {
      this.#calm = undefined;
      void this.#ask();
    }, calmMs());
  }

  #listen() {
    const { district } = this.#screen!;
    this.#channel ??= new LiveChannel(this.#parts.server(), district, this.#listener);
    if (!this.#isListening && !this.#reopen) this.#open();
  }

  #open() {
    clearTimeout(this.#reopen);
    this.#reopen = undefined;
    // While the server is away, asking whether it is back is enough.
    if (this.#failures === 0) void this.#channel?.listen();
  }

  readonly #listener: Listener = {
    opened: () => {
      this.#isListening = true;
      this.#unopened = 0;
      // What happened meanwhile, a restart of the server above all, is asked for at once.
      this.#calmly();
    },
    heard: (event, data) => {
      if (event === 'seats') return;
      if (event === 'screen') {
        const { screenId } = JSON.parse(data) as { screenId?: string };
        if (!screenId || screenId === this.#id) this.#calmly();
        return;
      }
      this.#rise();
    },
    closed: () => {
      const wasOpen = this.#isListening;
      this.#isListening = false;
      if (this.#stops.length === 0) return;
      if (wasOpen) this.#calmly();
      const waitMs = wasOpen ? reopenMs : waitAfter({}, this.#waiting(++this.#unopened));
      this.#reopen ??= setTimeout(() => this.#open(), waitMs);
    },
  };

  #rise() {
    this.#revision += 1;
    this.#host.requestUpdate();
  }

  readonly #tick = () => {
    const today = this.#dayNow();
    if (today === this.#today) return;
    const isNew = this.#today !== '';
    this.#today = today;
    if (isNew) this.#rise();
    else this.#host.requestUpdate();
  };

  #dayNow() {
    return dayIn(this.#screen?.zone ?? 'Europe/Stockholm', this.#clock.now());
  }

  /** Has the page kept by its worker; where that fails, it is tried again with the next answer. */
  #keepPage() {
    if (!this.#host.release || this.#isKept) return;
    this.#isKept = true;
    this.#worker.start().then(
      (isFirst) => {
        if (!isFirst) return;
        // What was asked before the worker was there is asked again, so that it is kept.
        this.#providedAt = undefined;
        if (this.#screen) this.#provide();
        this.#rise();
      },
      () => {
        this.#isKept = false;
        this.#faults.add('not kept');
      },
    );
  }

  /** Asks ahead, so that there is something to say on a day without a network. */
  #provide() {
    const now = this.#clock.steady();
    const isDone = this.#providedAt !== undefined && now - this.#providedAt < provisionMs;
    if (!this.#host.release || isDone) return;
    this.#providedAt = now;
    for (const path of provisions(this.#screen!, this.today)) {
      this.fetchJson(path).catch(() => this.#faults.add('nothing ahead'));
    }
  }

  async #mayRenew() {
    const { release: own } = this.#host;
    if (!own || this.#isRenewing || this.#host.isTouched) return;
    const { release, reloads } = this.#screen!;
    const told = { own, release, reloads };
    const before = this.#keeper.kept.reloaded;
    const why: ReloadReason = whyReload(told, before);
    if (!why) return this.#keeper.keep({ reloaded: reloadedFor(why, told, before) });
    this.#isRenewing = true;
    try {
      // Until the new page is sure to come, the old one stays; the next answer tries again.
      if (!(await this.#worker.prepare())) return;
      this.#keeper.keep({ reloaded: reloadedFor(why, told, before) });
      this.#go();
    } catch {
      this.#faults.add(`not renewed: ${why}`);
    } finally {
      this.#isRenewing = false;
    }
  }
}

/** Nothing stays behind of a page that was left, so that going back leads nowhere. */
function goTo(screen?: string) {
  if (screen) location.replace(kioskPagePath(screen));
  else location.reload();
}
