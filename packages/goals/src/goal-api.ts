import type { Goal, GoalList } from '@klocket/contract';
import { goalPath, goalsPath } from '@klocket/contract/goal-paths';
import { readAnswer, type Answer } from '@klocket/core';

/** What ends a question that nobody waits for any more. */
export type Options = { signal?: AbortSignal };

/** What goals are asked of the server. Throws a `Problem`. */
export interface GoalApi {
  list(district: string, lang: string, options?: Options): Promise<Answer<GoalList>>;
  find(district: string, goal: string, lang: string, options?: Options): Promise<Answer<Goal>>;
}

/** Asks one server; without a network, what it said the last time. */
export const createGoalApi = (server: string): GoalApi => ({
  list: (district, lang, options) => ask(server + goalsPath(district, lang), options),
  find: (district, goal, lang, options) => ask(server + goalPath(district, goal, lang), options),
});

/** A number that moves is never taken from a cache without asking whether it still holds. */
export const ask = <T>(url: string, { signal }: Options = {}): Promise<Answer<T>> =>
  readAnswer<T>(url, { signal, credentials: 'omit', cache: 'no-cache' });
