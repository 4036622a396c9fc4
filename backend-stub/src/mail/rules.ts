import type { MailTemplate, MailTrouble } from '@klocket/contract';

const minute = 60;
const hour = 60 * minute;

/** Seconds to wait after each attempt; two days in all, which outlasts a weekend's trouble. */
const waits = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour];

/** Seconds until the next attempt after so many; undefined when it is given up. */
export const waitAfterAttempt = (attempts: number): number | undefined => waits[attempts - 1];

/** Mail whose words open a door: what it said is erased as soon as it is sent. */
export const isSecret = (template: MailTemplate) => template === 'sign-in';

/** Minutes after which a mail is of no use any more; undefined when it always is. */
export const usefulMinutes = (template: MailTemplate) => (template === 'sign-in' ? 10 : undefined);

/** Days that a sent mail's words are kept. */
export const keptDays = 7;

/** Days that it is remembered that somebody was sent a mail, or could not be. */
export const rememberedDays = 90;

/** What a failed attempt means. */
export interface Verdict {
  trouble: MailTrouble;
  /** Trying again would give the same answer. */
  isFinal: boolean;
  /** The mail server itself is away, so that the other mail need not be tried now. */
  isServerAway: boolean;
  detail: string;
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  message?: string;
}

/** Reads what the mail server, or the way to it, answered. */
export function judge(error: unknown): Verdict {
  const { code = '', command = '', responseCode = 0, message = '' } = error as SmtpError;
  const detail = message.replace(/\s+/g, ' ').trim().slice(0, 300);
  const waiting = { isFinal: false, isServerAway: false, detail };
  if (code === 'EAUTH' || [530, 534, 535].includes(responseCode)) {
    return { ...waiting, trouble: 'not-let-in', isServerAway: true };
  }
  if (responseCode >= 500) {
    const byCommand: Record<string, MailTrouble> = {
      'RCPT TO': 'recipient-refused',
      'MAIL FROM': 'sender-refused',
    };
    return { ...waiting, trouble: byCommand[command] ?? 'refused', isFinal: true };
  }
  if (responseCode === 421) return { ...waiting, trouble: 'unreachable', isServerAway: true };
  if (responseCode >= 400) return { ...waiting, trouble: 'later' };
  return { ...waiting, trouble: 'unreachable', isServerAway: true };
}
