import type { PageContext } from '../../pages/context.ts';
import type { Loader } from '../../pages/load.ts';
import { posterOf } from './of-poster.ts';

/** An activity and its poster. Throws a `Problem` when there is no such activity. */
export async function loadPoster(load: Loader, id: string, context: PageContext) {
  const { district, language } = context;
  const activity = await load.activity(district.id, id, language);
  const house = activity.house && (await load.house(district.id, activity.house.id, language));
  return { activity, poster: posterOf(activity, house, context) };
}
