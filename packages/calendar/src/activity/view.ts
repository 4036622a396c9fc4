import type { Activity, House, Occurrence, OccurrenceDetail } from '@klocket/contract';
import { isOff } from '@klocket/core';

/** What the parts of <klocket-activity> are drawn from. */
export interface ActivityView {
  activity: Activity;
  /** The occurrence in front: the one asked for, else the next, else the latest. */
  shown?: Occurrence;
  /** The next that takes place, when the one in front does not or has been. */
  next?: Occurrence;
  /** Whether the one in front is over, goes on, or is to come. */
  phase: 'over' | 'now' | 'coming';
  now: Date;
  /** Where relative addresses lead. */
  server: string;
  /** The language of our own words. */
  lang: string;
  /** The language the text is in. */
  textLang: string;
  /** The level of the title's heading. */
  level: number;
  /** The house where it takes place; undefined until it is known, null when it cannot be. */
  place?: House | null;
}

/** What was fetched: one activity, or one occurrence with its activity. */
export type Fetched = Activity | OccurrenceDetail;

/** Chooses what stands in front. */
export function viewOf(
  fetched: Fetched,
  rest: Pick<ActivityView, 'now' | 'server' | 'lang' | 'level' | 'place'> & { asked: string },
): ActivityView {
  const { asked, ...common } = rest;
  const activity = 'activity' in fetched ? fetched.activity : fetched;
  const shown =
    'activity' in fetched ? fetched.occurrence : (activity.upcoming[0] ?? activity.past[0]);
  const time = common.now.getTime();
  const phase =
    shown && Date.parse(shown.endsAt) <= time
      ? 'over'
      : shown && Date.parse(shown.startsAt) <= time
        ? 'now'
        : 'coming';
  const next =
    shown && (phase === 'over' || isOff(shown))
      ? activity.upcoming.find(
          (other) => !isOff(other) && other.id !== shown.id && Date.parse(other.endsAt) > time,
        )
      : undefined;
  return { ...common, activity, shown, next, phase, textLang: activity.language ?? asked };
}
