import type { OccurrenceQuery } from '@klocket/contract';
import { defectsPath } from '@klocket/contract/defect-paths';
import {
  activityPath,
  districtsPath,
  housesPath,
  occurrencePath,
  occurrencesPath,
} from '@klocket/contract/paths';
import type { Site } from './site.ts';

/** How many occurrences a list asks for at a time. */
export const listLimit = 24;

/** The occurrence filters a page can set, and the attributes that set them. */
export const filterAttributes = {
  house: 'house',
  organiser: 'organiser',
  // `theme` is the look of a widget, so what it is about is said in the plural.
  theme: 'themes',
  spoken: 'spoken',
  age: 'age',
  q: 'q',
} as const;
export type FilterName = keyof typeof filterAttributes;
export type Filters = Partial<Record<FilterName, string>>;

/** How a calendar can be seen. */
export type View = 'list' | 'week' | 'month';

/** The view an attribute asks for; a list, when it asks for none that exists. */
export const viewOf = (name: string | null | undefined): View =>
  name === 'week' || name === 'month' ? name : 'list';

/** What an attribute says, when it is a day. */
export const dayOf = (text: string | null | undefined) =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text)) ? text : '';

/** The filters that an element's attributes ask for; what could never be answered is left out. */
export function readFilters(element: Element): Filters {
  const filters: Filters = {};
  for (const [name, attribute] of Object.entries(filterAttributes)) {
    const value = element.getAttribute(attribute)?.trim();
    if (value && (name !== 'age' || /^\d{1,2}$/.test(value))) filters[name as FilterName] = value;
  }
  return filters;
}

/** What a list asks: from a day on, today if it names none. */
export const listQuery = (filters: Filters, lang: string, from?: string) =>
  ({ ...filters, lang, from, limit: listLimit }) as OccurrenceQuery;

/**
 * The first thing an element will ask of the server, as a path; the loader asks it while the
 * element's code is still on its way. Empty when it cannot be known.
 */
export function firstRequest(element: Element, { district, lang }: Site): string {
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  if (!district) return districtsPath();
  switch (element.localName) {
    case 'klocket-calendar':
      // A grid asks for the days of a month, which are its own to work out.
      return viewOf(attribute('view')) === 'list'
        ? occurrencesPath(district, listQuery(readFilters(element), lang, dayOf(attribute('date'))))
        : '';
    case 'klocket-activity':
      return attribute('occurrence')
        ? occurrencePath(district, attribute('occurrence'), lang)
        : attribute('activity') && activityPath(district, attribute('activity'), lang);
    case 'klocket-defect-list':
      return attribute('view')
        ? ''
        : defectsPath(district, {
            status: attribute('status'),
            category: attribute('category'),
            lang,
          });
    case 'klocket-houses':
      return housesPath(district, lang);
    default:
      return '';
  }
}
