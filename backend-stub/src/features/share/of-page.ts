import type { Activity, Goal, House, Occurrence } from '@klocket/contract';
import type { PageContext } from '../../pages/context.ts';
import { repeatsText } from '../../pages/parts/activity.ts';
import { isOff, timeText } from '../../pages/when.ts';
import { plainLine } from '../../plain-text.ts';
import { capital, longDay } from '../../words/dates.ts';
import { insertText } from '../../words/index.ts';
import type { SharePicture } from './picture.ts';

/** The picture of a district, and of every page that has none of its own. */
export function districtPicture(context: PageContext): SharePicture {
  const { district, words } = context;
  return {
    ...common(context),
    title: insertText(words.calendar.title, { district: plainLine(district.name) }),
    when: '',
    where: district.houses
      .slice(0, 4)
      .map(({ name }) => plainLine(name))
      .join(' · '),
  };
}

/** The picture of an activity: when it is as a rule, or the next time. */
export function activityPicture(activity: Activity, context: PageContext): SharePicture {
  if (activity.sensitive) return districtPicture(context);
  const { house, address, online } = activity;
  return {
    ...common(context),
    title: plainLine(activity.title),
    when: whenOf(activity, context),
    where: placeOf({ house, address, online }, context),
  };
}

/** The picture of one occurrence: day, time and house, and what has become of it. */
export function occurrencePicture(occurrence: Occurrence, context: PageContext): SharePicture {
  if (occurrence.sensitive) return districtPicture(context);
  const { words, today, language } = context;
  const { status, title, day } = occurrence;
  return {
    ...common(context),
    title: plainLine(title),
    status:
      status === 'scheduled'
        ? undefined
        : { word: words.status[status], tone: isOff(occurrence) ? 'bad' : 'open' },
    when: `${capital(longDay(day, today, language), language)} ${timeText(occurrence, context)}`,
    where: status === 'moved-online' ? words.occurrence.online : placeOf(occurrence, context),
  };
}

/** The picture of a house. */
export const housePicture = ({ name, address }: House, context: PageContext): SharePicture => ({
  ...common(context),
  title: plainLine(name),
  when: '',
  where: plainLine(address ?? ''),
});

/** The picture of a goal. */
export const goalPicture = ({ title, number }: Goal, context: PageContext): SharePicture => ({
  ...common(context),
  title: plainLine(title),
  when: insertText(context.words.goalPages.one.number, { number }),
  where: '',
});

const common = ({ district, language, words }: PageContext) => ({
  language,
  direction: words.direction as SharePicture['direction'],
  kicker: plainLine(district.name),
});

function whenOf(activity: Activity, context: PageContext): string {
  const { today, language } = context;
  const { repeats } = activity;
  const coming = activity.upcoming.filter((one) => !isOff(one));
  // The rule is told by one that keeps to it.
  const next = coming.find(({ status }) => status === 'scheduled') ?? coming[0];
  if (!next) return '';
  const time = timeText(next, context);
  const rule =
    next.status === 'scheduled' &&
    repeats &&
    repeatsText({ ...activity, repeats: { ...repeats, until: undefined } }, context);
  if (rule) return `${rule} ${time}`;
  return `${capital(longDay(next.day, today, language), language)} ${time}`;
}

const placeOf = (
  { house, address, online }: Pick<Occurrence, 'house' | 'address' | 'online'>,
  { words }: PageContext,
) => plainLine(house?.name ?? address ?? (online ? words.occurrence.online : ''));
