import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DatePlan } from '@klocket/contract';
import { toDated, type Dated } from './date-plan.ts';
import { expand } from '../recurrence/recurrence.ts';
import { readPlan } from './read-plan.ts';

const zone = 'Europe/Stockholm';
const clock = { startTime: '16:00', durationMinutes: 120 };

const table: [says: string, plan: DatePlan, lines: string[], days: string][] = [
  ['once', { repeats: 'once', ...clock, from: '2026-11-24' }, [], '2026-11-24'],
  [
    'on some dates',
    { repeats: 'dates', ...clock, dates: ['2026-12-01', '2026-11-24'] },
    ['RDATE:20261201T160000'],
    '2026-11-24 2026-12-01',
  ],
  [
    'every Tuesday 16–18, but not in week 44',
    {
      repeats: 'weekly',
      ...clock,
      weekdays: [2],
      from: '2026-10-15',
      until: '2026-11-10',
      exceptWeeks: ['2026-W44'],
    },
    ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261110T235959', 'EXDATE:20261027T160000'],
    '2026-10-20 2026-11-03 2026-11-10',
  ],
  [
    'every other week, on two days',
    {
      repeats: 'weekly',
      ...clock,
      weekdays: [4, 2],
      interval: 2,
      from: '2026-10-15',
      until: '2026-10-30',
    },
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261030T235959'],
    '2026-10-15 2026-10-27 2026-10-29',
  ],
  [
    'the last Friday of every month',
    {
      repeats: 'monthly',
      ...clock,
      weekday: 5,
      nth: -1,
      from: '2026-10-01',
      until: '2026-12-31',
      except: ['2026-12-25'],
    },
    ['RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T235959', 'EXDATE:20261225T160000'],
    '2026-10-30 2026-11-27',
  ],
  [
    'without its first day, which is a holiday',
    {
      repeats: 'weekly',
      ...clock,
      weekdays: [3],
      from: '2027-01-04',
      until: '2027-01-20',
      except: ['2027-01-06'],
    },
    ['RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270120T235959', 'EXDATE:20270106T160000'],
    '2027-01-13 2027-01-20',
  ],
];

describe('a plan in plain words', () => {
  for (const [says, plan, lines, days] of table) {
    it(`takes place ${says}`, () => {
      const dated = toDated(plan);
      assert.deepEqual(dated.recurrence ?? [], lines);
      assert.equal(daysOf(dated), days);
    });

    it(`is read back as it was: ${says}`, () => {
      const again = toDated(readPlan(toDated(plan), zone));
      assert.deepEqual(again, toDated(plan));
    });
  }

  it('says whole weeks as weeks, where a week has several days', () => {
    const plan: DatePlan = {
      repeats: 'weekly',
      ...clock,
      weekdays: [2, 4],
      from: '2026-10-20',
      until: '2026-12-17',
      except: ['2026-11-05'],
      exceptWeeks: ['2026-W44'],
    };
    assert.deepEqual(readPlan(toDated(plan), zone), plan);
  });

  it('is handed on as it is where plain words are not enough', () => {
    for (const recurrence of [
      ['RRULE:FREQ=MONTHLY;BYMONTHDAY=13'],
      ['RRULE:FREQ=WEEKLY;COUNT=3'],
      ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
      ['RRULE:FREQ=WEEKLY', 'RDATE:20261201T190000'],
      ['RRULE:FREQ=WEEKLY;BYDAY=TU', 'RRULE:FREQ=MONTHLY;BYDAY=1FR'],
      ['EXDATE;TZID=Europe/London:20261201T160000', 'RRULE:FREQ=WEEKLY'],
    ]) {
      const source = { startsLocal: '2026-11-24T16:00', durationMinutes: 60, recurrence };
      assert.deepEqual(readPlan(source, zone), { repeats: 'rule', ...source });
      assert.deepEqual(toDated(readPlan(source, zone)), source);
    }
  });

  it('ends on the day that an instant means here', () => {
    const recurrence = ['RRULE:FREQ=WEEKLY;UNTIL=20261231T230000Z'];
    const plan = readPlan(
      { startsLocal: '2026-11-24T16:00', durationMinutes: 60, recurrence },
      zone,
    );
    assert.deepEqual(plan.repeats === 'weekly' && plan.until, '2027-01-01');
  });
});

const daysOf = (dated: Dated) =>
  expand({ ...dated, zone, from: '2026-01-01', until: '2027-12-31' })
    .map(({ starts_on }) => starts_on)
    .join(' ');
