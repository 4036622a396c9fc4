import { paths, weekPath, type Contact, type Occurrence } from '@klocket/contract';
import { pageUrl, type PageContext } from '../../pages/context.ts';
import { agesText, spokenText } from '../../pages/parts/facts.ts';
import { isOff, lastDay, lastsSeveralDays, previousText, timeText } from '../../pages/when.ts';
import { plainLine } from '../../plain-text.ts';
import { measure } from '../../print/measure.ts';
import { capital, formatDay, formatDays, longDay, shortDay } from '../../words/dates.ts';
import { insertText, serverLanguage } from '../../words/index.ts';
import { fitWeek } from './fit.ts';
import {
  changeText,
  type SheetChange,
  type SheetDay,
  type SheetEntry,
  type WeekSheet,
} from './sheet.ts';
import { daysOf, type Week } from './weeks.ts';

/** A week of a district or of one of its houses, as it was fetched. */
export interface WeekFacts {
  week: Week;
  house?: { id: string; name: string } | undefined;
  occurrences: readonly Occurrence[];
  /** The first day after the week on which anything happens. */
  nextDay?: string | undefined;
}

/** A week as one sheet: all that its page and its paper say. */
export function sheetOfWeek(facts: WeekFacts, context: PageContext): WeekSheet {
  const { district, words, language, today } = context;
  const { week, house, occurrences, nextDay } = facts;
  const said = words.sheets;
  const place = plainLine(house?.name ?? district.name);
  const name = plainLine(district.name);
  const title = insertText(said.weekIn, { number: week.number, place });
  const path = pageUrl(context, weekPath(district.id, week.name), { house: house?.id });
  const days = daysOf(week).map((day) =>
    dayOf(
      day,
      occurrences.filter((one) => isOn(one, day)),
      context,
    ),
  );
  const { contact } = district;
  return {
    form: 'week',
    language: serverLanguage(language),
    direction: words.direction as WeekSheet['direction'],
    title,
    author: name,
    scope: house ? `${name} · ${place}` : name,
    week: insertText(said.week, { number: week.number }),
    range: rangeText(week, context),
    link: {
      address: context.publicUrl + path,
      shown: shownAddress(context.publicUrl + path),
      words: said.scan,
      qr: said.qr,
    },
    days,
    plan: fitWeek(
      days.map(({ entries }) => entries.map(textOf)),
      measure,
    ),
    more: said.more,
    continued: said.continued,
    free: said.free,
    nothing: days.some(({ entries }) => entries.length > 0)
      ? undefined
      : {
          title: said.nothing,
          lead: nextDay
            ? insertText(said.nextOne, { day: longDay(nextDay, today, language) })
            : said.nothingLead,
        },
    contact: insertText(said.contact, { contact: contactText(contact) }),
    note: said.note,
    printed: insertText(said.printed, { day: shortDay(today, '', language) }),
  };
}

/** “23–29 november 2026”. */
export const rangeText = ({ monday, sunday }: Week, { language }: PageContext) =>
  formatDays(monday, sunday, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** Whom to ask, with a number that is not broken in two. */
export const contactText = ({ name, phone = '' }: Contact) =>
  [plainLine(name), plainLine(phone).replaceAll(' ', '\u00a0')].filter(Boolean).join(' ');

/** An address as one types it. */
export const shownAddress = (address: string) => address.replace(/^https?:\/\//, '');

/** Each part of an entry as it takes room. */
export const textOf = ({ time, title, change, place, facts }: SheetEntry) => ({
  time,
  title,
  change: change ? changeText(change) : '',
  place,
  facts,
});

/** What begins on a day, or goes on since an earlier one: who reads only that day must find it. */
const isOn = (one: Occurrence, day: string) =>
  one.day === day || (one.day < day && day <= lastDay(one) && lastsSeveralDays(one) && !isOff(one));

function dayOf(day: string, occurrences: readonly Occurrence[], context: PageContext): SheetDay {
  const { language } = context;
  return {
    day,
    name: capital(formatDay(day, language, { weekday: 'long' }), language),
    date: formatDay(day, language, { day: 'numeric', month: 'long' }),
    entries: occurrences.map((one) => entryOf(one, day, context)),
  };
}

function entryOf(occurrence: Occurrence, day: string, context: PageContext): SheetEntry {
  const { words, publicUrl, district, language } = context;
  const path = pageUrl(context, paths.occurrencePage(district.id, occurrence.id));
  const goesOn = occurrence.day < day;
  return {
    path,
    address: publicUrl + path,
    qr: insertText(words.sheets.qrOf, { title: plainLine(occurrence.title) }),
    time: goesOn
      ? insertText(words.sheets.until, {
          day: formatDay(lastDay(occurrence), language, { day: 'numeric', month: 'short' }),
        })
      : timeText(occurrence, context),
    title: plainLine(occurrence.title),
    language: occurrence.language,
    place: placeLine(occurrence, context),
    facts: factLine(occurrence, context),
    change: changeOf(occurrence, context),
    isOff: isOff(occurrence),
  };
}

function changeOf(occurrence: Occurrence, context: PageContext): SheetChange | undefined {
  const { status, reason } = occurrence;
  const before = previousText(occurrence, context);
  if (status === 'scheduled' && !before) return undefined;
  return {
    word: context.words.status[status] || context.words.status.rescheduled,
    tone: isOff(occurrence) ? 'bad' : 'open',
    before: before ? plainLine(`${context.words.occurrence.was} ${before}`) : undefined,
    reason: reason ? plainLine(reason) : undefined,
  };
}

/** Where it is, on one line. */
export function placeLine(occurrence: Occurrence, { words }: Pick<PageContext, 'words'>) {
  const { status, house, room, address, online } = occurrence;
  if (status === 'moved-online') return words.occurrence.online;
  const pieces = [house?.name, room, !house && address, online && words.occurrence.alsoOnline];
  return pieces
    .filter((piece) => typeof piece === 'string' && piece !== '')
    .map((piece) => plainLine(String(piece)))
    .join(' · ');
}

/** For whom, in which languages, at what price; nothing of what is sensitive, or need not be gone to. */
function factLine(occurrence: Occurrence, { words, language }: PageContext) {
  const { sensitive, ages, spoken, price, joining } = occurrence;
  if (sensitive || isOff(occurrence)) return '';
  return [
    agesText(ages, words),
    spoken.length > 0 && spokenText(spoken, language),
    price && plainLine(price),
    joining !== 'drop-in' && words.joining[joining],
  ]
    .filter(Boolean)
    .join(' · ');
}
