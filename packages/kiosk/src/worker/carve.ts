import type { OccurrenceList } from '@klocket/contract';

/** What can be told apart in a list that was kept; anything else must have been asked just so. */
const understood = ['from', 'to', 'house', 'activity', 'lang', 'limit'];

/** What a list may have been narrowed by. */
const narrowing = ['house', 'organiser', 'theme', 'spoken', 'age', 'activity', 'q', 'cursor'];

/**
 * Whether the list that answers `wide` holds all that `asked` asks for: at midnight a screen without a network
 * asks for days of which it has never asked alone.
 */
export function holds(wide: URL, asked: URL): boolean {
  if (wide.origin !== asked.origin || wide.pathname !== asked.pathname) return false;
  const isSame = (name: string) => wide.searchParams.get(name) === asked.searchParams.get(name);
  const isTold = (name: string) => understood.includes(name) || isSame(name);
  if (![...asked.searchParams.keys()].every(isTold)) return false;
  if (!narrowing.every((name) => !wide.searchParams.has(name) || isSame(name))) return false;
  if (wide.searchParams.get('lang') !== asked.searchParams.get('lang')) return false;
  const [from, to] = [asked.searchParams.get('from'), asked.searchParams.get('to')];
  const [first, last] = [wide.searchParams.get('from'), wide.searchParams.get('to')];
  // Without an end more may be asked for than was kept: what there is of it is better than nothing.
  return !!from && !!first && first <= from && (!last || from <= last) && (!to || from <= to);
}

/** The part of a list that answers a narrower question, as the server would. */
export function carve(list: OccurrenceList, { searchParams }: URL): OccurrenceList {
  const from = searchParams.get('from') ?? list.from;
  const to = searchParams.get('to') ?? undefined;
  const houses = searchParams.get('house')?.split(',');
  const activity = searchParams.get('activity');
  const limit = Number(searchParams.get('limit') ?? 60);
  const items = list.items
    .filter(({ day, endDay }) => endDay >= from && (!to || day <= to))
    .filter(({ house }) => !houses || (house && houses.includes(house.id)))
    .filter(({ activityId }) => !activity || activityId === activity)
    .slice(0, limit);
  return { from, ...(to && { to }), today: list.today, items };
}
