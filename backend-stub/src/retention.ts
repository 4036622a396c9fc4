import { contactKeptDays } from './features/defects/rules.ts';
import { refusedKeptDays, unconfirmedKeptDays } from './features/defects/forget.ts';
import { unclaimedHours } from './features/defects/photos.ts';
import { ledgerMonths } from './features/signups/erasure/forget.ts';
import { keptDays, sensitiveKeptDays } from './features/signups/rules.ts';
import { longestHours, rememberedDays } from './features/staff/member-repository.ts';
import { keyKeptDays } from './http/idempotency.ts';
import * as mail from './mail/rules.ts';
import type { Settings } from './settings.ts';

/** A stretch of time in the unit it was promised in. */
export interface Stretch {
  amount: number;
  unit: 'hour' | 'day' | 'month';
}

const hours = (amount: number): Stretch => ({ amount, unit: 'hour' });
const days = (amount: number): Stretch => ({ amount, unit: 'day' });
const months = (amount: number): Stretch => ({ amount, unit: 'month' });

/** How long what tells of a person is kept: the very figures that the duties which erase it go by. */
export const retentionOf = ({ historyMonths }: Pick<Settings, 'historyMonths'>) => ({
  /** A sign-up, after the last occurrence. */
  signup: days(keptDays),
  sensitive: days(sensitiveKeptDays),
  /** How a reporter or follower is reached, after the defect is closed. */
  contact: days(contactKeptDays),
  /** The same, after the report was refused. */
  refused: days(refusedKeptDays),
  /** An address that wants to follow and has not answered. */
  unconfirmed: days(unconfirmedKeptDays),
  /** A photo whose report was never sent. */
  unclaimed: days(unclaimedHours / 24),
  /** What a sent mail said. */
  letter: days(mail.keptDays),
  /** That a mail was sent. */
  sent: days(mail.rememberedDays),
  /** The key by which a form is sent once. */
  key: days(keyKeptDays),
  history: months(historyMonths),
  /** An account, after somebody has left. */
  account: days(rememberedDays),
  session: hours(longestHours),
  /** The list of those who were erased on request. */
  ledger: months(ledgerMonths),
});

export type Retention = ReturnType<typeof retentionOf>;

/** How long each thing is kept, in words: `30 dagar`. */
export function retentionWords(
  retention: Retention,
  locale: string,
): Record<keyof Retention, string> {
  const inWords = ({ amount, unit }: Stretch) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
      .formatToParts(amount)
      // What Swedish counts in round the clock, a promise to residents counts in days.
      .map(({ value }) => (value === 'dygn' ? (amount === 1 ? 'dag' : 'dagar') : value))
      .join('');
  return Object.fromEntries(
    Object.entries(retention).map(([name, stretch]) => [name, inWords(stretch)]),
  ) as Record<keyof Retention, string>;
}
