import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Occurrence } from '@klocket/contract';
import { sampleActivity, sampleContext, sampleHouse, sampleOccurrence } from '../testing/sample.ts';
import { eventData } from './event-data.ts';
import { housePage } from './house-page.ts';
import { occurrencePage } from './occurrence-page.ts';
import { breadcrumbs, districtData, houseData } from './place-data.ts';

type Data = Record<string, unknown>;

const moved = {
  startsAt: '2026-11-23T16:00:00+01:00',
  startTime: '16:00',
} as const;

/** What has become of it, and what search engines must read of that. */
const cases: [name: string, occurrence: Partial<Occurrence>, expected: Data][] = [
  ['as planned', {}, { eventStatus: 'EventScheduled', eventAttendanceMode: 'Offline' }],
  ['cancelled', { status: 'cancelled' }, { eventStatus: 'EventCancelled' }],
  ['postponed', { status: 'postponed' }, { eventStatus: 'EventPostponed' }],
  [
    'moved in time',
    { status: 'rescheduled', previous: moved },
    { eventStatus: 'EventRescheduled', previousStartDate: moved.startsAt },
  ],
  [
    'moved online',
    { status: 'moved-online' },
    { eventStatus: 'EventMovedOnline', eventAttendanceMode: 'Online' },
  ],
  ['in a house and online', { online: true }, { eventAttendanceMode: 'Mixed' }],
  ['the whole day', { allDay: true }, { startDate: '2026-11-24' }],
  ['for a price', { price: '20 kronor' }, { isAccessibleForFree: false, offers: undefined }],
];

describe('an occurrence for search engines', () => {
  for (const [name, more, expected] of cases) {
    it(`says what they ask for: ${name}`, () => {
      const event = dataOf(more);
      assertEvent(event);
      for (const [key, value] of Object.entries(expected)) {
        assert.equal(bare(event[key]), value, key);
      }
    });
  }

  it('keeps the day it had when it is cancelled', () => {
    assert.equal(dataOf({ status: 'cancelled' }).startDate, dataOf({}).startDate);
  });

  it('says nothing of what is sensitive', () => {
    const page = occurrencePage(
      { occurrence: sampleOccurrence({ sensitive: true }), activity: sampleActivity() },
      sampleHouse(),
      sampleContext(),
    );
    assert.equal(page.data, undefined);
  });
});

describe('a house for search engines', () => {
  it('is open when it is, and closed on days that differ', () => {
    const house = houseData(sampleHouse(), sampleContext());
    assert.equal(house.openingHoursSpecification.length, 5);
    assert.equal(house.openingHoursSpecification[0]!.dayOfWeek, 'https://schema.org/Monday');
    const [closed] = house.specialOpeningHoursSpecification;
    assert.deepEqual(
      [closed!.validFrom, closed!.opens, closed!.closes],
      ['2026-12-24', '00:00', '00:00'],
    );
  });

  it('stands below its district', () => {
    const page = housePage(sampleHouse(), { ...list, items: [] }, sampleContext('ar'));
    assert.ok(Array.isArray(page.data));
    const { itemListElement } = breadcrumbs(
      [{ name: 'Kunskapens hus', path: '/klockaretorpet/houses/kunskapens-hus' }],
      sampleContext('ar'),
    );
    assert.deepEqual(
      itemListElement.map(({ position, item }) => [position, item]),
      [
        [1, 'https://klocket.example/klockaretorpet?lang=ar'],
        [2, 'https://klocket.example/klockaretorpet/houses/kunskapens-hus?lang=ar'],
      ],
    );
  });
});

