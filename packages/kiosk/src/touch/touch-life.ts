import type { Screen } from '@klocket/contract';
import type { Answer } from '@klocket/core';
import type { Ageing, Freshness } from '../life/age.ts';

/** What somebody who stands at a screen needs of its life. */
export interface TouchLife {
  readonly screen: Screen | undefined;
  /** The day in the zone of the screen, as YYYY-MM-DD. */
  readonly today: string;
  /** Whether it may count visits and check people in. */
  readonly paired: boolean;
  now(): Date;
  /** Whether what was last heard is still to be shown. */
  freshness(kind: Ageing): Freshness;
  fetchJson<T>(path: string, signal?: AbortSignal): Promise<Answer<T>>;
  post<T>(path: string, body: object, key?: string): Promise<T | undefined>;
}
