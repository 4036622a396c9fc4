import { paths, type District, type House } from '@klocket/contract';
import { plainLine } from '../plain-text.ts';
import { pageUrl, type PageContext } from './context.ts';
import { safeUrl } from './html.ts';

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** A house in the words of schema.org: where it is, and when it is open. */
export function houseData(house: House, { publicUrl, district }: PageContext) {
  const { name, description, address, position, contact, hours, exceptions } = house;
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: plainLine(name),
    ...(description ? { description: plainLine(description) } : {}),
    url: publicUrl + paths.housePage(district.id, house.id),
    address: plainLine(address ?? district.name),
    ...(position ? { geo: { '@type': 'GeoCoordinates', ...position } } : {}),
    ...(contact?.phone ? { telephone: plainLine(contact.phone) } : {}),
    openingHoursSpecification: hours.map(({ weekday, opens, closes }) => ({
      ...opening(opens, closes),
      dayOfWeek: `https://schema.org/${weekdays[weekday - 1]}`,
    })),
    specialOpeningHoursSpecification: exceptions.flatMap(({ day, hours: other }) =>
      // Closed the whole day is written as opening and closing at midnight.
      (other.length > 0 ? other : [{ opens: '00:00', closes: '00:00' }]).map(
        ({ opens, closes }) => ({
          ...opening(opens, closes),
          validFrom: day,
          validThrough: day,
        }),
      ),
    ),
  };
}

/** A district in the words of schema.org: where it is, what it holds, and whom one asks. */
export function districtData(
  { id, name, description, position, links, houses, contact }: District,
  context: PageContext,
) {
  const url = context.publicUrl + pageUrl(context, paths.page(id));
  const elsewhere = links.map((link) => safeUrl(link.url)).filter((at) => at !== undefined);
  const place = {
    '@type': 'Place',
    '@id': `${url}#place`,
    name: plainLine(name),
    url,
    address: plainLine(name),
    ...(position ? { geo: { '@type': 'GeoCoordinates', ...position } } : {}),
    containsPlace: houses.map((house) => ({
      '@type': 'Place',
      name: plainLine(house.name),
      url: context.publicUrl + pageUrl(context, paths.housePage(id, house.id)),
    })),
  };
  const organisation = {
    '@type': 'Organization',
    '@id': `${url}#organization`,
    name: plainLine(name),
    ...(description ? { description: plainLine(description) } : {}),
    url,
    sameAs: elsewhere,
    location: { '@id': place['@id'] },
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'customer service',
      name: plainLine(contact.name),
      ...(contact.phone ? { telephone: plainLine(contact.phone) } : {}),
      ...(contact.email ? { email: plainLine(contact.email) } : {}),
      availableLanguage: context.languages.filter((language) => !language.includes('-x-')),
    },
  };
  return { '@context': 'https://schema.org', '@graph': [organisation, place] };
}

/** The way from the district to a page, as it is shown in place of a bare address. */
export function breadcrumbs(steps: { name: string; path: string }[], context: PageContext) {
  const { publicUrl, district } = context;
  const all = [{ name: district.name, path: paths.page(district.id) }, ...steps];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: plainLine(name),
      item: publicUrl + pageUrl(context, path),
    })),
  };
}

const opening = (opens: string, closes: string) => ({
  '@type': 'OpeningHoursSpecification',
  opens,
  closes,
});
