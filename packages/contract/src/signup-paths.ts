import { withQuery } from './query.ts';

/*
 * The addresses of signing up, relative to the server's origin. Apart from `paths.ts`, since no phone
 * needs them for a calendar.
 */

export const signupsPath = (district: string, occurrence: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/occurrences/${encodeURIComponent(occurrence)}/signups`, {
    lang,
  });

export const mySignupPath = (lang?: string) => withQuery('/api/v1/signups/mine', { lang });

/** What one comes to, as a file for one's own calendar. */
export const mySignupCalendarPath = (lang?: string) =>
  withQuery('/api/v1/signups/mine/calendar.ics', { lang });

export const signupCodesPath = (district: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/signup-codes`, { lang });

export const formTokensPath = () => '/api/v1/form-tokens';

/** One's own certificate as PDF. */
export const myCertificatePath = (lang?: string) =>
  withQuery('/api/v1/signups/mine/certificate.pdf', { lang });
