import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import type { ActivitySource, KlocketFile } from '@klocket/contract';
import { calendar, event } from '../../import/testing.ts';
import { clock, district, forEachHome, type Home } from '../testing.ts';

const weekly = [
  'DTSTART;TZID=Europe/Stockholm:20260901T170000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;UNTIL=20270601T150000Z',
  'LOCATION:Kunskapens hus\\, Verkstaden',
];
const moved = [
  'RECURRENCE-ID;TZID=Europe/Stockholm:20261201T170000',
  'DTSTART;TZID=Europe/Stockholm:20261202T180000',
  'DURATION:PT2H',
  'COMMENT:Lokalen är upptagen',
];

const laxhjalp: ActivitySource = {
  id: 'laxhjalp',
  uid: 'laxhjalp@partner.example',
  texts: {
    sv: { title: 'Läxhjälp', description: 'Hej; du,\n\ndär' },
    en: { title: 'Homework help' },
  },
  startsLocal: '2026-09-01T17:00',
  durationMinutes: 120,
  recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20270601T170000', 'EXDATE:20261124T170000'],
  house: 'kunskapens-hus',
  room: 'verkstaden',
  organisers: ['hgf'],
  themes: ['larande'],
  ages: { from: 7 },
  spoken: ['ar', 'sv'],
  programme: [{ startTime: '17:00', endTime: '17:15', title: { sv: 'Fika' }, pause: true }],
  changes: [
    {
      recurrenceId: '2026-12-01T17:00',
      status: 'rescheduled',
      startsLocal: '2026-12-02T18:00',
      reason: { sv: 'Fullt' },
    },
    { recurrenceId: '2026-12-08T17:00', status: 'cancelled', reason: { sv: 'Sjukdom' } },
  ],
};
const filmklubb: ActivitySource = {
  id: 'filmklubb',
  texts: { sv: { title: 'Filmklubb' } },
  startsLocal: '2026-12-05T00:00',
  durationMinutes: 2880,
  allDay: true,
  recurrence: ['RRULE:FREQ=MONTHLY;COUNT=4'],
  address: 'Torget',
};