describe('a district for search engines', () => {
  for (const language of ['sv', 'en', 'ar']) {
    it(`is an organisation in a place that holds houses, in "${language}"`, () => {
      const context = sampleContext(language);
      const [organisation, place] = districtData(context.district, context)['@graph'] as Data[];
      for (const thing of [organisation!, place!]) {
        assert.match(String(thing.name), /\S/);
        assert.match(String(thing.url), /^https:\/\/klocket\.example\/klockaretorpet/);
        assert.match(String(thing['@id']), /^https:\/\/[^#]+#\w+$/);
      }
      assert.equal(organisation!['@type'], 'Organization');
      assert.deepEqual(organisation!.location, { '@id': place!['@id'] });
      for (const address of organisation!.sameAs as string[]) assert.match(address, /^https?:\/\//);
      const ask = organisation!.contactPoint as Data;
      assert.ok(ask.contactType && (ask.telephone || ask.email));
      assert.ok(!(ask.availableLanguage as string[]).some((tag) => tag.includes('-x-')));
      assert.equal(place!['@type'], 'Place');
      assert.ok(place!.address);
      const houses = place!.containsPlace as Data[];
      assert.equal(houses.length, context.district.houses.length);
      for (const house of houses) assert.ok(house.name && house.url);
    });
  }
});

describe('what search engines are told', () => {
  it('is said in the words of schema.org, of each thing those that it has', () => {
    const context = sampleContext();
    const online = dataOf({ online: true, status: 'rescheduled', previous: moved });
    const steps = [{ name: 'Kunskapens hus', path: '/klockaretorpet/houses/kunskapens-hus' }];
    for (const data of [
      online,
      houseData(sampleHouse(), context),
      districtData(context.district, context),
      breadcrumbs(steps, context),
    ]) {
      assertVocabulary(data);
    }
  });
});

const list = { from: '2026-11-22', to: '2026-12-05', today: '2026-11-22' };

const dataOf = (more: Partial<Occurrence>): Data =>
  eventData(sampleOccurrence(more), sampleActivity(), sampleHouse(), sampleContext());

/** The last word of a schema.org address, without what all attendance modes end in. */
const bare = (value: unknown) =>
  typeof value === 'string' && value.startsWith('https://schema.org/')
    ? value.slice('https://schema.org/'.length).replace('EventAttendanceMode', '')
    : value;

/** The rules for events: what is required, and how it is written. */
function assertEvent(event: Data) {
  assert.equal(event['@type'], 'Event');
  assert.match(String(event.name), /\S/);
  const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2})?$/;
  for (const key of ['startDate', 'endDate', 'previousStartDate']) {
    if (event[key] !== undefined) assert.match(String(event[key]), instant, key);
  }
  assert.match(String(event.startDate), instant);
  for (const place of [event.location].flat() as Data[]) {
    if (place['@type'] === 'VirtualLocation') assert.match(String(place.url), /^https:/);
    else assert.ok(place['@type'] === 'Place' && place.name && place.address);
  }
  for (const image of event.image as string[]) assert.match(image, /^https:\/\//);
  assert.ok((event.image as string[]).length > 0);
  for (const organiser of event.organizer as Data[]) assert.ok(organiser.name);
  const offer = event.offers as Data | undefined;
  if (offer) assert.deepEqual([offer.price, offer.priceCurrency], [0, 'SEK']);
  assert.equal(event.isAccessibleForFree, offer !== undefined);
}

/** The properties that schema.org gives to each type, as far as we use them. */
const vocabulary: Record<string, string> = {
  Event:
    'name description url startDate endDate previousStartDate eventStatus eventAttendanceMode location organizer image isAccessibleForFree offers inLanguage',
  Place:
    'name description url address geo telephone openingHoursSpecification specialOpeningHoursSpecification containsPlace',
  VirtualLocation: 'url',
  Organization: 'name description url sameAs location contactPoint',
  Offer: 'price priceCurrency url',
  GeoCoordinates: 'latitude longitude',
  ContactPoint: 'contactType name telephone email availableLanguage',
  OpeningHoursSpecification: 'dayOfWeek opens closes validFrom validThrough',
  BreadcrumbList: 'itemListElement',
  ListItem: 'position name item',
};

/** Each thing, and all that is in it, has a type of schema.org and no property that its type does not have. */
function assertVocabulary(thing: unknown): void {
  if (Array.isArray(thing)) return thing.forEach(assertVocabulary);
  if (typeof thing !== 'object' || thing === null) return;
  const { '@type': type, '@graph': graph, ...properties } = thing as Data;
  const own = Object.keys(properties).filter((key) => !key.startsWith('@'));
  if (own.length > 0) {
    const known = vocabulary[String(type)]?.split(' ');
    assert.ok(known, `${String(type)} of ${own.join()}`);
    for (const key of own) assert.ok(known.includes(key), `${key} of ${String(type)}`);
  }
  assertVocabulary([graph, ...Object.values(properties)]);
}
