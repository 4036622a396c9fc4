import { withQuery } from '../query.ts';
import type { HistoryQuery } from './history.ts';

export { slugOf } from './slug.ts';

/*
 * The addresses of the desk, relative to the server's origin; a server gives them the names of their
 * parts, `:district`, to know the pattern of a route. Types and strings only, so that no schema travels
 * to browsers.
 */

const root = '/api/v1/staff';
const inDistrict = (district: string, rest: string) => `${root}/${district}/${rest}`;
const one = (id: string) => encodeURIComponent(id);

/** Every address of the staff, by name. Other features add theirs. */
export const staffPaths = {
  signIns: () => `${root}/sign-ins`,
  signInByCode: () => `${root}/sign-ins/code`,
  signInByLink: () => `${root}/sign-ins/link`,
  demoSignIn: () => `${root}/demo-sign-in`,
  me: () => `${root}/me`,
  session: () => `${root}/session`,
  sessions: () => `${root}/sessions`,
  passkeyChallenge: () => `${root}/passkeys/challenge`,
  passkeys: () => `${root}/passkeys`,
  passkey: (id: string) => `${root}/passkeys/${one(id)}`,
  passkeySignIn: () => `${root}/passkeys/sign-in`,
  passkeyConfirmation: () => `${root}/passkeys/confirmation`,
  colleagues: (district: string) => inDistrict(district, 'colleagues'),
  colleague: (district: string, id: string) => inDistrict(district, `colleagues/${one(id)}`),
  colleaguePasskeys: (district: string, id: string) =>
    inDistrict(district, `colleagues/${one(id)}/passkeys`),
  history: (district: string, query: HistoryQuery = {}) =>
    withQuery(inDistrict(district, 'history'), query),
  mail: (district: string) => inDistrict(district, 'mail'),
  mailResends: (district: string, id: string) => inDistrict(district, `mail/${one(id)}/resends`),
  district: (district: string) => inDistrict(district, 'district'),
  holidays: (district: string) => inDistrict(district, 'holidays'),
  districts: () => `${root}/districts`,
  partners: (district: string, origin?: string) =>
    withQuery(inDistrict(district, 'partners'), { origin }),
  activities: (
    district: string,
    query: {
      q?: string;
      state?: string;
      cursor?: string;
      limit?: number;
    } = {},
  ) => withQuery(inDistrict(district, 'activities'), query),
  activity: (district: string, id: string) => inDistrict(district, `activities/${one(id)}`),
  following: (district: string, id: string) =>
    inDistrict(district, `activities/${one(id)}/following`),
  copies: (district: string, id: string) => inDistrict(district, `activities/${one(id)}/copies`),
  preview: (district: string, id: string) => inDistrict(district, `activities/${one(id)}/preview`),
  approvals: (district: string, id: string) =>
    inDistrict(district, `activities/${one(id)}/approvals`),
  returns: (district: string, id: string) => inDistrict(district, `activities/${one(id)}/returns`),
  occurrence: (district: string, id: string) => inDistrict(district, `occurrences/${one(id)}`),
  undo: (district: string, id: string) => inDistrict(district, `undos/${one(id)}`),
  dates: (district: string) => inDistrict(district, 'dates'),
  breaks: (district: string) => inDistrict(district, 'breaks'),
  pictures: (district: string) => inDistrict(district, 'pictures'),
  circle: (district: string, id: string, lang?: string) =>
    withQuery(inDistrict(district, `activities/${one(id)}/circle`), { lang }),
  circleMeeting: (district: string, id: string, occurrence: string) =>
    inDistrict(district, `activities/${one(id)}/circle/meetings/${one(occurrence)}`),
  circleSignOff: (district: string, id: string) =>
    inDistrict(district, `activities/${one(id)}/circle/sign-off`),
  circlePeople: (district: string, id: string) =>
    inDistrict(district, `activities/${one(id)}/circle/people`),
  circlePerson: (district: string, id: string, person: string) =>
    inDistrict(district, `activities/${one(id)}/circle/people/${one(person)}`),
  circleCertificates: (district: string, id: string) =>
    inDistrict(district, `activities/${one(id)}/circle/certificates`),
  circleCertificatesFile: (district: string, id: string, serial?: string) =>
    withQuery(inDistrict(district, `activities/${one(id)}/circle/certificates.pdf`), { serial }),
  certificate: (district: string, serial: string) =>
    inDistrict(district, `certificates/${one(serial)}`),
  people: (
    district: string,
    query: { from?: string; to?: string; activity?: string; lang?: string } = {},
  ) => withQuery(inDistrict(district, 'people'), query),
  occurrencePeople: (district: string, id: string, lang?: string) =>
    withQuery(inDistrict(district, `occurrences/${one(id)}/people`), { lang }),
  occurrencePeopleFile: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/people.csv`),
  occurrenceSignups: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/signups`),
  occurrenceSeats: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/seats`),
  attendance: (district: string, id: string, signup: string) =>
    inDistrict(district, `occurrences/${one(id)}/attendance/${one(signup)}`),
  checkIns: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/check-ins`),
  walkIns: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/walk-ins`),
  headCount: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/head-count`),
  demographics: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/demographics`),
  messages: (district: string, id: string) =>
    inDistrict(district, `occurrences/${one(id)}/messages`),
  signup: (district: string, id: string) => inDistrict(district, `signups/${one(id)}`),
  calls: (district: string) => inDistrict(district, 'calls'),
  call: (district: string, id: string) => inDistrict(district, `calls/${one(id)}`),
  defects: (
    district: string,
    query: {
      view?: string;
      category?: string;
      status?: string;
      receiver?: string;
      q?: string;
      lang?: string;
      limit?: number;
      cursor?: string;
    } = {},
  ) => withQuery(inDistrict(district, 'defects'), query),
  defect: (district: string, id: string, lang?: string) =>
    withQuery(inDistrict(district, `defects/${one(id)}`), { lang }),
  defectSteps: (district: string, id: string) => inDistrict(district, `defects/${one(id)}/steps`),
  defectAnswers: (district: string, id: string) =>
    inDistrict(district, `defects/${one(id)}/answers`),
  defectReopening: (district: string, id: string) =>
    inDistrict(district, `defects/${one(id)}/reopening`),
  defectPhoto: (district: string, id: string) => inDistrict(district, `defect-photos/${one(id)}`),
  defectPhotoFile: (district: string, id: string, name: string) =>
    inDistrict(district, `defect-photos/${one(id)}/${name}`),
  handovers: (district: string) => inDistrict(district, 'handovers'),
  handoverRenewals: (district: string, id: string) =>
    inDistrict(district, `handovers/${one(id)}/renewals`),
  handoverMails: (district: string, id: string) =>
    inDistrict(district, `handovers/${one(id)}/mails`),
  handoverReminders: (district: string, id: string) =>
    inDistrict(district, `handovers/${one(id)}/reminders`),
  handoverBounces: (district: string, id: string) =>
    inDistrict(district, `handovers/${one(id)}/bounces`),
  handoverPaper: (district: string, id: string) =>
    inDistrict(district, `handovers/${one(id)}/defects.pdf`),
  handoverPreviews: (district: string) => inDistrict(district, 'handover-previews'),
  handoverPreviewPaper: (district: string) => inDistrict(district, 'handover-previews/defects.pdf'),
  walks: (district: string) => inDistrict(district, 'walks'),
  walk: (district: string, id: string, lang?: string) =>
    withQuery(inDistrict(district, `walks/${one(id)}`), { lang }),
  walkVerdict: (district: string, id: string, defect: string, notedAt?: string) =>
    withQuery(inDistrict(district, `walks/${one(id)}/verdicts/${one(defect)}`), { notedAt }),
  walkDefects: (district: string, id: string) => inDistrict(district, `walks/${one(id)}/defects`),
  walkDefect: (district: string, id: string, defect: string) =>
    inDistrict(district, `walks/${one(id)}/defects/${one(defect)}`),
  walkPhoto: (district: string, id: string, photo: string) =>
    inDistrict(district, `walks/${one(id)}/photos/${one(photo)}`),
  walkClosing: (district: string, id: string) => inDistrict(district, `walks/${one(id)}/closing`),
  defectSettings: (district: string) => inDistrict(district, 'defect-settings'),
  goals: (district: string) => inDistrict(district, 'goals'),
  goal: (district: string, id: string) => inDistrict(district, `goals/${one(id)}`),
  goalNumber: (district: string, id: string) => inDistrict(district, `goals/${one(id)}/number`),
  figures: (district: string, goal: string, indicator: string) =>
    inDistrict(district, `goals/${one(goal)}/indicators/${one(indicator)}/figures`),
  figure: (district: string, goal: string, indicator: string, period: string, lang?: string) =>
    withQuery(
      inDistrict(district, `goals/${one(goal)}/indicators/${one(indicator)}/figures/${period}`),
      { lang },
    ),
  figureWithdrawals: (district: string, goal: string, indicator: string, period: string) =>
    inDistrict(
      district,
      `goals/${one(goal)}/indicators/${one(indicator)}/figures/${period}/withdrawals`,
    ),
  periods: (district: string, lang?: string) =>
    withQuery(inDistrict(district, 'goal-periods'), { lang }),
  publications: (district: string) => inDistrict(district, 'goal-publications'),
  visits: (district: string, query: { day?: string; lang?: string } = {}) =>
    withQuery(inDistrict(district, 'visits'), query),
  visitCorrections: (district: string) => inDistrict(district, 'visit-corrections'),
  visitCounters: (district: string) => inDistrict(district, 'visit-counters'),
  visitCounter: (district: string, id: string) => inDistrict(district, `visit-counters/${one(id)}`),
  pulse: (district: string) => inDistrict(district, 'pulse'),
  screens: (district: string) => inDistrict(district, 'screens'),
  screen: (district: string, id: string) => inDistrict(district, `screens/${one(id)}`),
  screenPairings: (district: string, id: string) =>
    inDistrict(district, `screens/${one(id)}/pairings`),
  screenReloads: (district: string, id: string) =>
    inDistrict(district, `screens/${one(id)}/reloads`),
  screenIdentifications: (district: string, id: string) =>
    inDistrict(district, `screens/${one(id)}/identifications`),
  screenMessages: (district: string) => inDistrict(district, 'screen-messages'),
  screenMessage: (district: string, id: string) =>
    inDistrict(district, `screen-messages/${one(id)}`),
  today: (district: string, lang?: string) => withQuery(inDistrict(district, 'today'), { lang }),
  search: (district: string, q: string, lang?: string) =>
    withQuery(inDistrict(district, 'search'), { lang, q }),
};
