import type { Texts } from '@klocket/contract';

/** A day when the houses are closed, and what it is called. */
export interface Holiday {
  day: string;
  name: Texts;
}

/** The public holidays of Sweden in a year, with the eves that are kept like them. */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year);
  const midsummer = firstWeekday(year, 6, 20, 6);
  const holiday = (day: Temporal.PlainDate, sv: string, en: string, ar: string): Holiday => ({
    day: day.toString(),
    name: { sv, en, ar },
  });
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  return [
    holiday(on(1, 1), 'Nyårsdagen', 'New Year’s Day', 'رأس السنة'),
    holiday(on(1, 6), 'Trettondedag jul', 'Epiphany', 'عيد الغطاس'),
    holiday(easter.subtract({ days: 2 }), 'Långfredagen', 'Good Friday', 'الجمعة العظيمة'),
    holiday(easter, 'Påskdagen', 'Easter Sunday', 'أحد الفصح'),
    holiday(easter.add({ days: 1 }), 'Annandag påsk', 'Easter Monday', 'اثنين الفصح'),
    holiday(on(5, 1), 'Första maj', 'May Day', 'عيد العمال'),
    holiday(easter.add({ days: 39 }), 'Kristi himmelsfärdsdag', 'Ascension Day', 'عيد الصعود'),
    holiday(on(6, 6), 'Sveriges nationaldag', 'National Day of Sweden', 'اليوم الوطني للسويد'),
    holiday(
      midsummer.subtract({ days: 1 }),
      'Midsommarafton',
      'Midsummer’s Eve',
      'ليلة منتصف الصيف',
    ),
    holiday(midsummer, 'Midsommardagen', 'Midsummer’s Day', 'عيد منتصف الصيف'),
    holiday(
      firstWeekday(year, 10, 31, 6),
      'Alla helgons dag',
      'All Saints’ Day',
      'عيد جميع القديسين',
    ),
    holiday(on(12, 24), 'Julafton', 'Christmas Eve', 'ليلة عيد الميلاد'),
    holiday(on(12, 25), 'Juldagen', 'Christmas Day', 'عيد الميلاد'),
    holiday(on(12, 26), 'Annandag jul', 'Boxing Day', 'ثاني أيام عيد الميلاد'),
    holiday(on(12, 31), 'Nyårsafton', 'New Year’s Eve', 'ليلة رأس السنة'),
  ];
}

/** The holidays of a year from now on in a zone; we know those of Sweden. */
export function holidaysAhead(zone: string, now: Temporal.Instant): Holiday[] {
  if (zone !== 'Europe/Stockholm') return [];
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const [from, to] = [today.toString(), today.add({ years: 1 }).toString()];
  return [...holidaysOf(today.year), ...holidaysOf(today.year + 1)]
    .filter(({ day }) => day >= from && day < to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm). */
export function easterOf(year: number) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
}

/** The first such weekday (1 is Monday) on a date or after it. */
export function firstWeekday(year: number, month: number, day: number, weekday: number) {
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
}
