/** What came of asking the server: an answer of any kind, or none. */
export interface Asked {
  /** Absent where nothing came: no network, or nothing within half a minute. */
  status?: number;
  /** `Retry-After`, as it was sent. */
  retryAfter?: string;
}

const second = 1000;
const minute = 60 * second;

/** A question that has no answer by then is cut off and asked again. */
export const longestAnswerMs = 30 * second;

const base = 15 * second;
const cap = 5 * minute;
const afterRefusal = 30 * minute;
const afterMistake = 15 * minute;
/** However long a server wants to be left alone: a screen that is told to wait for a week comes back within the day. */
const longest = 24 * 60 * minute;

/**
 * How long to wait before the server is asked again, in milliseconds. `failures` counts those in a row, this
 * one included; `random` (0 to 1) spreads screens that lost the same server, so that they do not come back as one.
 */
export function waitAfter(
  { status = 0, retryAfter }: Asked,
  { failures, now, random }: { failures: number; now: number; random: number },
): number {
  const told = status === 429 || status >= 500 ? waitTold(retryAfter, now) : 0;
  // Never sooner than was asked for: what is spread is added.
  if (told > 0) return Math.min(told, longest) + random * base;
  if (status === 401 || status === 403) return afterRefusal + random * minute;
  if (status >= 400 && status < 500 && status !== 429) return afterMistake + random * minute;
  const grown = Math.min(base * 2 ** Math.min(failures - 1, 10), cap);
  return grown * (0.75 + random / 4);
}

/** `Retry-After` in milliseconds: seconds, or a date; 0 for anything else. */
function waitTold(retryAfter: string | undefined, now: number) {
  if (!retryAfter) return 0;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * second;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now);
}
