import type { Ages, FolkbildningForm, JoiningWay, OccurrenceStatus } from '@klocket/contract';
import { intlLocale, msg, str, unbroken } from '@klocket/core';

/** Whom it is for, by age. */
export function agesWords(ages: Ages | undefined) {
  const { from, to } = ages ?? {};
  if (from !== undefined && to !== undefined) {
    return msg(str`${from}–${unbroken + to} år`, { id: 'ages-between' });
  }
  if (from !== undefined) return msg(str`Från ${from} år`, { id: 'ages-from' });
  if (to !== undefined) return msg(str`Till och med ${to} år`, { id: 'ages-to' });
  return msg('Alla åldrar', { id: 'ages-all' });
}

/** A language's name, in our own language. */
export function languageName(tag: string, lang: string) {
  if (tag === easyToRead) return msg('lättläst svenska', { id: 'easy-swedish' });
  try {
    return new Intl.DisplayNames(intlLocale(lang), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The tag of easy-to-read Swedish. */
export const easyToRead = 'sv-x-lattlast';

/** Languages by name, with “och” before the last. */
export const languageNames = (tags: string[], lang: string) =>
  new Intl.ListFormat(intlLocale(lang)).format(tags.map((tag) => languageName(tag, lang)));

/** How one joins, in a sentence. */
export function joiningWords(joining: JoiningWay) {
  switch (joining) {
    case 'drop-in':
      return msg('Kom som du är, ingen anmälan', { id: 'joining-drop-in' });
    case 'sign-up':
      return msg('Anmälan behövs', { id: 'joining-sign-up' });
    case 'elsewhere':
      return msg('Anmälan hos arrangören', { id: 'joining-elsewhere' });
  }
}

/** The three forms of folkbildning. */
export function folkbildningWords(form: FolkbildningForm) {
  switch (form) {
    case 'studiecirkel':
      return msg('Studiecirkel', { id: 'form-studiecirkel' });
    case 'annan-folkbildningsverksamhet':
      return msg('Annan folkbildningsverksamhet', { id: 'form-annan' });
    case 'kulturprogram':
      return msg('Kulturprogram', { id: 'form-kulturprogram' });
  }
}

/** What a change means for somebody about to come; empty when it goes as planned. */
export function statusLead(status: OccurrenceStatus) {
  switch (status) {
    case 'cancelled':
      return msg('Kom inte hit den här gången.', { id: 'lead-cancelled' });
    case 'postponed':
      return msg('En ny tid är inte bestämd.', { id: 'lead-postponed' });
    case 'moved-online':
      return msg('Kom inte till huset den här gången.', { id: 'lead-moved-online' });
    default:
      return '';
  }
}
