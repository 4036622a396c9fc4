import type { Goal, GoalChanged, Indicator } from '@klocket/contract';
import { progressOf } from './figures.ts';

type Total = NonNullable<GoalChanged['values']>[number];

/** What a total of an indicator in a period was last said to be. */
interface Heard extends Total {
  /** Of the event that said it: numbers only rise. */
  number: number;
  /** An answer that was asked for later said less. */
  isDoubted?: boolean;
}

const keyOf = (indicatorId: string, period: string) => `${indicatorId} ${period}`;

/**
 * Keeps the running totals that the live stream tells, so that nobody has to ask for them. What is told out
 * of turn is left out, and an answer that knows less than the stream has told already is believed only when
 * it is given twice: behind a balancer another process may not have heard yet.
 */
export class RunningTotals {
  readonly #heard = new Map<string, Heard>();
  /** The number of the newest event of each total, also of those that an answer has taken over. */
  readonly #numbers = new Map<string, number>();

  /** Notes what an event says. */
  hear({ values = [] }: GoalChanged, number: number) {
    for (const total of values) {
      const key = keyOf(total.indicatorId, total.period);
      if (number < (this.#numbers.get(key) ?? 0)) continue;
      this.#numbers.set(key, number);
      this.#heard.set(key, { ...total, number });
    }
  }

  /** Too much was missed, or the server counts its events anew. */
  reset() {
    this.#numbers.clear();
  }

  /** The number of the newest event there was. */
  get newest() {
    return Math.max(0, ...this.#numbers.values());
  }

  /**
   * Takes an answer that was asked for when `since` was the newest event. True when it says less of a total
   * than the stream did, so that it is worth asking once more.
   */
  answered(goals: readonly Goal[], since: number) {
    let doubts = false;
    for (const [key, heard] of this.#heard) {
      if (heard.number > since) continue;
      const current = currentOf(goals, heard);
      const isLess = current && (current.value ?? 0) < heard.value;
      if (isLess && !heard.isDoubted) doubts = heard.isDoubted = true;
      else this.#heard.delete(key);
    }
    return doubts;
  }

  /** Whether something was told that these goals do not show: a period has begun, or an earlier one moved. */
  knowsMoreThan(goals: readonly Goal[]) {
    const ids = new Set(goals.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
    return [...this.#heard.values()].some(
      (heard) => ids.has(heard.indicatorId) && !currentOf(goals, heard),
    );
  }

  /** The goals with what has been told since they were answered. */
  apply(goals: readonly Goal[]): Goal[] {
    return goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => this.#move(indicator)),
    }));
  }

  #move(indicator: Indicator): Indicator {
    const { current } = indicator;
    const heard = current && this.#heard.get(keyOf(indicator.id, current.period));
    if (!heard || current.state !== 'running') return indicator;
    const { value } = heard;
    const figure = { ...current, value, gap: undefined };
    const { target, direction } = indicator;
    // A count that is to fall is low for being half.
    const isJudged = target !== undefined && direction === 'up';
    return {
      ...indicator,
      current: figure,
      history: indicator.history.map((one) => (one.period === figure.period ? figure : one)),
      progress: isJudged ? progressOf(indicator, value) : undefined,
      reached: isJudged ? value >= target : undefined,
    };
  }
}

const currentOf = (goals: readonly Goal[], { indicatorId, period }: Total) =>
  goals
    .flatMap(({ indicators }) => indicators)
    .find(({ id, current }) => id === indicatorId && current?.period === period)?.current;
