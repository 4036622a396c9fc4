import type { DatePlan } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { planWords } from '../plan-words.ts';
import { leaveOut } from './form-values.ts';

const tuesdays = {
  repeats: 'weekly',
  startTime: '16:00',
  durationMinutes: 120,
  weekdays: [2],
  from: '2026-09-01',
  until: '2026-12-29',
  exceptWeeks: ['2026-W44'],
} satisfies DatePlan;
const autumnBreak = '2026-10-27';

describe('leaveOut', () => {
  it('keeps a week a week when holidays are left out beside it', () => {
    const plan = leaveOut(tuesdays, [autumnBreak, '2026-12-22'], []);
    expect(plan.exceptWeeks).to.deep.equal(['2026-W44']);
    expect(plan.except).to.deep.equal(['2026-12-22']);
    expect(planWords(plan, 'sv')).to.contain('inte v. 44, inte 22 december');
  });

  it('lets go of a week when one of its days is taken in again', () => {
    const both = { ...tuesdays, weekdays: [2, 4] };
    const plan = leaveOut(both, ['2026-10-29'], [autumnBreak]);
    expect(plan).to.include({ exceptWeeks: undefined });
    expect(plan.except).to.deep.equal(['2026-10-29']);
  });
});
