import type { Screen } from '@klocket/contract';
import { Problem, type Answer } from '@klocket/core';
import type { ReactiveController } from 'lit';
import { freshnessOf, type Ageing, type Freshness } from './age.ts';
import { Answers } from './answers.ts';
import { NoAnswer, type Said } from './ask.ts';
import { dayIn, TrueClock } from './clock.ts';
import { Faults } from './faults.ts';
import { Heartbeats } from './heartbeats.ts';
import { Keeper } from './kept.ts';
import type { LifeHost, LifeParts } from './life-host.ts';
import { OpenChannel } from './open-channel.ts';
import { goTo, OwnPage } from './own-page.ts';
import { PairingLoop } from './pairing.ts';
import { PollLoop } from './poll-loop.ts';
import { Provision } from './provision.ts';
import { waitAfter } from './retry.ts';
import { stayAwake } from './wake-lock.ts';
import { createWorkerLink } from './worker-link.ts';

/** Without a live channel the server is asked this often, so that a restart is seen within half a minute. */
const withoutChannelMs = 25_000;

/** A new day and old age are noticed within this time. */
const tickMs = 5000;

/**
 * Keeps a screen alive: it knows what to show from when it is switched on, asks on and on whatever happens,
 * tells how the screen is, and has the page loaded anew when there is a new one that is sure to come.
 */
export class LifeController implements ReactiveController {
  readonly #host: LifeHost;
  readonly #server: () => string;
  readonly #random: () => number;
  readonly #go: (screen?: string) => void;
  readonly #keeper = new Keeper();
  readonly #answers = new Answers();
  readonly #faults = new Faults();
  readonly #clock: TrueClock;
  readonly #heartbeats: Heartbeats;
  readonly #channel: OpenChannel;
  readonly #page: OwnPage;
  readonly #provision: Provision;
  readonly #pairing: PairingLoop;
  readonly #loop = new PollLoop(() => this.#ask());

  #screen?: Screen;
  #etag?: string;
  #startedAt = '';
  #problem?: Problem;
  #failures = 0;
  #revision = 0;
  #today = '';
  #ticking?: ReturnType<typeof setInterval>;
  #stops: (() => void)[] = [];

  constructor(host: LifeHost, parts: LifeParts) {
    (this.#host = host).addController(this);
    const { server, worker = createWorkerLink(), go = goTo, hands, random = Math.random } = parts;
    const keeper = this.#keeper;
    const faults = this.#faults;
    const clock = new TrueClock(keeper.kept.heardAt, hands);
    this.#server = server;
    this.#random = random;
    this.#go = go;
    this.#clock = clock;
    this.#heartbeats = new Heartbeats({ host, server, clock, faults, random });
    this.#channel = new OpenChannel({
      server,
      isAnswering: () => this.#failures === 0,
      waitMs: (failures) => waitAfter({}, this.#waiting(failures)),
      missed: () => this.#loop.soon(),
      heard: (event, data) => this.#heard(event, data),
    });
    this.#page = new OwnPage({
      host,
      worker,
      keeper,
      faults,
      renew: () => go(),
      firstKept: () => {
        if (this.#screen) this.#provision.askAnew(this.#screen, this.today);
        this.#rise();
      },
    });
    this.#provision = new Provision({
      ask: this.fetchJson,
      steady: () => clock.steady(),
      failed: () => faults.add('nothing ahead'),
    });
    this.#pairing = new PairingLoop({
      server,
      steady: () => clock.steady(),
      changed: () => host.requestUpdate(),
      paired: (screen, token) => {
        keeper.keep({ paired: { screen, token } });
        go(screen);
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
    this.#answers.ask<T>(this.#server() + path, signal);

  /** Sends what only this screen may: visits and codes, by its token. Under the same `key` it counts once. */
  async post<T>(path: string, body: object, key?: string): Promise<T | undefined> {
    return this.#answers.send<T>(this.#server() + path, body, { token: this.#token, key });
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
    this.#loop.stop();
    this.#channel.close();
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
    this.#page.keep();
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
    this.#loop.start();
  }

  /** Asks once; returns how long until the next question. */
  async #ask(): Promise<number> {
    try {
      const said = await this.#heartbeats.ask({
        token: this.#token,
        etag: this.#screen && this.#etag,
        ageSeconds: this.ageSeconds,
      });
      return this.#takeIn(said);
    } catch (error) {
      return this.#fail(error);
    } finally {
      this.#host.requestUpdate();
    }
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
    if (this.#stops.length > 0) this.#channel.keep(this.#screen.district);
    void this.#page.mayRenew(this.#screen);
    this.#page.keep();
    if (this.#host.release) this.#provision.ask(this.#screen, this.today);
    const { pollSeconds } = this.#screen;
    const usual = Math.min(Math.max(pollSeconds, 10), 3600) * 1000;
    const wait = this.#channel.isOpen ? usual : Math.min(usual, withoutChannelMs);
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
    if (this.#id && document.visibilityState === 'visible') this.#loop.soon();
  };

  #heard(event: string, data: string) {
    if (event === 'seats') return;
    if (event !== 'screen') return this.#rise();
    const { screenId } = JSON.parse(data) as { screenId?: string };
    if (!screenId || screenId === this.#id) this.#loop.soon();
  }

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
}
