import type { Picture } from '@klocket/contract';
import { districtPicture } from '../features/share/of-page.ts';
import { addressOf, altOf, pictureSize } from '../features/share/picture.ts';
import { loadPoster } from '../features/sheets/load-poster.ts';
import { loadWeek } from '../features/sheets/load-week.ts';
import { sheetOfWeek } from '../features/sheets/of-week.ts';
import { readWeek } from '../features/sheets/weeks.ts';
import type { Deps } from '../deps.ts';
import { readYear } from '../features/year-reports/years.ts';
import { aboutPage } from '../pages/about-page.ts';
import { activityPage } from '../pages/activity-page.ts';
import type { PageContext } from '../pages/context.ts';
import { defectPage } from '../pages/defect-page.ts';
import type { Page } from '../pages/layout.ts';
import type { Loader } from '../pages/load.ts';
import { occurrencePage } from '../pages/occurrence-page.ts';
import { posterPage } from '../pages/poster-page.ts';
import { Problem } from '../problem.ts';
import { insertText } from '../words/index.ts';
import type { Subject, SubjectKind } from './subject.ts';

/** What a page is called, and its picture. */
export interface Named {
  title: string;
  picture?: Picture;
  /** What is drawn where it has none. */
  share?: Page['share'];
  /** Shown to nobody who is not looking for it. */
  sensitive?: boolean;
}

/** Fetches what pages are called, each as the page itself says it. What does not exist is a problem. */
export function createNaming(deps: Deps, load: Loader) {
  const { defects, walks, yearReports } = deps;
  type Naming = (subject: Subject, context: PageContext) => Promise<Named> | Named;

  const named: Record<SubjectKind, Naming> = {
    calendar: (_, { words, district }) => ({
      title: insertText(words.calendar.title, { district: district.name }),
    }),
    async activity({ id }, context) {
      const { district, language } = context;
      return activityPage(await load.activity(district.id, id, language), context);
    },
    async occurrence({ id }, context) {
      const { district, language } = context;
      const { house, ...detail } = await load.occurrence(district.id, id, language);
      return occurrencePage(detail, house, context);
    },
    async house({ id }, { district, language }) {
      return { title: (await load.house(district.id, id, language)).name };
    },
    goals: (_, { words, district }) => ({
      title: insertText(words.goalPages.list.heading, { district: district.name }),
    }),
    goal: ({ id }, context) => load.goal(context, id),
    defects: (_, { words, district }) => ({
      title: insertText(words.reporting.title, { district: district.name }),
    }),
    'defect-report': (subject, context) => named.defects(subject, context),
    async defect({ id }, context) {
      const { district, language } = context;
      return defectPage(found(await defects.find(district.id, id, language)), context);
    },
    walk: async ({ id }, { district, language }) =>
      found(await walks.protocol(district.id, id, language)),
    'year-reports': (_, { words }) => ({ title: words.yearReports.list.title }),
    async 'year-report'({ id }, { district, words }) {
      const year = readYear(id);
      const years = found(await yearReports.years(district.id));
      if (!year || !years.includes(year)) throw new Problem('not-found');
      return { title: insertText(words.yearReports.title, { year }) };
    },
    async week({ id }, context) {
      const week = found(readWeek(id));
      return sheetOfWeek(await loadWeek(deps, week, undefined, context), context);
    },
    async poster({ id }, context) {
      const { poster, activity } = await loadPoster(load, id, context);
      return posterPage(poster, activity, context);
    },
    about: (_, context) => aboutPage(context),
    privacy: (_, { words }) => ({ title: words.aboutPages.privacy.heading }),
    accessibility: (_, { words, district }) => ({
      title: insertText(words.aboutPages.accessibility.heading, { district: district.name }),
    }),
    builder: (_, { words, district }) => ({
      title: insertText(words.builder.title, { district: district.name }),
    }),
  };

  return async (subject: Subject, context: PageContext): Promise<Named> => {
    const { title, picture, share, sensitive } = await named[subject.kind](subject, context);
    if (sensitive) throw new Problem('not-found');
    return { title, picture: picture ?? drawn(share, context) };
  };
}

/** The picture that stands for a page where its link is shared. */
function drawn(share: Page['share'], context: PageContext): Picture {
  const picture = share?.picture ?? districtPicture(context);
  const url = addressOf(context.district.id, picture, share?.of);
  return { url, alt: altOf(picture), ...pictureSize };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Problem('not-found');
  return value;
}
