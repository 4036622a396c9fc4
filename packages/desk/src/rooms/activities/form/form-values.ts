import type { ActivityForm, DatePlan, DistrictForm, Me } from '@klocket/contract';
import { addDays } from '@klocket/core';

/** A plan that is said in weekdays. */
export type WeeklyPlan = Extract<DatePlan, { repeats: 'weekly' }>;

/** What a new activity begins with: an afternoon a week until the end of the term. */
export function emptyForm(today: string, me: Me, district: string): ActivityForm {
  const own = me.roles.find(
    ({ districtId, organiserId }) => districtId === district && organiserId,
  )?.organiserId;
  return {
    texts: {},
    plan: {
      repeats: 'weekly',
      startTime: '16:00',
      durationMinutes: 120,
      weekdays: [],
      from: today,
      until: termEnd(today),
    },
    ...(own && { organisers: [own] }),
  };
}

/**
 * The organisers somebody may put on an activity or take off it, and those that stay as they are:
 * who is one of them speaks for those alone, a leader puts on whom they work for, and what stands there
 * already is not a leader's to take away.
 */
export function organiserChoices(
  { roles }: Me,
  district: string,
  organisers: readonly { id: string; name: string }[],
  known: readonly string[] = [],
) {
  const here = roles.filter(({ districtId }) => districtId === district);
  const own = here.flatMap(({ organiserId }) => organiserId ?? []);
  const acted = here.flatMap(({ role, organiserId }) =>
    role === 'organiser' && organiserId ? [organiserId] : [],
  );
  const isAll = here.some(({ role }) => role === 'coordinator');
  return {
    options: organisers.filter(({ id }) => isAll || own.includes(id) || known.includes(id)),
    fixed: isAll ? [] : known.filter((id) => !acted.includes(id)),
  };
}

/** The last day of the term a day is in, or of the one that comes soonest. */
export function termEnd(day: string) {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month < 6) return `${year}-06-11`;
  if (month < 12) return `${year}-12-18`;
  return `${year + 1}-06-11`;
}

/** The same time of the day, said in another way. */
export function planOf(repeats: Exclude<DatePlan['repeats'], 'rule'>, plan: DatePlan): DatePlan {
  if (plan.repeats === repeats) return plan;
  const from = firstDay(plan);
  const [startTime, durationMinutes] =
    plan.repeats === 'rule'
      ? [plan.startsLocal.slice(11), plan.durationMinutes]
      : [plan.startTime, plan.durationMinutes];
  const clock = { startTime, durationMinutes, ...(plan.allDay && { allDay: true }) };
  const until = 'until' in plan && plan.until ? plan.until : termEnd(from);
  const weekday = new Date(`${from}T12:00:00Z`).getUTCDay() || 7;
  switch (repeats) {
    case 'once':
      return { repeats, ...clock, from };
    case 'dates':
      return { repeats, ...clock, dates: [from] };
    case 'weekly':
      return { repeats, ...clock, from, until, weekdays: [weekday] };
    case 'monthly':
      return { repeats, ...clock, from, until, weekday, nth: 1 };
  }
}

const firstDay = (plan: DatePlan) => {
  if (plan.repeats === 'rule') return plan.startsLocal.slice(0, 10);
  return plan.repeats === 'dates' ? plan.dates[0]! : plan.from;
};

/** Whether a plan is whole enough to have dates. */
export function isWhole(plan: DatePlan): boolean {
  switch (plan.repeats) {
    case 'weekly':
      return plan.weekdays.length > 0 && plan.from !== '';
    case 'dates':
      return plan.dates.length > 0 && plan.dates.every(Boolean);
    case 'rule':
      return true;
    default:
      return plan.from !== '';
  }
}

/** Where something takes place, as one choice: `house`, `house/room`, `other` or `online`. */
export function placeOf({ house, room, address, onlineUrl }: ActivityForm): string {
  if (house) return room ? `${house}/${room}` : house;
  if (address) return 'other';
  return onlineUrl ? 'online' : '';
}

/** What a choice of place changes. */
export function placeChange(choice: string): Partial<ActivityForm> {
  const [house, room] = choice.split('/');
  if (choice === 'other') return { house: undefined, room: undefined, address: ' ' };
  if (choice === 'online') return { house: undefined, room: undefined, address: undefined };
  return { house: house || undefined, room, address: undefined };
}

/** Weeks as one writes them, "44, 8", between two days: the first such week that comes. */
export function readWeeks(typed: string, from: string): string[] {
  const numbers = typed.match(/\d{1,2}/g) ?? [];
  return numbers.flatMap((text) => {
    const number = Number(text);
    if (number < 1 || number > 53) return [];
    for (let weeks = 0; weeks < 54; weeks++) {
      const week = isoWeek(addDays(from, weeks * 7));
      if (week.number === number) return [`${week.year}-W${String(number).padStart(2, '0')}`];
    }
    return [];
  });
}

type Bounded = Extract<DatePlan, { repeats: 'weekly' | 'monthly' }>;

/**
 * The same plan without some days. A week that is left out stays a week, unless one of its days is
 * taken in again: then the others of it are left out by themselves.
 */
export function leaveOut(
  plan: Bounded,
  days: readonly string[],
  taken: readonly string[],
): Bounded {
  const takenWeeks = taken.map(weekOf);
  const weeks = (plan.exceptWeeks ?? []).filter((week) => !takenWeeks.includes(week));
  const alone = days.filter((day) => !weeks.includes(weekOf(day)));
  return {
    ...plan,
    except: alone.length > 0 ? alone : undefined,
    exceptWeeks: weeks.length > 0 ? weeks : undefined,
  };
}

/** The name of a day's week, such as `2026-W44`. */
function weekOf(day: string) {
  const { year, number } = isoWeek(day);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The week of a day, by ISO 8601. */
export function isoWeek(day: string): { year: number; number: number } {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  const thursday = addDays(day, 4 - weekday);
  const year = Number(thursday.slice(0, 4));
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return { year, number: Math.floor(dayOfYear / 7) + 1 };
}

/** The houses and rooms of a district as one list of choices. */
export function places({ houses = [], languages }: DistrictForm, language: string) {
  const name = (texts: Record<string, string>) =>
    texts[language] ?? texts[languages[0]!] ?? Object.values(texts)[0] ?? '';
  return houses.flatMap((house) => [
    { value: house.id, label: name(house.name) },
    ...(house.rooms ?? []).map((room) => ({
      value: `${house.id}/${room.id}`,
      label: `${name(house.name)}, ${name(room.name)}`,
    })),
  ]);
}
