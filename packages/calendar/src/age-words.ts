import { intlLocale, msg, str } from '@klocket/core';

/** How old an answer is that could not be asked for anew: the words, and since when where known. */
export function ageWords(asOf: Date | undefined, lang: string) {
  if (!asOf) return msg('Utan nät. Det här är det senast sparade.', { id: 'answer-age-unknown' });
  const when = new Intl.DateTimeFormat(intlLocale(lang), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(asOf);
  return msg(str`Utan nät. Så här såg det ut ${when}.`, { id: 'answer-age' });
}
