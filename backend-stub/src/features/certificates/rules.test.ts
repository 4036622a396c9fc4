import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SettingError } from '../../setting-error.ts';
import { readStudyLimits } from './limits-setting.ts';
import { formLimits, headsAt, studyHours, warningsOf, type HeldMeeting } from './rules.ts';

describe('whole study hours of a meeting', () => {
  const cases: [minutes: number, hours: number][] = [
    [0, 0],
    [40, 0],
    [44, 0],
    [45, 1],
    [89, 1],
    [90, 2],
    [100, 2],
    [135, 3],
    [-30, 0],
  ];
  for (const [minutes, hours] of cases) {
    it(`${minutes} minutes are ${hours}`, () => assert.equal(studyHours(minutes), hours));
  }
  it('follow the length of a study hour', () => assert.equal(studyHours(120, 60), 2));
});

const evening = (day: string, hours = 3): HeldMeeting => ({ day, minutes: hours * 45, hours });
const threeWeeks = ['2026-11-03', '2026-11-10', '2026-11-17'].map((day) => evening(day));
const people = (count: number, meetings = [0, 1, 2], age?: number) =>
  Array.from({ length: count }, () => ({ meetings, age }));

describe('what the rules of a form ask for', () => {
  const { studiecirkel, kulturprogram } = formLimits;
  const other = formLimits['annan-folkbildningsverksamhet'];
  const cases: [string, ReturnType<typeof warningsOf>, string[]][] = [
    ['a circle that has it all', warningsOf(studiecirkel, threeWeeks, people(2)), []],
    [
      'one person and the leader',
      warningsOf(studiecirkel, threeWeeks, people(1)),
      ['few-people 3 2'],
    ],
    ['twenty-one', warningsOf(studiecirkel, threeWeeks, people(20)), ['many-people 20 21']],
    [
      'two meetings of three hours',
      warningsOf(studiecirkel, threeWeeks.slice(0, 2), people(5, [0, 1])),
      ['few-meetings 3 2', 'few-hours 9 6'],
    ],
    [
      'the LITA circle, four times two hours',
      warningsOf(
        studiecirkel,
        [...threeWeeks, evening('2026-11-24')].map(({ day }) => evening(day, 2)),
        people(6),
      ),
      ['few-hours 9 8'],
    ],
    [
      'four evenings of a week',
      warningsOf(
        studiecirkel,
        ['02', '03', '04', '08'].map((day) => evening(`2026-11-${day}`)),
        people(5),
      ),
      ['dense-week 3 4'],
    ],
    [
      'a Sunday and the Monday after it',
      warningsOf(
        studiecirkel,
        ['06', '07', '08', '09'].map((day) => evening(`2026-11-${day}`)),
        people(5),
      ),
      [],
    ],
    [
      'the same week of another year',
      warningsOf(
        studiecirkel,
        ['2025-11-03', '2025-11-04', '2026-11-02', '2026-11-03'].map((day) => evening(day)),
        people(5),
      ),
      [],
    ],
    [
      'more hours than a year has, and no more than two years have',
      warningsOf(
        { mostInYear: 480 },
        [evening('2025-11-03', 481), evening('2026-11-03', 480)],
        people(5),
      ),
      ['many-hours-a-year 480 481'],
    ],
    [
      'five hours at once',
      warningsOf(studiecirkel, [evening('2026-11-02', 5), ...threeWeeks], people(5)),
      ['long-meeting 4 5'],
    ],
    [
      'a child of twelve',
      warningsOf(studiecirkel, threeWeeks, [...people(5), ...people(1, [0], 12)]),
      ['too-young 13 12'],
    ],
    [
      'somebody who came first to the fourth meeting',
      warningsOf(
        studiecirkel,
        [...threeWeeks, evening('2026-11-24')],
        [...people(5), ...people(1, [3])],
      ),
      ['came-late 3 1'],
    ],
    ['heads without names', warningsOf(studiecirkel, threeWeeks, [], 8), []],
    [
      'the freer form with one hour',
      warningsOf(other, [evening('2026-11-02', 1)], people(2, [0])),
      [],
    ],
    [
      'the freer form with a child of five',
      warningsOf(other, [evening('2026-11-02', 1)], people(3, [0], 5)),
      ['too-young 6 5'],
    ],
    [
      'a concert of twenty minutes for four',
      warningsOf(kulturprogram, [{ day: '2026-11-02', minutes: 20, hours: 0 }], people(4, [0])),
      ['few-people 5 4', 'short-meeting 30 20'],
    ],
    [
      'nothing yet',
      warningsOf(studiecirkel, [], []),
      ['few-people 3 1', 'few-meetings 3 0', 'few-hours 9 0'],
    ],
  ];
  for (const [name, warnings, expected] of cases) {
    it(`${name}: ${expected.join(', ') || 'no warning'}`, () => {
      const told = warnings.map(({ code, limit, value }) => `${code} ${limit} ${value}`);
      assert.deepEqual(told, expected);
    });
  }
});

describe('the limits of the forms', () => {
  it('are changed by the setting, and taken away', () => {
    const limits = readStudyLimits('studiecirkel.hours=8, studiecirkel.age=none');
    assert.equal(limits.studiecirkel.hours, 8);
    assert.equal(limits.studiecirkel.age, undefined);
    assert.equal(formLimits.studiecirkel.hours, 9);
  });
  for (const text of [
    'hours=8',
    'cirkel.hours=8',
    'studiecirkel.hour=8',
    'studiecirkel.hours=-1',
    '__proto__.hours=1',
  ]) {
    it(`say what is wrong with ${text}`, () => {
      assert.throws(() => readStudyLimits(text), SettingError);
    });
  }
});

describe('how many of a party were there', () => {
  const cases: [status: string | null, heads: number | null, expected: number][] = [
    ['present', null, 3],
    ['online', 2, 2],
    ['walk-in', 9, 3],
    ['absent', 2, 0],
    ['excused', null, 0],
    [null, null, 0],
  ];
  for (const [status, heads, expected] of cases) {
    it(`${status} with ${heads} of 3: ${expected}`, () =>
      assert.equal(headsAt({ status, heads }, 3), expected));
  }
});
