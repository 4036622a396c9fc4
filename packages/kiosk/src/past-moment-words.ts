import { intlLocale, type UiLanguage } from '@klocket/core';

/** A weekday alone would be taken for the last one of its name. */
const daysOfName = 6 * 24 * 3_600_000;

/** A moment that has passed, as it is read out: `måndag 14:20`, and by its date when that is a week ago. */
export function pastMomentWords(
  moment: Date,
  { now, zone, language }: { now: Date; zone: string; language: UiLanguage },
): string {
  const isRecent = now.getTime() - moment.getTime() < daysOfName;
  return new Intl.DateTimeFormat(intlLocale(language), {
    timeZone: zone,
    ...(isRecent ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
}
