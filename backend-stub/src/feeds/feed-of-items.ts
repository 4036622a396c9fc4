import { paths, type Occurrence } from '@klocket/contract';
import type { Deps } from '../deps.ts';
import { pageUrl, type PageContext } from '../pages/context.ts';
import type { Loader } from '../pages/load.ts';
import { mapInSlices } from '../slices.ts';
import { insertText } from '../words/index.ts';
import type { Feed, FeedItem } from './feed-item.ts';
import { createFeedRepository } from './repository.ts';

/** Where a feed is found, what it is called, and the days it reaches over. */
export interface FeedPlace {
  /** Absent for a file that is fetched once. */
  feedPath?: string;
  path: string;
  title: string;
  days: { from: string; to: string };
  /** The online address of an occurrence, for those who may know it. */
  joinUrl?: (occurrenceId: string) => string | undefined;
}

/** Makes a feed of occurrences: adds to each how often it changed and where its house stands. */
export function createFeedMaker({ db }: Pick<Deps, 'db'>, load: Loader) {
  const versions = createFeedRepository(db);

  return async (
    occurrences: Occurrence[],
    context: PageContext,
    { feedPath, path, title, days, joinUrl }: FeedPlace,
  ): Promise<Feed> => {
    const { district, words, publicUrl, today, language } = context;
    const [known, houses] = await Promise.all([
      versions.versions(district.id, days),
      load.houses(district.id, language),
    ]);
    const houseOf = new Map(houses.items.map((house) => [house.id, house]));
    const toItem = (occurrence: Occurrence): FeedItem[] => {
      const version = known.get(occurrence.id);
      if (!version) return [];
      const house = occurrence.house && houseOf.get(occurrence.house.id);
      const page = paths.occurrencePage(district.id, occurrence.id);
      const { address, position } = house ?? {};
      return [
        {
          occurrence,
          version,
          url: publicUrl + pageUrl(context, page),
          address,
          position,
          joinUrl: joinUrl?.(occurrence.id),
        },
      ];
    };
    return {
      words,
      today,
      language,
      title,
      description: insertText(words.calendar.description, { district: district.name }),
      url: publicUrl + pageUrl(context, path),
      feedUrl: feedPath && publicUrl + feedPath,
      districtId: district.id,
      zone: district.zone,
      items: (await mapInSlices(occurrences, toItem)).flat(),
    };
  };
}
