import { expect } from '@open-wc/testing';
import { sampleOccurrence } from '../../samples.ts';
import { daysInGrid } from './days-in-grid.ts';

const at = (day: string, change = {}) => sampleOccurrence(day, { endDay: day, ...change });

describe('daysInGrid', () => {
  it('has every day, from the first to the last, over the change of clocks', () => {
    const days = [...daysInGrid('2026-10-24', '2026-10-27', []).keys()];
    expect(days).to.deep.equal(['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']);
  });

  it('puts what lasts on each of its days, also what began before', () => {
    const days = daysInGrid('2026-11-23', '2026-11-29', [
      at('2026-11-20', { endDay: '2026-11-24', endTime: '18:00' }),
    ]);
    const busy = [...days].filter(([, items]) => items.length).map(([day]) => day);
    expect(busy).to.deep.equal(['2026-11-23', '2026-11-24']);
  });

  it('leaves a late night with its evening', () => {
    const days = daysInGrid('2026-11-23', '2026-11-29', [
      at('2026-11-27', { endDay: '2026-11-28', endTime: '01:00' }),
    ]);
    expect(days.get('2026-11-27')).to.have.length(1);
    expect(days.get('2026-11-28')).to.have.length(0);
  });

  it('leaves out what the grid has no day for', () => {
    const days = daysInGrid('2026-11-23', '2026-11-29', [at('2026-12-05')]);
    expect([...days.values()].flat()).to.have.length(0);
  });
});