forEachHome((_, newHome) => {
  async function homeWithDistrict(activities: ActivitySource[] = []) {
    const home = await newHome(clock);
    await home.klocket('migrate');
    await importJson(home, { format: 'klocket/1', district, activities });
    return home;
  }

  async function put(home: Home, name: string, content: string | Uint8Array) {
    const file = join(home.folder, name);
    await writeFile(file, content);
    return file;
  }

  const importJson = async (home: Home, content: unknown, ...more: string[]) =>
    home.klocket(
      'import',
      await put(home, 'in.json', JSON.stringify(content)),
      '--district',
      'provbyn',
      ...more,
    );

  const importLines = async (home: Home, lines: string[], ...more: string[]) =>
    home.klocket(
      'import',
      await put(home, 'in.ics', calendar(...lines)),
      '--district',
      'provbyn',
      ...more,
    );

  async function exported(home: Home): Promise<KlocketFile> {
    const { said } = await home.klocket('export', '--district', 'provbyn');
    return JSON.parse(said) as KlocketFile;
  }

  it('takes a calendar in, and the same again changes nothing', async () => {
    const home = await homeWithDistrict();
    const lines = [
      ...event(...weekly),
      ...event(...moved),
      ...event('UID:b'),
      ...event('UID:c', 'RRULE:FREQ=SECONDLY'),
    ];
    const rehearsed = await importLines(home, lines, '--dry-run');
    assert.match(
      rehearsed.said,
      /Would be 2 created, 0 changed, 0 unchanged, 1 skipped\. Nothing was written/,
    );
    const first = await importLines(home, lines);
    assert.match(
      first.said,
      /line 30 "Läxhjälp": it would repeat more often .*\(RRULE:FREQ=SECONDLY\)/,
    );
    assert.match(first.said, /2 created, 0 changed, 0 unchanged, 1 skipped\.$/);
    assert.equal(first.code, 0);

    const before = await exported(home);
    assert.match((await importLines(home, lines)).said, /0 created, 0 changed, 2 unchanged/);
    assert.match(
      (await importLines(home, lines, '--dry-run')).said,
      /0 created, 0 changed, 2 unchanged/,
    );
    assert.deepEqual(await exported(home), before);
    assert.equal(
      before.activities.find(({ uid }) => uid === 'laxhjalp@partner.example')!.changes![0]!
        .startsLocal,
      '2026-12-02T18:00',
    );
  });

  it('changes what the calendar changes, and keeps what it knows nothing of', async () => {
    const home = await homeWithDistrict([laxhjalp]);
    const lines = event(...weekly, 'SUMMARY:Läxhjälp och fika', 'DESCRIPTION:Nu med bullar');
    assert.match(
      (await importLines(home, lines, '--dry-run')).said,
      /Would be 0 created, 1 changed/,
    );
    assert.match((await importLines(home, lines)).said, /0 created, 1 changed/);
    const [activity] = (await exported(home)).activities;
    assert.equal(activity!.texts.sv!.title, 'Läxhjälp och fika');
    assert.equal(activity!.texts.en!.title, 'Homework help');
    assert.deepEqual(activity!.ages, { from: 7 });
    assert.equal(activity!.changes!.length, 2);
  });

  it('does not touch the words of what is sensitive', async () => {
    const home = await homeWithDistrict([{ ...laxhjalp, sensitive: true }]);
    await importLines(home, event(...weekly, 'SUMMARY:Känsligt ämne'));
    const [activity] = (await exported(home)).activities;
    assert.equal(activity!.texts.sv!.title, 'Läxhjälp');
    assert.equal(activity!.sensitive, true);
  });

  it('calls off what a calendar calls off', async () => {
    const home = await homeWithDistrict([laxhjalp]);
    const one = [
      'METHOD:CANCEL',
      ...event('RECURRENCE-ID;TZID=Europe/Stockholm:20261215T170000', 'COMMENT:Jullov'),
    ];
    assert.match((await importLines(home, one)).said, /1 changed/);
    const changes = (await exported(home)).activities[0]!.changes!;
    assert.deepEqual(changes.at(-1), {
      recurrenceId: '2026-12-15T17:00',
      status: 'cancelled',
      reason: { sv: 'Jullov' },
    });
    assert.match((await importLines(home, one)).said, /1 unchanged/);
    const unknown = await importLines(home, ['METHOD:CANCEL', ...event('UID:okand')]);
    assert.match(unknown.said, /calls off something that is not there/);
    assert.equal(unknown.code, 1);
  });

  it('leaves out changes that lie too far ahead, and keeps the rest', async () => {
    const home = await homeWithDistrict();
    const far = event('RECURRENCE-ID;TZID=Europe/Stockholm:20301203T170000', 'STATUS:CANCELLED');
    const { said } = await importLines(home, [
      ...event(...weekly.with(2, 'RRULE:FREQ=WEEKLY')),
      ...event(...moved),
      ...far,
    ]);
    assert.match(said, /1 of its changed occurrences lies too far back or ahead/);
    assert.match(said, /1 created/);
    assert.equal((await exported(home)).activities[0]!.changes!.length, 1);
  });

  it('uses the house and the organiser it is told', async () => {
    const home = await homeWithDistrict();
    await importLines(home, event(), '--house', 'idrottens-hus', '--organiser', 'hgf');
    const [activity] = (await exported(home)).activities;
    assert.deepEqual([activity!.house, activity!.organisers], ['idrottens-hus', ['hgf']]);
    const wrong = await importLines(home, event(), '--house', 'slottet');
    assert.match(wrong.complained, /no house "slottet".*kunskapens-hus, idrottens-hus/);
    assert.equal(wrong.code, 2);
  });

  it('changes nothing when the file cannot be read', async () => {
    const home = await homeWithDistrict([laxhjalp]);
    const before = await exported(home);
    const files: [string, string, RegExp][] = [
      ['a.ics', '<html>', /line 1: this is not an iCalendar file/i],
      ['a.ics', 'x'.repeat(11 * 1024 * 1024), /larger than 10 MB/],
      ['a.json', '{"format":', /no JSON/],
      ['a.json', '{"format":"klocket/2","activities":[]}', /\/format/],
      [
        'a.json',
        JSON.stringify({
          format: 'klocket/1',
          activities: [filmklubb, { ...laxhjalp, startsLocal: 'nu', extra: 1 }],
        }),
        /\/activities\/1.*startsLocal/,
      ],
      [
        'a.json',
        JSON.stringify({
          format: 'klocket/1',
          activities: [{ ...filmklubb, texts: {}, organisers: 'hgf' }],
        }),
        /\/activities\/0\/organisers/,
      ],
    ];
    for (const [name, content, reason] of files) {
      const { code, complained } = await home.klocket(
        'import',
        await put(home, name, content),
        '--district',
        'provbyn',
      );
      assert.equal(code, 1);
      assert.match(complained, /^The file cannot be read, and nothing was changed/);
      assert.match(complained, reason);
    }
    assert.deepEqual(await exported(home), before);
  });

  it('skips an activity of ours that refers to what is not there', async () => {
    const home = await homeWithDistrict();
    const file = {
      format: 'klocket/1',
      activities: [{ ...filmklubb, house: 'slottet' }, filmklubb],
    };
    const { said } = await importJson(home, file);
    assert.match(said, /\/activities\/0 "Filmklubb": there is no house "slottet" in the district/);
    assert.match(said, /1 created, 0 changed, 0 unchanged, 1 skipped/);
  });

  it('exports what a fresh database imports and exports the same', async () => {
    const home = await homeWithDistrict([laxhjalp, filmklubb]);
    const file = join(home.folder, 'out.json');
    await home.klocket('export', file, '--district', 'provbyn');
    const other = await newHome(clock);
    await other.klocket('migrate');
    assert.match(
      (await other.klocket('import', file, '--district', 'provbyn', '--dry-run')).said,
      /Would be 2 created/,
    );
    assert.match((await other.klocket('import', file, '--district', 'provbyn')).said, /2 created/);
    const again = join(other.folder, 'out.json');
    await other.klocket('export', again, '--district', 'provbyn');
    assert.equal(await readFile(again, 'utf8'), await readFile(file, 'utf8'));
  });

  it('exports a calendar that says the same when it comes back', async () => {
    const home = await homeWithDistrict([laxhjalp, filmklubb]);
    const file = join(home.folder, 'out.ics');
    await home.klocket('export', file, '--district', 'provbyn');
    const { said } = await home.klocket('import', file, '--district', 'provbyn');
    assert.match(said, /0 created, 0 changed, 2 unchanged, 0 skipped/);
  });

  it('names the districts there are', async () => {
    const home = await homeWithDistrict();
    const { code, complained } = await home.klocket('export', '--district', 'klocket');
    assert.equal(code, 1);
    assert.equal(complained, 'There is no district "klocket". There are: provbyn.');
  });
});
