import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { paths } from '@klocket/contract';
import { migrate, openDatabase } from '../database/database.ts';
import { openApp } from '../testing/app.ts';
import { routePattern } from './route-pattern.ts';

/** Where each address of the contract leads. */
const patterns: Record<keyof typeof paths, string> = {
  districts: paths.districts(),
  district: paths.district(':district'),
  houses: paths.houses(':district'),
  occurrences: paths.occurrences(':district'),
  occurrence: paths.occurrence(':district', ':id'),
  activity: paths.activity(':district', ':id'),
  live: paths.live(':district'),
  calendarFeed: paths.calendarFeed(':district', 'ics'),
  occurrenceFile: paths.occurrenceFile(':district', ':id'),
  page: paths.page(':district'),
  activityPage: paths.activityPage(':district', ':id'),
  occurrencePage: paths.occurrencePage(':district', ':id'),
  signups: paths.signups(':district', ':id'),
  mySignup: paths.mySignup(),
  mySignupCalendar: paths.mySignupCalendar(),
  myCertificate: paths.myCertificate(),
  certificate: paths.certificate(':serial'),
  certificatePage: paths.certificatePage(':serial'),
  signupCodes: paths.signupCodes(':district'),
  formTokens: paths.formTokens(),
  myPage: paths.myPage(':district'),
  housePage: paths.housePage(':district', ':id'),
  defectForm: paths.defectForm(':district'),
  defectPhoto: paths.defectPhoto(':district', ':id'),
  defects: paths.defects(':district'),
  defect: paths.defect(':district', ':id'),
  similarDefects: paths.similarDefects(':district'),
  defectConfirmations: paths.defectConfirmations(':district', ':id'),
  defectFollowers: paths.defectFollowers(':district', ':id'),
  defectFeed: paths.defectFeed(':district', 'csv'),
  walks: paths.walks(':district'),
  walk: paths.walk(':district', ':id'),
  myHandover: paths.myHandover(),
  myHandoverAnswers: paths.myHandoverAnswers(),
  myHandoverFile: paths.myHandoverFile(),
  myHandoverLinks: paths.myHandoverLinks(),
  myHandoverPaper: paths.myHandoverPaper(),
  goals: paths.goals(':district'),
  goal: paths.goal(':district', ':goal'),
  goalFile: paths.goalFile(':district', ':goal', 'svg'),
  visits: paths.visits(':district'),
  pulse: paths.pulse(':district'),
  yearReports: paths.yearReports(':district'),
  yearReport: paths.yearReport(':district', ':year'),
  yearReportPaper: paths.yearReportPaper(':district', ':year'),
  myDefect: paths.myDefect(),
  myDefectReopenings: paths.myDefectReopenings(),
};

/** What can only be written to. */
const written = [
  'visits',
  'defectConfirmations',
  'myHandoverAnswers',
  'myHandoverLinks',
  'defectFollowers',
  'myDefectReopenings',
  'certificate',
  'signupCodes',
  'formTokens',
];

describe('an address of the contract', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  after(() => db.destroy());
  await migrate(db);
  const app = await openApp(db);

  for (const [name, address] of Object.entries(patterns)) {
    it(`leads to a route: ${name}`, () => {
      const method = name === 'defectPhoto' ? 'PUT' : written.includes(name) ? 'POST' : 'GET';
      assert.ok(app.hasRoute({ method, url: routePattern(address) }), address);
    });
  }

  it('is described with the names of its parts', async () => {
    const described = (await app.inject('/openapi.json')).json<{ paths: object }>();
    const address = '/feeds/{district}/occurrences/{id}.ics';
    assert.ok(address in described.paths, Object.keys(described.paths).join(' '));
  });
});
