import { withQuery } from './query.ts';

/*
 * The addresses of a sign-up for whoever made it, relative to the server's origin. Apart from
 * `signup-paths.ts`, since no form needs them.
 */

export const mySignupPath = (lang?: string) => withQuery('/api/v1/signups/mine', { lang });

/** What one comes to, as a file for one's own calendar. */
export const mySignupCalendarPath = (lang?: string) =>
  withQuery('/api/v1/signups/mine/calendar.ics', { lang });

export const signupCodesPath = (district: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/signup-codes`, { lang });

/** One's own certificate as PDF. */
export const myCertificatePath = (lang?: string) =>
  withQuery('/api/v1/signups/mine/certificate.pdf', { lang });
