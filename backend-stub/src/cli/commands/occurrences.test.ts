import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { clock, district, forEachHome } from '../testing.ts';

const activity = {
  id: 'laxhjalp',
  texts: { sv: { title: 'Läxhjälp' } },
  startsLocal: '2026-11-24T17:00',
  durationMinutes: 120,
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'],
  house: 'kunskapens-hus',
};
const here = ['--district', 'provbyn'];
const second = 'laxhjalp-20261201t1700';

forEachHome((_, newHome) => {
  async function homeWithActivity() {
    const home = await newHome(clock);
    await home.klocket('migrate');
    const file = join(home.folder, 'in.json');
    await writeFile(
      file,
      JSON.stringify({ format: 'klocket/1', district, activities: [activity] }),
    );
    await home.klocket('import', file, ...here);
    return home;
  }

  it('cancels an occurrence, tells what now holds, and takes it back', async () => {
    const { klocket } = await homeWithActivity();
    const cancelled = await klocket('cancel', second, ...here, '--reason', 'Snöstorm');
    assert.equal(
      cancelled.said,
      [
        'Läxhjälp: cancelled',
        '  now:    2026-12-01 17:00–19:00, Kunskapens hus',
        '  reason: Snöstorm',
        `  id:     ${second}`,
      ].join('\n'),
    );
    assert.match((await klocket('cancel', second, ...here, '--undo')).said, /^Läxhjälp: scheduled/);
  });

  it('moves an occurrence in time, to another house and online', async () => {
    const { klocket } = await homeWithActivity();
    const moved = await klocket(
      ...['move', second, ...here, '--to', '2026-12-02T18:00', '--house', 'idrottens-hus'],
      ...['--reason', 'Too few rooms', '--lang', 'en'],
    );
    assert.match(moved.said, /rescheduled\n {2}now: {4}2026-12-02 18:00–20:00, Idrottens hus/);
    assert.match(moved.said, /before: 2026-12-01 17:00 Kunskapens hus\n {2}reason: Too few rooms/);
    const online = await klocket('move', second, ...here, '--online', 'https://moten.example/x');
    assert.match(online.said, /moved-online\n.*online/);
  });

  it('refuses what cannot be, and says what can', async () => {
    const { klocket } = await homeWithActivity();
    const cases: [string[], number, RegExp][] = [
      [['cancel', second, ...here], 2, /^--reason is missing/],
      [['cancel', ...here, '--reason', 'x'], 2, /^OCCURRENCE is missing/],
      [['cancel', second, '--reason', 'x'], 2, /^--district is missing/],
      [['move', second, ...here], 2, /^Say where to or when/],
      [['move', second, ...here, '--to', 'i morgon'], 2, /"i morgon" is no time/],
      [['move', second, ...here, '--to', '2026-02-30T18:00'], 2, /is no time/],
      [['move', second, ...here, '--online', 'moten.example'], 2, /no address on the web/],
      [['move', second, ...here, '--house', 'slottet'], 1, /There is no house "slottet"/],
      [['move', second, '--district', 'nix', '--to', '2026-12-02T18:00'], 1, /no district "nix"/],
      [
        ['cancel', 'nix', ...here, '--reason', 'x'],
        1,
        /no occurrence "nix"[^]*laxhjalp-20261124t1700/,
      ],
    ];
    for (const [words, code, reason] of cases) {
      const answer = await klocket(...words);
      assert.equal(answer.code, code, words.join(' '));
      assert.match(answer.complained, reason);
    }
  });

  it('adds, lists and removes partners', async () => {
    const { klocket } = await homeWithActivity();
    assert.match((await klocket('partner', 'list', ...here)).said, /has no partners/);
    await klocket(
      'partner',
      'add',
      'https://HGF.example/om-oss',
      ...here,
      '--name',
      'Hyresgästföreningen',
    );
    assert.equal(
      (await klocket('partner', 'list', ...here)).said,
      'The partners of provbyn:\n  https://hgf.example  Hyresgästföreningen',
    );
    assert.equal((await klocket('partner', 'add', 'hgf.example', ...here, '--name', 'x')).code, 2);
    assert.equal((await klocket('partner', 'remove', 'https://annan.example', ...here)).code, 1);
    assert.equal((await klocket('partner', 'remove', 'https://hgf.example', ...here)).code, 0);
    assert.match((await klocket('partner', 'list', ...here)).said, /has no partners/);
  });
});
