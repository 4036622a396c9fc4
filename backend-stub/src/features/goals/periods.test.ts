import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { periodKinds } from '@klocket/contract';
import {
  hasBegun,
  isOver,
  monthsOf,
  nameOfPeriod,
  nextSpan,
  periodOn,
  spanOf,
  spansBetween,
} from './periods.ts';

describe('a period', () => {
  const table: [
    period: string,
    kind: string,
    from: string,
    to: string,
    next: string,
    name: string,
  ][] = [
    ['2026', 'year', '2026-01-01', '2026-12-31', '2027', '2026'],
    ['2026-vt', 'term', '2026-01-01', '2026-06-30', '2026-ht', 'Vårterminen 2026'],
    ['2026-ht', 'term', '2026-07-01', '2026-12-31', '2027-vt', 'Höstterminen 2026'],
    ['2026-q1', 'quarter', '2026-01-01', '2026-03-31', '2026-q2', 'Första kvartalet 2026'],
    ['2026-q4', 'quarter', '2026-10-01', '2026-12-31', '2027-q1', 'Fjärde kvartalet 2026'],
    ['2026-02', 'month', '2026-02-01', '2026-02-28', '2026-03', 'Februari 2026'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29', '2028-03', 'Februari 2028'],
    ['2100-02', 'month', '2100-02-01', '2100-02-28', '2100-03', 'Februari 2100'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31', '2027-01', 'December 2026'],
  ];
  for (const [period, kind, from, to, next, name] of table) {
    it(`${period} is from ${from} to ${to}, and then comes ${next}`, () => {
      const span = spanOf(period)!;
      assert.deepEqual(span, { period, kind, from, to });
      assert.equal(nextSpan(span).period, next);
      assert.equal(nextSpan(nextSpan(span), -1).period, period);
      assert.equal(nameOfPeriod(span, 'sv'), name);
    });
  }

  for (const none of [
    '',
    '26',
    '2026-',
    '2026-13',
    '2026-00',
    '2026-q5',
    '2026-VT',
    '2026-11-01',
  ]) {
    it(`is not “${none}”`, () => assert.equal(spanOf(none), undefined));
  }

  it('has a name in every language', () => {
    const names = (period: string) => ['en', 'ar'].map((tag) => nameOfPeriod(spanOf(period)!, tag));
    assert.deepEqual(names('2026-ht'), ['Autumn term 2026', 'فصل الخريف 2026']);
    assert.deepEqual(names('2026-q2'), ['Second quarter of 2026', 'الربع الثاني من 2026']);
    assert.deepEqual(names('2026-11'), ['November 2026', 'نوفمبر 2026']);
    assert.deepEqual(names('2026'), ['2026', '2026']);
  });

  it('has months', () => {
    assert.deepEqual(monthsOf(spanOf('2026-q4')!), ['2026-10', '2026-11', '2026-12']);
    assert.equal(monthsOf(spanOf('2026')!).length, 12);
  });

  it('is over when its last day is', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    const spring = spanOf('2026-vt')!;
    assert.deepEqual(
      days.map((day) => hasBegun(spring, day)),
      [false, true, true, true],
    );
    assert.deepEqual(
      days.map((day) => isOver(spring, day)),
      [false, false, false, true],
    );
  });

  it('stands in a row with others', () => {
    const names = spansBetween('term', '2024-12-31', '2026-07-01').map(({ period }) => period);
    assert.deepEqual(names, ['2024-ht', '2025-vt', '2025-ht', '2026-vt', '2026-ht']);
  });

  it('holds every day it says it holds, and each day is in one of each kind', () => {
    const days = fc
      .date({ min: new Date('1999-01-01'), max: new Date('2101-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(...periodKinds), (day, kind) => {
        const span = periodOn(kind, day);
        assert.deepEqual(spanOf(span.period), span);
        assert.ok(span.from <= day && day <= span.to);
        assert.ok(monthsOf(span).includes(day.slice(0, 7)));
        const dayAfter = Temporal.PlainDate.from(span.to).add({ days: 1 }).toString();
        assert.equal(nextSpan(span).from, dayAfter);
      }),
    );
  });
});
