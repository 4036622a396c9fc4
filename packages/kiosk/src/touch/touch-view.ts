import type { UiLanguage } from '@klocket/core';
import type { TouchAnswers } from './touch-answers.ts';
import type { TouchLife } from './touch-life.ts';
import type { Page, Visit } from './visit.ts';

/** What every page is drawn from, and what can be done on it. */
export interface TouchView extends TouchAnswers {
  life: TouchLife;
  visit: Visit;
  language: UiLanguage;
  /** Where phones go on. */
  origin: string;
  go(page: Page): void;
  /** Changes something of the visit. */
  change(part: Partial<Visit>): void;
  /** “I am here.” */
  arrive(): void;
  checkIn(): void;
  answer(question: string, score: number): void;
}
