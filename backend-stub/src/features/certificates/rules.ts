import type { CircleWarning, FolkbildningForm } from '@klocket/contract';

/** How long a study hour is, in minutes, where nothing else is set. */
export const studyHourMinutes = 45;

/** Whole study hours of a time; parts of hours are not summed. */
export const studyHours = (minutes: number, minutesPerHour = studyHourMinutes) =>
  Math.max(0, Math.floor(minutes / minutesPerHour));

/** What a form of folkbildning asks for; what is absent is not asked. */
export interface FormLimits {
  /** Fewest people; with the leader where `countsLeader`. */
  people?: number | undefined;
  mostPeople?: number | undefined;
  countsLeader?: boolean | undefined;
  meetings?: number | undefined;
  hours?: number | undefined;
  /** Shortest meeting, in minutes. */
  meetingMinutes?: number | undefined;
  /** Most study hours of a meeting, meetings of a week, and hours of a year. */
  mostMeetingHours?: number | undefined;
  mostInWeek?: number | undefined;
  mostInYear?: number | undefined;
  age?: number | undefined;
  /** Who comes for the first time later than at this meeting does not count. */
  firstMeetings?: number | undefined;
}

/**
 * The limits of the three forms, to be checked each year with the study association: they are set
 * anew, and these are of 2018 or without a year. Sources: Folkbildningsrådet 2018 (at most 20), Sensus
 * (3 people with the leader, 3 meetings, 9 study hours, from 13 years), Folkuniversitetet (there at one
 * of the first three meetings), Kulturens (3 times a week, 4 hours, 480 a year); for the cultural
 * programme Studiefrämjandet and Sensus (30 minutes, 5 participants). `KLOCKET_STUDY_LIMITS` changes
 * any of them.
 */
export const formLimits: Record<FolkbildningForm, FormLimits> = {
  studiecirkel: {
    people: 3,
    mostPeople: 20,
    countsLeader: true,
    meetings: 3,
    hours: 9,
    mostMeetingHours: 4,
    mostInWeek: 3,
    mostInYear: 480,
    age: 13,
    firstMeetings: 3,
  },
  'annan-folkbildningsverksamhet': {
    people: 3,
    countsLeader: true,
    meetings: 1,
    hours: 1,
    age: 6,
  },
  kulturprogram: { people: 5, meetings: 1, meetingMinutes: 30 },
};

/** A meeting that was held. */
export interface HeldMeeting {
  day: string;
  minutes: number;
  hours: number;
}

/** Who took part: at which of the held meetings, from 0 in their order; and how old, if that is known. */
export interface Attender {
  meetings: readonly number[];
  age?: number | undefined;
}

/** What the rules of a form ask for and a circle does not have. Warnings, never a reason to refuse.
 * Where heads were counted without names, `mostHeads` of a meeting are people too. */
export function warningsOf(
  limits: FormLimits,
  meetings: readonly HeldMeeting[],
  attenders: readonly Attender[],
  mostHeads = 0,
): CircleWarning[] {
  const came = attenders.filter((one) => one.meetings.length > 0);
  const people = Math.max(came.length, mostHeads) + (limits.countsLeader ? 1 : 0);
  const hours = meetings.reduce((sum, meeting) => sum + meeting.hours, 0);
  const late = came.filter((one) => one.meetings[0]! >= (limits.firstMeetings ?? Infinity));
  const youngest = Math.min(...attenders.flatMap(({ age }) => age ?? []));
  const minutes = meetings.map((meeting) => meeting.minutes);
  return [
    atLeast('few-people', limits.people, people),
    atMost('many-people', limits.mostPeople, people),
    atLeast('few-meetings', limits.meetings, meetings.length),
    atLeast('few-hours', limits.hours, hours),
    atLeast('short-meeting', limits.meetingMinutes, Math.min(...minutes)),
    atMost(
      'long-meeting',
      limits.mostMeetingHours,
      most(meetings, ({ hours }) => hours),
    ),
    atMost(
      'dense-week',
      limits.mostInWeek,
      mostAlike(meetings, ({ day }) => weekOf(day), one),
    ),
    atMost(
      'many-hours-a-year',
      limits.mostInYear,
      mostAlike(
        meetings,
        ({ day }) => day.slice(0, 4),
        ({ hours }) => hours,
      ),
    ),
    atLeast('too-young', limits.age, youngest),
    late.length > 0 && {
      code: 'came-late' as const,
      limit: limits.firstMeetings!,
      value: late.length,
    },
  ].filter((warning) => warning !== false);
}

const atLeast = (code: CircleWarning['code'], limit: number | undefined, value: number) =>
  limit !== undefined && value < limit && { code, limit, value };

const atMost = (code: CircleWarning['code'], limit: number | undefined, value: number) =>
  limit !== undefined && value > limit && { code, limit, value };

const one = () => 1;

const most = <Item>(items: readonly Item[], amount: (item: Item) => number) =>
  Math.max(0, ...items.map(amount));

/** The largest sum among the items that have something in common. */
const mostAlike = <Item>(
  items: readonly Item[],
  what: (item: Item) => string,
  amount: (item: Item) => number,
) =>
  Math.max(
    0,
    ...Map.groupBy(items, what)
      .values()
      .map((group) => group.reduce((sum, item) => sum + amount(item), 0)),
  );

const weekOf = (day: string) => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-${weekOfYear}`;
};

/** How many of a party were there, counted from whoever signed up. */
export const headsAt = (
  { status, heads }: { status: string | null; heads: number | null },
  seats: number,
) => (status && thereStatuses.includes(status) ? Math.min(heads ?? seats, seats) : 0);

const thereStatuses: readonly string[] = ['present', 'online', 'walk-in'];
