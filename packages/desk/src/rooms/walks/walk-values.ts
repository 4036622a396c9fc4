import type {
  Light,
  Texts,
  WalkGroup,
  WalkMeeting,
  WalkMeetingKind,
  WalkSource,
} from '@klocket/contract';
import { msg } from '@klocket/core';
import { tidy } from '../../kit/tidy.ts';

/** A meeting as its fields show it; one without a day is none. */
export interface MeetingValues {
  day: string;
  startTime: string;
  place: string;
  count?: number;
}

/** A walk as its form shows it. */
export interface WalkValues {
  title: Texts;
  on: string;
  light: Light | '';
  meetings: Record<WalkMeetingKind, MeetingValues>;
  stops: WalkSource['stops'];
  participants: Partial<Record<WalkGroup, number>>;
}

const noMeeting: MeetingValues = { day: '', startTime: '', place: '' };

/** A walk that nobody has written yet. */
export const blankWalk = (title: Texts): WalkValues => ({
  title,
  on: '',
  light: '',
  meetings: { preparatory: noMeeting, walk: noMeeting, 'follow-up': noMeeting },
  stops: [],
  participants: {},
});

/** What the fields show of a walk. */
export function toValues({
  title,
  on,
  light,
  meetings,
  stops,
  participants,
}: WalkSource): WalkValues {
  const meeting = (kind: WalkMeetingKind): MeetingValues => {
    const found = meetings.find((one) => one.kind === kind);
    if (!found) return noMeeting;
    const { day, startTime, place = '', count } = found;
    return { day, startTime, place, ...(count !== undefined && { count }) };
  };
  return {
    title,
    on,
    light: light ?? '',
    meetings: {
      preparatory: meeting('preparatory'),
      walk: meeting('walk'),
      'follow-up': meeting('follow-up'),
    },
    stops,
    participants: Object.fromEntries(participants.map(({ group, count }) => [group, count])),
  };
}

/** What is sent of what the fields show. */
export function toSource({
  title,
  on,
  light,
  meetings,
  stops,
  participants,
}: WalkValues): WalkSource {
  const written = (Object.entries(meetings) as [WalkMeetingKind, MeetingValues][]).flatMap(
    ([kind, { day, startTime, place, count }]): WalkMeeting[] =>
      day
        ? [
            {
              kind,
              day,
              startTime,
              ...(place.trim() && { place: place.trim() }),
              ...(count !== undefined && { count }),
            },
          ]
        : [],
  );
  return {
    title: tidy(title) ?? {},
    on,
    ...(light && { light }),
    meetings: written,
    stops: stops.filter(({ spot, name }) => spot || name?.trim()),
    participants: (Object.entries(participants) as [WalkGroup, number | undefined][]).flatMap(
      ([group, count]) => (count === undefined ? [] : [{ group, count }]),
    ),
  };
}

/** What is wrong with it before the server is asked. */
export function wrongIn(values: WalkValues, language: string): [pointer: string, words: string][] {
  const { title, on, meetings } = values;
  const wrong: [string, string][] = [];
  if (!title[language]?.trim()) {
    wrong.push([
      `/title/${language}`,
      msg('Skriv vad vandringen heter.', { id: 'desk-walk-title-needed' }),
    ]);
  }
  if (!on) wrong.push(['/on', msg('Välj en dag.', { id: 'desk-walk-day-needed' })]);
  for (const [kind, { day, startTime }] of Object.entries(meetings)) {
    if (day && !startTime) {
      wrong.push([
        `/meetings/${kind}/startTime`,
        msg('Skriv när mötet börjar.', { id: 'desk-walk-time-needed' }),
      ]);
    }
  }
  return wrong;
}
