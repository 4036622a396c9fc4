import { occurrenceStatuses, type Occurrence } from '@klocket/contract';
import { posterOf } from '../features/sheets/of-poster.ts';
import { sheetOfWeek } from '../features/sheets/of-week.ts';
import { weekOf } from '../features/sheets/weeks.ts';
import { activityPage } from '../pages/activity-page.ts';
import type { PageContext } from '../pages/context.ts';
import { defectPage } from '../pages/defect-page.ts';
import { defectsPage } from '../pages/defects-page.ts';
import { districtPage, type DistrictView } from '../pages/district-page.ts';
import { frontPage, troublePage } from '../pages/front-page.ts';
import { housePage } from '../pages/house-page.ts';
import { renderPage } from '../pages/layout.ts';
import { occurrencePage } from '../pages/occurrence-page.ts';
import { posterPage } from '../pages/poster-page.ts';
import { myDefectPage, myHandoverPage } from '../pages/secret-pages.ts';
import { walkPage } from '../pages/walk-page.ts';
import { weekPage } from '../pages/week-page.ts';
import {
  sampleActivity,
  sampleContext,
  sampleDay,
  sampleDistrict,
  sampleHouse,
  sampleOccurrence,
} from './sample.ts';
import { sampleStory, sampleWalk } from './sample-defects.ts';

type Write = (context: PageContext, items: Occurrence[], text?: string) => string;

/** Every kind of page there is, with a text wherever a text can stand. */
export const samplePages = {
  district: (context, items) => renderPage(districtPage(viewOf(items), context), context),
  house: (context, items, text = 'Lokaler.') => {
    const house = sampleHouse({ name: text, description: text, address: text });
    const list = { from: sampleDay, today: sampleDay, items };
    return renderPage(housePage(house, list, context), context);
  },
  activity: (context, items, text = 'Läxhjälp') =>
    renderPage(activityPage(wholeActivity(text, items), context), context),
  occurrence: (context, items, text = 'Läxhjälp') =>
    renderPage(
      occurrencePage(
        { occurrence: items[0]!, activity: wholeActivity(text, items) },
        sampleHouse(),
        context,
      ),
      context,
    ),
  defects: (context, _items, text = 'Släckt') => {
    const walks = { items: [] };
    const items = [sampleStory(text), sampleStory(text, { photos: [], closed: true })];
    const defects = { items, next: 'next' };
    return renderPage(defectsPage({ choice: {}, defects, walks }, context), context);
  },
  defect: (context, _items, text = 'Släckt') =>
    renderPage(defectPage(sampleStory(text), context), context),
  walk: (context, _items, text = 'Släckt') =>
    renderPage(walkPage(sampleWalk(text), context), context),
  walkToCome: (context, _items, text = 'Släckt') =>
    renderPage(walkPage(sampleWalk(text, { state: 'planned' }), context), context),
  week: (context, items) => {
    const facts = { week: weekOf(sampleDay), occurrences: items, nextDay: '2026-12-16' };
    return renderPage(weekPage(sheetOfWeek(facts, context), facts, context), context);
  },
  emptyWeek: (context) => {
    const facts = { week: weekOf(sampleDay), occurrences: [] };
    return renderPage(weekPage(sheetOfWeek(facts, context), facts, context), context);
  },
  poster: (context, items, text = 'Läxhjälp') => {
    const activity = wholeActivity(text, items);
    const poster = posterOf(activity, sampleHouse({ address: text }), context);
    return renderPage(posterPage(poster, activity, context), context);
  },
  myDefect: (context) => renderPage(myDefectPage(context), context),
  myHandover: (context) => renderPage(myHandoverPage(context), context),
  front: ({ district, language }) => frontPage([district, district], language),
  trouble: ({ district, language }) =>
    troublePage({ status: 404, districts: [district] }, language),
} satisfies Record<string, Write>;

/** One occurrence of each status. */
export const everyStatus = () =>
  occurrenceStatuses.map((status) => sampleOccurrence({ id: status, status, reason: 'Därför.' }));

/** Two weeks of a calendar. */
export const viewOf = (items: Occurrence[]): DistrictView => ({
  now: '2026-11-22T08:00:00Z',
  choice: {},
  from: sampleDay,
  to: '2026-12-05',
  occurrences: { from: sampleDay, today: sampleDay, items },
  nextDay: '2026-12-16',
  houses: { today: sampleDay, items: [sampleHouse()] },
});

const wholeActivity = (text: string, upcoming: Occurrence[]) =>
  sampleActivity({
    title: text,
    summary: text,
    description: [text],
    price: text,
    joining: 'elsewhere',
    joiningUrl: text,
    contact: { name: text, phone: text, email: text },
    picture: { url: text, alt: text, width: 1200, height: 630 },
    materials: [{ title: text, url: text, when: 'before' }],
    programme: [
      { id: 'a', startTime: '10:00', endTime: '10:30', title: text, room: text, host: text },
      { id: 'b', startTime: '10:00', endTime: '10:30', title: text },
      { id: 'c', startTime: '10:30', endTime: '10:45', title: text, pause: true },
    ],
    upcoming,
    past: upcoming,
  });

/** A district in which every text is this one. */
export const hostileContext = (text: string) =>
  sampleContext(
    'sv',
    sampleDistrict({
      name: text,
      description: text,
      contact: { name: text, phone: text, email: text },
      links: [{ title: text, url: text }],
      houses: [{ id: text, name: text }],
      organisers: [{ id: text, name: text }],
      themes: [{ id: text, name: text }],
    }),
  );

/** An occurrence in which every text is this one. */
export const hostileOccurrence = (text: string) =>
  sampleOccurrence({
    title: text,
    summary: text,
    status: 'rescheduled',
    reason: text,
    room: text,
    address: text,
    price: text,
    house: { id: 'a', name: text },
    previous: { startTime: '12:00', house: { id: 'b', name: text } },
    organisers: [{ id: text, name: text }],
    picture: { url: text, alt: text },
    recap: { text, pictures: [{ url: text, alt: text }], links: [{ title: text, url: text }] },
  });
