import type { PeriodKind } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { periodsUntil } from './periods.ts';

describe('the periods a figure can be written in for', () => {
  const table: [kind: PeriodKind, today: string, first: string[]][] = [
    ['year', '2026-11-24', ['2026', '2025', '2024']],
    ['term', '2026-11-24', ['2026-ht', '2026-vt', '2025-ht']],
    ['term', '2026-06-30', ['2026-vt', '2025-ht', '2025-vt']],
    ['quarter', '2026-11-24', ['2026-q4', '2026-q3', '2026-q2']],
    ['quarter', '2026-01-01', ['2026-q1', '2025-q4', '2025-q3']],
    ['month', '2026-02-10', ['2026-02', '2026-01', '2025-12']],
  ];
  for (const [kind, today, first] of table) {
    it(`${kind} on ${today}`, () => {
      expect(periodsUntil(kind, today).slice(0, 3)).to.deep.equal(first);
    });
  }
});
