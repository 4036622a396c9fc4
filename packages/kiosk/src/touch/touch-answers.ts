import type {
  House,
  HouseList,
  Occurrence,
  OccurrenceList,
  Pulse,
  Screen,
} from '@klocket/contract';
import { pulsePath } from '@klocket/contract/goal-paths';
import { housesPath, occurrencesPath } from '@klocket/contract/paths';
import { addDays } from '@klocket/core';
import type { TouchLife } from './touch-life.ts';

/** So many days can be browsed. */
export const daysAhead = 14;

/** What can be browsed, in one language. */
export interface TouchAnswers {
  occurrences: readonly Occurrence[];
  houses: readonly House[];
  pulse?: Pulse | undefined;
}

/** Asks for all that can be browsed; what does not come is left out, and the rest shown. */
export async function askForAll(
  life: TouchLife,
  { district }: Screen,
  lang: string,
): Promise<TouchAnswers> {
  const from = life.today;
  const range = { from, to: addDays(from, daysAhead - 1), lang, limit: 500 };
  const [occurrences, houses, pulse] = await Promise.all([
    ask<OccurrenceList>(life, occurrencesPath(district, range)),
    ask<HouseList>(life, housesPath(district, lang)),
    ask<Pulse>(life, pulsePath(district, lang)),
  ]);
  return {
    // Who stands at a screen can be seen by others.
    occurrences: (occurrences?.items ?? []).filter(({ sensitive }) => !sensitive),
    houses: houses?.items ?? [],
    pulse,
  };
}

const ask = async <T>(life: TouchLife, path: string): Promise<T | undefined> => {
  try {
    return (await life.fetchJson<T>(path)).data;
  } catch {
    // The life of the screen has counted the fault, and asks again.
    return undefined;
  }
};
