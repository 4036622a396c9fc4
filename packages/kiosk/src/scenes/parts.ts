import type { Occurrence } from '@klocket/contract';
import { formatDay, intlLocale } from '@klocket/core';
import { html, nothing } from 'lit';
import { dayWords } from '../occurrence-words.ts';
import type { ScenePlace } from './place.ts';

/** What may stand where others can see who reads it: nothing sensitive, nothing that was. */
export const coming = (items: readonly Occurrence[], { now }: Pick<ScenePlace, 'now'>) =>
  items.filter(({ sensitive, endsAt }) => !sensitive && Date.parse(endsAt) > now.getTime());

/** A day that was, as it is read out; with its year, where that is another than today’s. */
export const pastDayWords = (day: string, language: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4)
    ? dayWords(day, language)
    : formatDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** A number as it is written in a language, with Latin digits everywhere. */
export const countWords = (count: number, language: string, digits = 1) =>
  new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: digits }).format(count);

/** Which page of how many. */
export const renderPages = (page: number, pages: number) =>
  pages > 1 ? html`<small>${page + 1} / ${pages}</small>` : nothing;
