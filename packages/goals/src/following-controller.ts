import type { Goal, GoalChanged } from '@klocket/contract';
import { Latest, whenIdle, type Answer } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CalmController } from './calm-controller.ts';
import { CountingController } from './counting-controller.ts';
import { RunningTotals } from './running-totals.ts';

/** An answer that knew less than the stream is asked for again when the slowest server has heard. */
const doubtFor = 6000;

interface Options {
  /** Asks the server. */
  ask(signal: AbortSignal): Promise<Answer<Goal[]>>;
  /** What to tell those who do not see that numbers have changed. */
  summary(goals: readonly Goal[]): string;
}

interface Place {
  server: string;
  district: string;
}

/** Keeps goals as they are now: asks for them, hears what moves, and lets the numbers count. */
export class FollowingController implements ReactiveController {
  readonly numbers: CountingController;
  readonly calm: CalmController;

  readonly #host: ReactiveControllerHost & Element;
  readonly #options: Options;
  readonly #latest: Latest<Goal[]>;
  readonly #totals = new RunningTotals();
  #doubt?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & Element, options: Options) {
    (this.#host = host).addController(this);
    this.#options = options;
    this.#latest = new Latest(host);
    this.numbers = new CountingController(host);
    this.calm = new CalmController(host);
  }

  hostDisconnected() {
    clearTimeout(this.#doubt);
  }

  /** The goals as they are now. */
  get goals() {
    const { answer } = this.#latest;
    return answer && this.#totals.apply(answer.data);
  }

  get problem() {
    return this.#latest.problem;
  }

  /** True when what is shown was known earlier. */
  get isStale() {
    return Boolean(this.#latest.answer && (this.#latest.answer.stale || this.problem));
  }

  /** Asks the server; `quiet`, when the same is asked again. */
  async ask(quiet = false) {
    clearTimeout(this.#doubt);
    const since = this.#totals.newest;
    await this.#latest.ask(this.#options.ask, quiet);
    const { answer } = this.#latest;
    if (answer && !answer.stale && this.#totals.answered(answer.data, since)) {
      this.#doubt = setTimeout(() => void this.ask(true), doubtFor);
    }
  }

  /** Listens to a district, once something of it is shown; the code for it comes when there is time. */
  listen(server: string, district: string) {
    whenIdle(() => void this.#listen({ server, district }));
  }

  async #listen(place: Place) {
    try {
      const { keepListening, listenToGoals } = await import('./listen.ts');
      keepListening(this.#host, place, listenToGoals, this.#heard);
    } catch {
      // Without it the widget shows what it knows, as it does without a network.
    }
  }

  readonly #heard = (change?: GoalChanged, number = 0) => {
    const { answer } = this.#latest;
    if (!change) this.#totals.reset();
    if (!change?.values || !answer) return void this.#renew();
    this.#totals.hear(change, number);
    if (this.#totals.knowsMoreThan(answer.data)) return void this.#renew();
    this.#host.requestUpdate();
    this.#tell();
  };

  async #renew() {
    const before = JSON.stringify(this.goals);
    await this.ask(true);
    if (before && before !== JSON.stringify(this.goals)) this.#tell();
  }

  #tell() {
    this.calm.tell(() => this.#options.summary(this.goals ?? []));
  }
}
