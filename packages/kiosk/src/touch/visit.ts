import type { ScreenCheckedIn } from '@klocket/contract';

/** Where somebody has come to. */
export type Page =
  | { name: 'start' | 'programme' | 'houses' | 'here' | 'check-in' | 'pulse' | 'phone' }
  | { name: 'occurrence' | 'house'; id: string };

/** All that is known of who stands at the screen. It is one thing, so that letting go of it forgets all of it. */
export interface Visit {
  page: Page;
  /** Where they came from, the last at the end. */
  before: readonly Page[];
  language: string;
  /** The day of the programme that is looked at; absent: today. */
  day?: string | undefined;
  /** Only what is held in this language. */
  spoken?: string | undefined;
  code: string;
  isSending: boolean;
  checkedIn?: ScreenCheckedIn | undefined;
  /** Why something could not be done. */
  fault?: unknown;
  /** Questions that were answered or skipped. */
  asked: readonly string[];
  /** How many times as large as usual the text is. */
  size: number;
}

/** Somebody has just come. */
export const newVisit = (language: string): Visit => ({
  page: { name: 'start' },
  before: [],
  language,
  code: '',
  isSending: false,
  asked: [],
  size: 1,
});

const sizes = [1, 1.25, 1.5];

/** The next size of the text; after the largest comes the usual one. */
export const nextSize = (size: number) => sizes[(sizes.indexOf(size) + 1) % sizes.length]!;

/** What of a page does not come along to the next. */
const nothingTyped = { code: '', checkedIn: undefined, fault: undefined, isSending: false };

/** One page on. */
export const goTo = (visit: Visit, page: Page): Visit => ({
  ...visit,
  page,
  before: [...visit.before, visit.page],
  ...nothingTyped,
});

/** One page back; nothing typed comes with it. */
export const goBack = (visit: Visit): Visit => ({
  ...visit,
  page: visit.before.at(-1) ?? { name: 'start' },
  before: visit.before.slice(0, -1),
  ...nothingTyped,
});
