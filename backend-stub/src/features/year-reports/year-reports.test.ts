import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  yearReportPaperPath,
  yearReportPath,
  yearReportsPath,
  type ActivitySource,
  type GoalSource,
} from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { createDeps } from '../../deps.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../../testing/app.ts';
import { forEachDatabase, settingOf } from '../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../testing/defects.ts';
import { sampleGoal, sampleIndicator } from '../../testing/sample-goals.ts';
import { assertWellFormed } from '../../testing/well-formed.ts';
import { wholeOf } from '../../print/document.ts';
import { readSettings } from '../../settings.ts';
import { answerFor } from '../defects/answer.ts';
import { holdDefect } from '../defects/change.ts';
import { handOver } from '../defects/hand-over.ts';
import { createDefectRepository } from '../defects/repository.ts';
import { reviewDefect } from '../defects/review.ts';
import { createDefectSecrets } from '../defects/secrets.ts';
import { toGoalColumns, toIndicatorColumns } from '../goals/rows.ts';
import { reportOfYear } from './of-year.ts';
import { setReport } from './setting/set-report.ts';

const district = 'provberget';
const at = '2026-01-20T09:00:00Z';

/** A goal that tells of two years, one of its figures put right, with an Arabic name. */
const goal: GoalSource = sampleGoal(
  [
    sampleIndicator({
      title: { sv: 'Besök', en: 'Visits', ar: 'الزيارات' },
      periodKind: 'year',
      target: 20,
    }),
  ],
  { title: { sv: 'Fler <besökare>', en: 'More visitors', ar: 'مزيد من الزوار' } },
);

/** Nobody may know what it is about. */
const sensitive: ActivitySource = {
  ...homeworkHelp,
  id: 'samtal',
  sensitive: true,
  startsLocal: '2026-09-01T10:00',
};

