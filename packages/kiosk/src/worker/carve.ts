import type { OccurrenceList } from '@klocket/contract';

/** What a question must not have beside these, to be answered from a longer list that was kept. */
const understood = ['from', 'to', 'house', 'lang', 'limit'];

/**
 * Whether the list that answers `wide` holds all that `asked` asks for: at midnight a screen without a network
 * asks for days of which it has never asked alone.
 */
export function holds(wide: URL, asked: URL): boolean {
  if (wide.origin !== asked.origin || wide.pathname !== asked.pathname) return false;
  if ([...asked.searchParams.keys()].some((name) => !understood.includes(name))) return false;
  const narrowed = ['house', 'organiser', 'theme', 'spoken', 'age', 'activity', 'q', 'cursor'];
  if (narrowed.some((name) => wide.searchParams.has(name))) return false;
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
  const limit = Number(searchParams.get('limit') ?? 60);
  const items = list.items
    .filter(({ day, endDay }) => endDay >= from && (!to || day <= to))
    .filter(({ house }) => !houses || (house && houses.includes(house.id)))
    .slice(0, limit);
  return { from, ...(to && { to }), today: list.today, items };
}
