import type { OccurrenceQuery } from '@klocket/contract';
import { paths } from '@klocket/contract/paths';
import type { Site } from './site.ts';

/** How many occurrences a list asks for at a time. */
export const listLimit = 60;

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

/** The filters an element's attributes ask for. */
export function readFilters(element: Element): Filters {
  const filters: Filters = {};
  for (const [name, attribute] of Object.entries(filterAttributes)) {
    const value = element.getAttribute(attribute);
    if (value) filters[name as FilterName] = value;
  }
  return filters;
}

/** What a list asks first: from today on. */
export const listQuery = (filters: Filters, lang: string) =>
  ({ ...filters, lang, limit: listLimit }) as OccurrenceQuery;

/**
 * The first thing an element will ask of the server, as a path; the loader asks it while the
 * element's code is still on its way. Empty when it cannot be known.
 */
export function firstRequest(element: Element, { district, lang }: Site): string {
  if (!district) return '';
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  switch (element.localName) {
    case 'klocket-calendar':
      return ['', 'list'].includes(attribute('view'))
        ? paths.occurrences(district, listQuery(readFilters(element), lang))
        : '';
    case 'klocket-activity':
      return attribute('occurrence')
        ? paths.occurrence(district, attribute('occurrence'), lang)
        : attribute('activity') && paths.activity(district, attribute('activity'), lang);
    case 'klocket-houses':
      return paths.houses(district, lang);
    default:
      return '';
  }
}