forEachDatabase((engine, open) => {
  describe('a year report', async () => {
    const db = await open();
    const { clock } = createTestClock();
    const { activities } = await fillSample(db, clock);
    await activities.save(district, sensitive);
    await writeGoal(db);
    await mendOne(db, clock);
    const app = await openApp(db, {
      clock,
      database: settingOf(db),
      environment: { KLOCKET_RATE_LIMIT: '1000000' },
    });
    const settings = readSettings({ KLOCKET_SECRET: 'x'.repeat(32) });
    const deps = createDeps({ ...settings, database: settingOf(db) }, db, clock);
    const find = async (year: string, language = 'sv') => {
      const facts = await deps.yearReports.find(district, year, language);
      return facts && reportOfYear(facts, { language, publicUrl: 'https://klocket.example' });
    };

    it('is there for each year of which anything is known, the newest first', async () => {
      assert.deepEqual(await deps.yearReports.years(district), ['2026', '2025', '2024']);
      assert.equal(await deps.yearReports.years('nowhere'), undefined);
      assert.equal(await deps.yearReports.find(district, '2023', 'sv'), undefined);
    });

    it('says how each goal stands, what was put right and why', async () => {
      const report = await find('2025');
      const [first] = report!.goals;
      assert.equal(
        first?.sentence,
        'Besök: 15 besök (2025), upp från 10 besök (2024). Målet är 20 besök.',
      );
      assert.deepEqual(first?.sign, { sign: 'better', word: 'Närmare målet' });
      assert.deepEqual(first?.indicators[0]?.remarks, [
        '2025 är rättat till 15 besök. Skäl: Räknaren stod still.',
      ]);
      assert.equal(report!.running, undefined);
      assert.match((await find('2026'))!.running ?? '', /till och med 24 november 2026/);
    });

    it('counts what took place, without what is still to come and without what is sensitive to tell', async () => {
      const [held] = (await find('2026'))!.chapters[0]!.parts;
      // Twelve Tuesdays at five until a quarter past four on the thirteenth, and that one's morning.
      assert.deepEqual(
        held?.figures.map(({ value }) => value),
        ['25', '2'],
      );
      assert.deepEqual(
        held?.tables.map(({ rows }) => rows),
        [
          [
            ['Lärande', '12'],
            ['Utan tema', '13'],
          ],
          [['Kunskapens hus', '25']],
        ],
      );
    });

    it('counts no date that was called off', async () => {
      const dateOf = { starts_on: '2026-09-08', activity_id: homeworkHelp.id! };
      const set = (status: 'cancelled' | 'scheduled') =>
        db
          .updateTable('occurrence')
          .set({ status })
          .where('starts_on', '=', dateOf.starts_on)
          .where('activity_id', '=', dateOf.activity_id)
          .execute();
      await set('cancelled');
      const [held] = (await find('2026'))!.chapters[0]!.parts;
      await set('scheduled');
      assert.equal(held?.figures[0]?.value, '24');
    });

    it('sets what was published beside what is recorded, where they are not the same', async () => {
      const own = { district_id: district, indicator_id: 'held', state: 'published' as const, at };
      const held = sampleIndicator({
        id: 'held',
        title: { sv: 'Tillfällen' },
        measure: 'activities-held',
        periodKind: 'year',
        unit: { sv: 'tillfällen' },
      });
      const place = { district_id: district, id: 'held', goal_id: goal.id, position: 1 };
      await db
        .insertInto('indicator')
        .values({ ...place, updated_at: at, ...toIndicatorColumns(held) })
        .execute();
      const source_json = JSON.stringify({ sv: 'Egna listor' });
      await db
        .insertInto('figure')
        .values([
          { ...own, period: '2024', version: 1, value: 0, n: 0, origin: 'reckoned' },
          { ...own, period: '2025', version: 1, value: 40, n: 40, origin: 'entered', source_json },
        ])
        .execute();
      const [of2024, of2025, of2026] = await Promise.all(
        ['2024', '2025', '2026'].map((y) => find(y)),
      );
      const tablesOf = (report: typeof of2025) =>
        report!.chapters[0]!.parts[0]!.tables.map(({ caption }) => caption);
      assert.deepEqual(tablesOf(of2024), []);
      assert.deepEqual(tablesOf(of2026), ['Efter tema', 'Efter hus']);
      const [table] = of2025!.chapters[0]!.parts[0]!.tables;
      assert.deepEqual(table?.rows, [['Tillfällen, 2025', '40', '0']]);
      assert.match(table?.note ?? '', /kommer från: Egna listor\./);
      await db.deleteFrom('figure').where('indicator_id', '=', 'held').execute();
      await db.deleteFrom('indicator').where('id', '=', 'held').execute();
    });

    it('names what was mended by what everyone may read, and to whom how much was handed over', async () => {
      const parts = (await find('2026'))!.chapters[0]!.parts;
      const [mended, handed] = parts.slice(-2);
      assert.deepEqual(
        mended?.figures.map(({ value }) => value),
        ['2', '1', '1', '0'],
      );
      assert.deepEqual(
        mended?.list.map(({ text }) => text),
        ['Belysning, Fotbollsplanen'],
      );
      assert.deepEqual(handed?.tables[0]?.rows, [['Kommunen', '2', '1']]);
    });

    it('is a page in the language asked for, with the same words', async () => {
      const { body, statusCode } = await app.inject(yearReportPath(district, '2025'));
      assert.equal(statusCode, 200);
      assertWellFormed(body);
      assert.match(body, /Fler &lt;besökare&gt;/);
      assert.match(body, /role="img"[^>]*aria-label="Besök, 2024 till 2025/);
      assert.match(body, /Räknaren stod still/);
      const english = await app.inject(`${yearReportPath(district, '2025')}?lang=en`);
      assert.match(english.body, /Year report 2025/);
      const unknown = await app.inject(`${yearReportPath(district, '2025')}?lang=xx`);
      assert.match(unknown.body, /Årsrapport 2025/);
      const list = await app.inject(yearReportsPath(district));
      assertWellFormed(list.body);
      assert.match(list.body, /\/provberget\/year-reports\/2024/);
    });

    for (const year of ['0', '99999', '2026.5', '2023', '2027', '-1', '2026%00', 'x'.repeat(90)]) {
      it(`of ${year.slice(0, 12)} is not there, and the page shows the way to those that are`, async () => {
        const { statusCode, body } = await app.inject(`/${district}/year-reports/${year}`);
        assert.ok([400, 404].includes(statusCode), String(statusCode));
        if (!year.includes('%')) assert.match(body, /\/provberget\/year-reports\/2026/);
        const paper = await app.inject(`/${district}/year-reports/${year}.pdf`);
        assert.ok([400, 404].includes(paper.statusCode), String(paper.statusCode));
      });
    }

    it('leads who opens a paper that is not there to the page that says so', async () => {
      const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
      const open = (path: string) => app.inject({ url: path, headers });
      const paper = await open(yearReportPaperPath(district, '2023', 'en'));
      assert.deepEqual(
        [paper.statusCode, paper.headers.location],
        [302, `${yearReportPath(district, '2023')}?lang=en`],
      );
      const page = await open(String(paper.headers.location));
      assert.equal(page.statusCode, 404);
      assert.match(page.body, /\/provberget\/year-reports\/2026/);
      const nowhere = await open(yearReportPaperPath('nowhere', '2026'));
      assert.equal(nowhere.statusCode, 404);
      assertWellFormed(nowhere.body);
      const program = await app.inject(yearReportPaperPath(district, '2023'));
      assert.match(String(program.headers['content-type']), /problem\+json/);
    });

    it('of no district is not there', async () => {
      for (const path of [yearReportPath, yearReportPaperPath]) {
        assert.equal((await app.inject(path('nowhere', '2026'))).statusCode, 404);
      }
    });

    it('reads from the right where its language does', async () => {
      const facts = (await deps.yearReports.find(district, '2025', 'ar'))!;
      const report = reportOfYear(facts, { language: 'ar', publicUrl: 'https://klocket.example' });
      assert.deepEqual(
        [report.language, report.direction, report.title, report.goals[0]?.title],
        ['ar', 'rtl', 'التقرير السنوي 2025', 'مزيد من الزوار'],
      );
      const text = (await wholeOf(setReport(report))).toString('latin1');
      assert.match(text, /\/Lang \(ar\)/);
      const name = Buffer.from('مزيد', 'utf16le').swap16().toString('latin1');
      assert.ok(text.includes(name), 'the name of the goal, letter by letter as it is read');
    });

    // What is printed does not depend on the database.
    if (engine !== 'sqlite') return;
    it('can be printed and read aloud: tagged, in order, with its pictures and tables', async () => {
      const url = yearReportPaperPath(district, '2025', 'en');
      const { rawPayload, headers } = await app.inject(url);
      assert.equal(headers['content-type'], 'application/pdf');
      const text = rawPayload.toString('latin1');
      for (const mark of [
        /^%PDF-1\.7/,
        /\/Marked true/,
        /\/Lang \(en\)/,
        /\/S \/Table/,
        /\/Scope \/Column/,
        /\/Scope \/Row/,
        /pdfuaid/,
      ]) {
        assert.match(text, mark);
      }
      // The code that leads to the page, and the chart.
      assert.equal(text.match(/\/S \/Figure/g)?.length, 2);
      const said = ['Year report 2025', 'How the goals stand', 'What was done in 2025'];
      const places = said.map((words) => text.indexOf(`/ActualText (${words})`));
      assert.ok(!places.includes(-1), places.join());
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
      const again = { headers: { 'if-none-match': String(headers.etag) } };
      assert.equal((await app.inject({ url, ...again })).statusCode, 304);
    });
  });
});

/** Two years that were published, the later put right. */
async function writeGoal(db: Database) {
  const own = { district_id: district, updated_at: at };
  await db
    .insertInto('goal')
    .values({ ...own, id: goal.id, position: 0, ...toGoalColumns(goal) })
    .execute();
  const [indicator] = goal.indicators;
  const columns = toIndicatorColumns(indicator!);
  await db
    .insertInto('indicator')
    .values({ ...own, id: 'visits', goal_id: goal.id, position: 0, ...columns })
    .execute();
  const row = { district_id: district, indicator_id: 'visits', state: 'published' as const, at };
  await db
    .insertInto('figure')
    .values([
      { ...row, period: '2024', version: 1, value: 10, origin: 'reckoned', reason: null },
      { ...row, period: '2025', version: 1, value: 99, origin: 'reckoned', reason: null },
      {
        ...row,
        period: '2025',
        version: 2,
        value: 15,
        origin: 'corrected',
        reason: 'Räknaren stod still.',
      },
    ])
    .execute();
}

/** One that is handed over and mended, one that nobody has answered, and one that nobody may see. */
async function mendOne(db: Database, clock: Parameters<typeof createDefectRepository>[1]) {
  const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
  await defects.saveSettings(district, sampleDefects);
  const now = toStored(clock());
  const report = () => defects.report(district, sampleReport, { key: randomUUID() });
  const [mended, open] = [await report(), await report(), await report()];
  for (const id of [mended, open]) {
    await db.transaction().execute(async (tx) => {
      const row = (await holdDefect(tx, district, id, now))!;
      await reviewDefect(tx, row, { review: 'published', words: 'Släckt.' }, now);
    });
  }
  await db.transaction().execute(async (tx) => {
    const row = (await holdDefect(tx, district, mended, now))!;
    await handOver(tx, row, { receivers: ['kommunen'], sentAt: now }, now);
    const held = (await holdDefect(tx, district, mended, now))!;
    await answerFor(tx, held, { receiver: 'kommunen', status: 'fixed', words: 'Klart.' }, now);
    const waiting = (await holdDefect(tx, district, open, now))!;
    await handOver(tx, waiting, { receivers: ['kommunen'], sentAt: now }, now);
  });
}
