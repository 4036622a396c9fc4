/** What is known when the server has answered. */
export interface Told {
  /** Of the program that this page is made of. */
  own: string;
  /** Of the program that the server runs. */
  release: string;
  /** How often the desk has asked for the page to be loaded anew. */
  reloads: number;
}

/** What this browser remembers of loading anew: for which release, and after how many requests of the desk. */
export interface Reloaded {
  release: string;
  reloads: number;
}

/** Why the page is to be loaded anew; undefined: it stays. */
export type ReloadReason = 'release' | 'asked' | undefined;

/**
 * Whether to load the page anew. It is asked only when the server has just answered, since what is on the
 * screen is worth more than a new page that may not come; and once for a release, whatever that brought.
 * `before` is absent where nothing is remembered, as on the first day or where nothing can be stored.
 */
export function whyReload({ own, release, reloads }: Told, before?: Reloaded): ReloadReason {
  if (release !== own && release !== before?.release) return 'release';
  if (before && reloads > before.reloads) return 'asked';
  return undefined;
}

/** What is to be remembered, before the page is loaded anew and after each answer. */
export const reloadedFor = (reason: ReloadReason, told: Told, before?: Reloaded): Reloaded => ({
  release: reason === 'release' ? told.release : (before?.release ?? told.own),
  // The desk counts up; a database that was put back counts from what it was.
  reloads: told.reloads,
});
