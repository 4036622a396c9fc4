/*
 * Days and clock times come from the server in the district's own clock, so a widget never does
 * time-zone arithmetic: a day is a name on the calendar, put into words by Intl.
 */

/** A day in milliseconds. */
export const dayLength = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as the instant Intl takes it for: noon in UTC. */
export const toDate = (day: string) => new Date(`${day}T12:00:00Z`);

/** Formats a `YYYY-MM-DD` day in words; Gregorian, Latin digits, in every language. */
export function formatDay(day: string, lang: string, options: Intl.DateTimeFormatOptions) {
  const key = lang + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlLocale(lang), { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(toDate(day));
}

/** A tag for Intl that keeps our calendar, digits and clock; Swedish where Intl lacks the language. */
export function intlLocale(lang: string) {
  const known = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
  // English here is read in Sweden: day before month.
  const base = known ? (lang === 'en' ? 'en-GB' : lang.split('-x-')[0]!) : 'sv-SE';
  return `${base}-u-ca-gregory-hc-h23-nu-latn`;
}

/** The day `count` days later. */
export const addDays = (day: string, count: number) =>
  new Date(toDate(day).getTime() + count * dayLength).toISOString().slice(0, 10);
