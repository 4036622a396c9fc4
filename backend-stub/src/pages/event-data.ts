import { paths, type Activity, type House, type Occurrence } from '@klocket/contract';
import { occurrencePicture } from '../features/share/of-page.ts';
import { addressOf } from '../features/share/picture.ts';
import { plainLine } from '../plain-text.ts';
import type { PageContext } from './context.ts';
import { absolute } from './head.ts';
import { lastDay } from './when.ts';

const statuses: Record<Occurrence['status'], string> = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  'moved-online': 'EventMovedOnline',
  'no-meeting': 'EventCancelled',
};

/** An occurrence in the words of schema.org, as search engines and assistants read it. */
export function eventData(
  occurrence: Occurrence,
  activity: Activity,
  house: House | undefined,
  context: PageContext,
) {
  const { publicUrl, district } = context;
  const { status, allDay, day, startsAt, endsAt, previous, picture } = occurrence;
  const url = publicUrl + paths.occurrencePage(district.id, occurrence.id);
  const shared = { kind: 'occurrences', id: occurrence.id } as const;
  const drawn = publicUrl + addressOf(district.id, occurrencePicture(occurrence, context), shared);
  const image = (picture && absolute(picture.url, publicUrl)) ?? drawn;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: plainLine(occurrence.title),
    ...(occurrence.summary ? { description: plainLine(occurrence.summary) } : {}),
    url,
    startDate: allDay ? day : startsAt,
    endDate: allDay ? lastDay(occurrence) : endsAt,
    ...(previous?.startsAt ? { previousStartDate: previous.startsAt } : {}),
    eventStatus: `https://schema.org/${statuses[status]}`,
    eventAttendanceMode: `https://schema.org/${attendanceMode(occurrence)}`,
    location: locations(occurrence, house, url, context),
    organizer: activity.organisers.map(({ id, name }) => ({
      '@type': 'Organization',
      name: plainLine(name),
      url: district.organisers.find((organiser) => organiser.id === id)?.url,
    })),
    image: [image],
    isAccessibleForFree: !occurrence.price,
    // A price is written in words, which no offer may hold.
    ...(occurrence.price
      ? {}
      : { offers: { '@type': 'Offer', price: 0, priceCurrency: 'SEK', url } }),
    ...(occurrence.spoken.length > 0 ? { inLanguage: occurrence.spoken } : {}),
  };
}

function attendanceMode({ status, online, house, address }: Occurrence) {
  if (status === 'moved-online') return 'OnlineEventAttendanceMode';
  if (!online) return 'OfflineEventAttendanceMode';
  return house || address ? 'MixedEventAttendanceMode' : 'OnlineEventAttendanceMode';
}

function locations(
  { status, online, house: named, address }: Occurrence,
  house: House | undefined,
  url: string,
  { district }: PageContext,
) {
  const place = {
    '@type': 'Place',
    name: plainLine(named?.name ?? address ?? district.name),
    address: plainLine(address ?? house?.address ?? district.name),
    ...(house?.position ? { geo: { '@type': 'GeoCoordinates', ...house.position } } : {}),
  };
  const virtual = { '@type': 'VirtualLocation', url };
  if (status === 'moved-online' || (online && !named && !address)) return virtual;
  return online ? [place, virtual] : place;
}
