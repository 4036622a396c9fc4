import { Open311Trouble } from './trouble.ts';

const longestRangeDays = 90;
/** As many as GeoReport lets anybody ask for. */
export const mostRequests = 1000;

/** What is asked of a list, every argument checked. */
export interface ListQuestion {
  ids?: string[];
  services?: string[];
  from: Temporal.Instant;
  to: Temporal.Instant;
  /** Whether they are closed; undefined for both. */
  closed?: boolean;
  page: number;
  pageSize: number;
  extensions: boolean;
}

/** An argument; an empty one is as good as none. */
export const argumentIn = (query: URLSearchParams, name: string) =>
  query.get(name)?.trim() || undefined;

export function readListQuestion(query: URLSearchParams, now: Temporal.Instant): ListQuestion {
  const list = (name: string) =>
    argumentIn(query, name)
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    ids: list('service_request_id'),
    services: list('service_code'),
    ...readRange(argumentIn(query, 'start_date'), argumentIn(query, 'end_date'), now),
    closed: readStatus(list('status')),
    page: readCount(argumentIn(query, 'page'), 'page', 1, 1_000_000),
    pageSize: readCount(argumentIn(query, 'page_size'), 'page_size', mostRequests, mostRequests),
    extensions: argumentIn(query, 'extensions') === 'true',
  };
}

/** The latest 90 days, or those before or after the one day that is named. */
function readRange(start: string | undefined, end: string | undefined, now: Temporal.Instant) {
  const hours = 24 * longestRangeDays;
  const first = start === undefined ? undefined : readInstant(start, 'start_date');
  const last = end === undefined ? undefined : readInstant(end, 'end_date');
  const from = first ?? (last ?? now).subtract({ hours });
  const to = last ?? (first ? from.add({ hours }) : now);
  const length = from.until(to).total('hours');
  if (length < 0) throw new Open311Trouble(400, 'end_date is before start_date.');
  // The clocks may have changed in between.
  if (length > hours + 1) {
    throw new Open311Trouble(400, `The range may not exceed ${longestRangeDays} days.`);
  }
  return { from, to };
}

/** A time with its zone, as W3C writes it; one without says nothing. */
function readInstant(text: string, name: string) {
  // What a client forgot to encode arrives as a space.
  const written = text.replace(/ (\d\d:\d\d)$/, '+$1');
  try {
    const instant = Temporal.Instant.from(written);
    // A year of more than four digits has a sign, and no calendar around it.
    if (/^\d/.test(instant.toString())) return instant;
  } catch {
    // Answered below, like every other time that is none.
  }
  throw new Open311Trouble(
    400,
    `${name} is no date and time with a zone, as 2026-11-24T15:15:00Z.`,
  );
}

function readStatus(statuses: string[] | undefined) {
  if (!statuses) return undefined;
  const wrong = statuses.find((status) => status !== 'open' && status !== 'closed');
  if (wrong !== undefined) throw new Open311Trouble(400, 'status is open, closed or both.');
  const [one] = new Set(statuses);
  return new Set(statuses).size === 1 ? one === 'closed' : undefined;
}

function readCount(text: string | undefined, name: string, usual: number, most: number) {
  if (text === undefined) return usual;
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > most) throw new Open311Trouble(400, `${name} is 1 to ${most}.`);
  return count;
}
