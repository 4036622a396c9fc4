import type { PageContext } from '../../pages/context.ts';
import type { Deps } from '../../deps.ts';
import { Problem } from '../../problem.ts';
import { addDays } from '../../words/dates.ts';
import type { WeekFacts } from './of-week.ts';
import type { Week } from './weeks.ts';

/** More than a district has in a week. */
const mostShown = 2000;

/** What happens in a week, in all houses or in one; a house that there is none of counts as not said. */
export async function loadWeek(
  { occurrences }: Pick<Deps, 'occurrences'>,
  week: Week,
  houseId: string | undefined,
  { district, language }: PageContext,
): Promise<WeekFacts> {
  const house = district.houses.find(({ id }) => id === houseId);
  const query = { house: house?.id, lang: language };
  const [shown, after] = await Promise.all([
    occurrences.list(district.id, {
      ...query,
      from: week.monday,
      to: week.sunday,
      limit: mostShown,
    }),
    occurrences.list(district.id, { ...query, from: addDays(week.sunday, 1), limit: 1 }),
  ]);
  if (!shown) throw new Problem('not-found');
  return { week, house, occurrences: shown.items, nextDay: after?.items[0]?.day };
}
