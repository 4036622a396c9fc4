import type { OccurrenceQuery } from '@klocket/contract';
import { dayIn } from '../clock.ts';
import type { Deps } from '../deps.ts';
import { missingActivity, missingOccurrence } from '../features/activities/missing.ts';
import { firstToCome } from '../http/valid-until.ts';
import { Problem } from '../problem.ts';
import { createTurns } from '../slices.ts';
import { addDays } from '../words/dates.ts';
import { wordsFor } from '../words/index.ts';
import type { Subjects } from './builder/embed-choice.ts';
import { chooseLanguage, offeredLanguages, type PageContext } from './context.ts';
import { defectsShown, type DefectChoice } from './defect-choice.ts';
import { daysShown, type Choice, type DistrictView } from './district-page.ts';

/** More than a district has in the days of one page; a page never needs a second list. */
const mostShown = 2000;
/** Weeks enough for what happens once a month. */
const daysChosenFrom = 62;
/** So many are read at once where all are, so that others have their turn in between. */
const readAtOnce = 100;

export type LoaderDeps = Pick<
  Deps,
  'settings' | 'clock' | 'districts' | 'houses' | 'activities' | 'occurrences' | 'defects' | 'goals'
>;

/** Fetches what pages, frames and feeds show. What does not exist is a `not-found` problem, or `gone`. */
export function createLoader(deps: LoaderDeps) {
  const { settings, clock, districts, houses, activities, occurrences, defects, goals } = deps;

  const listOf = async (districtId: string, query: OccurrenceQuery) =>
    (await occurrences.list(districtId, query)) ?? notFound();

  return {
    districts: () => districts.list(),

    /** The language nearest to the one wanted in which the district is offered. */
    async language(districtId: string, wanted: string | undefined): Promise<string> {
      const summary = (await districts.summary(districtId)) ?? notFound();
      return chooseLanguage(offeredLanguages(summary.languages), wanted);
    },

    /** The district in the language nearest to the one wanted, and the day it is there. */
    async context(districtId: string, wanted: string | undefined): Promise<PageContext> {
      const summary = (await districts.summary(districtId)) ?? notFound();
      const languages = offeredLanguages(summary.languages);
      const language = chooseLanguage(languages, wanted);
      const district = (await districts.find(districtId, language)) ?? notFound();
      return {
        publicUrl: settings.publicUrl,
        language,
        languages,
        words: wordsFor(language),
        today: dayIn(district.zone, clock()),
        district,
      };
    },

    /** The calendar from a day on. */
    async calendar(
      { district, language, today }: PageContext,
      choice: Choice,
      from: string = today,
    ): Promise<DistrictView> {
      const to = addDays(from, daysShown - 1);
      const query = { ...choice, lang: language };
      const [shown, after, houseList] = await Promise.all([
        listOf(district.id, { ...query, from, to, limit: mostShown }),
        listOf(district.id, { ...query, from: addDays(to, 1), limit: 1 }),
        this.houses(district.id, language),
      ]);
      const nextDay = after.items[0]?.day;
      const now = clock().toString();
      return { now, choice, from, to, occurrences: shown, nextDay, houses: houseList };
    },

    async houses(districtId: string, language: string) {
      return (await houses.list(districtId, language)) ?? notFound();
    },

    async house(districtId: string, id: string, language: string) {
      return (await houses.find(districtId, id, language)) ?? notFound();
    },

    async activity(districtId: string, id: string, language: string) {
      const activity = await activities.find(districtId, id, language);
      if (!activity) throw await missingActivity(activities, districtId, id);
      return activity;
    },

    /** One occurrence with its activity, and its house where it has one. */
    async occurrence(districtId: string, id: string, language: string) {
      const occurrence = await occurrences.find(districtId, id, language);
      if (!occurrence) throw await missingOccurrence(activities, districtId, id);
      const [activity, house] = await Promise.all([
        this.activity(districtId, occurrence.activityId, language),
        occurrence.house && houses.find(districtId, occurrence.house.id, language),
      ]);
      return { occurrence, activity, house };
    },

    /** Defects that have been reviewed, as many as stand on a page. */
    async defects({ district, language }: PageContext, { after: cursor, ...choice }: DefectChoice) {
      const query = { ...choice, cursor, lang: language, limit: defectsShown };
      return (await defects.list(district.id, query)) ?? notFound();
    },

    /** All goals, as they stand. */
    async goals({ district, language }: PageContext) {
      return (await goals.list(district.id, language)) ?? notFound();
    },

    async goal({ district, language }: PageContext, id: string) {
      return (await goals.find(district.id, id, language)) ?? notFound();
    },

    /** What a widget of one thing can be about: activities of the coming weeks, by their titles, and goals. */
    async subjects(context: PageContext): Promise<Subjects> {
      const { district, language, today: from } = context;
      const to = addDays(from, daysChosenFrom);
      const coming = await this.everything(district.id, { from, to, lang: language });
      const titles = new Map(coming.map(({ activityId, title }) => [activityId, title]));
      const { compare } = new Intl.Collator(language);
      const stated = await this.goals(context);
      return {
        activity: [...titles]
          .map(([id, title]) => ({ id, title }))
          .toSorted((one, other) => compare(one.title, other.title)),
        goal: stated.map(({ id, title }) => ({ id, title })),
      };
    },

    /** Everything that matches, page after page. */
    async everything(districtId: string, query: OccurrenceQuery) {
      const items = [];
      const turn = createTurns();
      for (let cursor: string | undefined; ;) {
        const list = await listOf(districtId, { ...query, limit: readAtOnce, cursor });
        items.push(...list.items);
        if (!list.next) return items;
        cursor = list.next;
        await turn();
      }
    },

    /** When what is shown stops being true: at midnight, or when one of these instants comes. */
    validUntil: ({ district }: PageContext, instants: (string | undefined)[] = []) =>
      firstToCome(district.zone, clock(), instants),
  };
}

export type Loader = ReturnType<typeof createLoader>;

function notFound(): never {
  throw new Problem('not-found');
}
