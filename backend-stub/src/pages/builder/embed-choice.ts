import {
  defectsPagePath,
  goalPagePath,
  goalsPagePath,
  pagePath,
  paths,
  themeNames,
  type ThemeName,
} from '@klocket/contract';
import type { PageContext } from '../context.ts';
import { readValue } from '../query.ts';

/** What can be put together here, and the page that a plain link leads to. */
export const pagesOf = {
  calendar: pagePath,
  activity: paths.activityPage,
  houses: pagePath,
  goals: goalsPagePath,
  goal: goalPagePath,
  'defect-list': defectsPagePath,
  'defect-report': (district: string) => `${defectsPagePath(district)}#report`,
  pulse: goalsPagePath,
} satisfies Record<string, (district: string, id: string) => string>;
export type WidgetName = keyof typeof pagesOf;
const widgetNames = Object.keys(pagesOf) as WidgetName[];

/** What a widget of one thing can be about: the activities that are to come, and the goals. */
export interface Subjects {
  activity: { id: string; title: string }[];
  goal: { id: string; title: string }[];
}
export const isOfOne = (widget: WidgetName): widget is keyof Subjects =>
  widget === 'activity' || widget === 'goal';

/** What somebody has chosen to show. */
export interface EmbedChoice {
  widget: WidgetName;
  /** The activity or goal, where the widget is about one. */
  subject?: { id: string; title: string };
  house?: string;
  organiser?: string;
  themes?: string;
  language?: string;
  theme: 'auto' | 'light' | 'dark';
  /** One of our themes; without it, the colours of the page around. */
  look?: ThemeName;
  width: 'wide' | 'narrow';
}

/** Reads a choice; what the district does not have counts as not said. */
export function readEmbedChoice(
  query: unknown,
  { district, language, languages }: PageContext,
  subjects: Subjects,
): EmbedChoice {
  const among = <Value extends string>(name: string, values: readonly Value[]) => {
    const said = readValue(query, name);
    return values.find((value) => value === said);
  };
  const idsOf = (things: { id: string }[]) => things.map(({ id }) => id);
  const wanted = among('widget', widgetNames) ?? 'calendar';
  const things = isOfOne(wanted) ? subjects[wanted] : [];
  const subject = things.find(({ id }) => id === readValue(query, wanted)) ?? things[0];
  const widget = isOfOne(wanted) && !subject ? 'calendar' : wanted;
  const isCalendar = widget === 'calendar';
  const house = among('house', idsOf(district.houses));
  return {
    widget,
    subject,
    house: isCalendar || widget === 'houses' ? house : undefined,
    organiser: isCalendar ? among('organiser', idsOf(district.organisers)) : undefined,
    themes: isCalendar ? among('themes', idsOf(district.themes)) : undefined,
    // Who reads this page in a language most likely wants to show it so.
    language: among('language', languages) ?? (language === languages[0] ? undefined : language),
    theme: among('theme', ['auto', 'light', 'dark']) ?? 'auto',
    look: among('look', themeNames),
    width: among('width', ['wide', 'narrow']) ?? 'wide',
  };
}
