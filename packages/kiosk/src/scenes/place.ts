import type { Occurrence, Scene } from '@klocket/contract';
import { formatDay, intlLocale, type UiLanguage } from '@klocket/core';

/** What every scene is told of the moment and the screen it stands on. */
export interface ScenePlace {
  scene: Scene;
  language: UiLanguage;
  now: Date;
  today: string;
  /** Whether the screen is taller than it is wide. */
  isTall: boolean;
  /** How far the scene has come, 0 to 1. */
  passed: number;
  /** Where phones go on, without a slash at the end. */
  origin: string;
}

/** What may stand where others can see who reads it: nothing sensitive, nothing that was. */
export const coming = (items: readonly Occurrence[], { now }: Pick<ScenePlace, 'now'>) =>
  items.filter(({ sensitive, endsAt }) => !sensitive && Date.parse(endsAt) > now.getTime());

/** A day as it is read out: `måndag 23 november`. */
export const dayWords = (day: string, language: string) =>
  formatDay(day, language, { weekday: 'long', day: 'numeric', month: 'long' });

/** The same with its year, where that is another than today’s. */
export const pastDayWords = (day: string, language: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4)
    ? dayWords(day, language)
    : formatDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** A number as it is written in a language, with Latin digits everywhere. */
export const countWords = (count: number, language: string, digits = 1) =>
  new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: digits }).format(count);
