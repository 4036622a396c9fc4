import {
  defectConfirmationsPath,
  defectFeedPath,
  defectFollowersPath,
  defectFormPath,
  defectPath,
  defectPhotoPath,
  defectsPath,
  myDefectPath,
  myDefectReopeningsPath,
  myHandoverAnswersPath,
  myHandoverFilePath,
  myHandoverLinksPath,
  myHandoverPaperPath,
  myHandoverPath,
  similarDefectsPath,
  walkPath,
  walksPath,
} from './defect-paths.ts';
import { calendarFeedPath, occurrenceFilePath } from './feed-paths.ts';
import {
  goalFilePath,
  goalPath,
  goalsPath,
  pulsePath,
  visitsPath,
  yearReportPaperPath,
  yearReportPath,
  yearReportsPath,
} from './goal-paths.ts';
import type { OccurrenceQuery } from './occurrence.ts';
import {
  myCertificatePath,
  mySignupCalendarPath,
  mySignupPath,
  signupCodesPath,
} from './my-signup-paths.ts';
import {
  activityPagePath,
  certificatePagePath,
  housePagePath,
  myPagePath,
  occurrencePagePath,
  pagePath,
} from './page-paths.ts';
import { withQuery } from './query.ts';
import { formTokensPath } from './form-token-paths.ts';
import { signupsPath } from './signup-paths.ts';

/*
 * The addresses of the wire, relative to the server's origin. They are a promise: add, don't rename.
 * Single functions, so that a phone gets only those its widgets use; `paths` holds them all. A server
 * gives them the names of their parts, `:district`, to know the pattern of a route.
 */

export const districtsPath = () => '/api/v1/districts';

export const districtPath = (district: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}`, { lang });

export const housesPath = (district: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/houses`, { lang });

export const occurrencesPath = (district: string, query: OccurrenceQuery = {}) =>
  withQuery(`/api/v1/districts/${district}/occurrences`, query);

export const occurrencePath = (district: string, id: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/occurrences/${encodeURIComponent(id)}`, { lang });

export const activityPath = (district: string, id: string, lang?: string) =>
  withQuery(`/api/v1/districts/${district}/activities/${encodeURIComponent(id)}`, { lang });

export const certificatePath = (serial: string) => `/api/v1/certificates/${serial}`;

export const livePath = (district: string) => `/api/v1/districts/${district}/live`;

/** Every address, by name. */
export const paths = {
  districts: districtsPath,
  district: districtPath,
  houses: housesPath,
  occurrences: occurrencesPath,
  occurrence: occurrencePath,
  activity: activityPath,
  signups: signupsPath,
  mySignup: mySignupPath,
  mySignupCalendar: mySignupCalendarPath,
  myCertificate: myCertificatePath,
  certificate: certificatePath,
  signupCodes: signupCodesPath,
  formTokens: formTokensPath,
  defectForm: defectFormPath,
  defectPhoto: defectPhotoPath,
  defects: defectsPath,
  defect: defectPath,
  similarDefects: similarDefectsPath,
  defectConfirmations: defectConfirmationsPath,
  defectFollowers: defectFollowersPath,
  defectFeed: defectFeedPath,
  walks: walksPath,
  walk: walkPath,
  myHandover: myHandoverPath,
  myHandoverAnswers: myHandoverAnswersPath,
  myHandoverFile: myHandoverFilePath,
  myHandoverLinks: myHandoverLinksPath,
  myHandoverPaper: myHandoverPaperPath,
  myDefect: myDefectPath,
  myDefectReopenings: myDefectReopeningsPath,
  goals: goalsPath,
  goal: goalPath,
  goalFile: goalFilePath,
  visits: visitsPath,
  pulse: pulsePath,
  yearReports: yearReportsPath,
  yearReport: yearReportPath,
  yearReportPaper: yearReportPaperPath,
  live: livePath,
  calendarFeed: calendarFeedPath,
  occurrenceFile: occurrenceFilePath,
  page: pagePath,
  activityPage: activityPagePath,
  occurrencePage: occurrencePagePath,
  housePage: housePagePath,
  myPage: myPagePath,
  certificatePage: certificatePagePath,
};
