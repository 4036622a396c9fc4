import { expect } from '@open-wc/testing';
import { RunningTotals } from './running-totals.ts';
import { sampleGoal, sampleIndicator } from './samples.ts';

const goals = [sampleGoal()];
const told = (value: number, period = '2026', indicatorId = 'visits') => ({
  values: [{ indicatorId, period, value }],
});

describe('running totals', () => {
  const valueOf = (totals: RunningTotals, from = goals) =>
    totals.apply(from)[0]!.indicators[0]!.current?.value;

  it('are what the stream tells, with the way to the target', () => {
    const totals = new RunningTotals();
    totals.hear(told(16_000), 7);
    const [indicator] = totals.apply(goals)[0]!.indicators;
    expect(indicator!.current?.value).to.equal(16_000);
    expect(indicator!.history.at(-1)?.value).to.equal(16_000);
    expect(indicator!.progress).to.equal(1);
    expect(indicator!.reached).to.equal(true);
  });

  it('say nothing of a target that is to be fallen to while the count goes on', () => {
    const totals = new RunningTotals();
    totals.hear(told(3), 7);
    const [indicator] = totals.apply([
      sampleGoal({ indicators: [sampleIndicator({ direction: 'down', target: 10 })] }),
    ])[0]!.indicators;
    expect(indicator!.current?.value).to.equal(3);
    expect(indicator!.progress).to.equal(undefined);
    expect(indicator!.reached).to.equal(undefined);
  });

  it('never go back within a period when events come out of turn', () => {
    const totals = new RunningTotals();
    for (const [number, value] of [
      [3, 13_220],
      [1, 13_215],
      [4, 13_230],
      [2, 13_218],
    ] as const) {
      totals.hear(told(value), number);
    }
    expect(valueOf(totals)).to.equal(13_230);
  });

  it('may go down when something was put right', () => {
    const totals = new RunningTotals();
    totals.hear(told(13_230), 3);
    totals.hear(told(13_200), 4);
    expect(valueOf(totals)).to.equal(13_200);
  });

  it('leave alone what the same event says of another period', () => {
    const totals = new RunningTotals();
    totals.hear(told(9), 3);
    totals.hear(told(1, '2027'), 4);
    expect(valueOf(totals)).to.equal(9);
    expect(totals.knowsMoreThan(goals)).to.equal(true);
  });

  it('ask nothing for what another goal measures', () => {
    const totals = new RunningTotals();
    totals.hear(told(1, '2026', 'arrangements'), 4);
    expect(totals.knowsMoreThan(goals)).to.equal(false);
  });

  it('believe an answer that knows less only when it is given twice', () => {
    const totals = new RunningTotals();
    totals.hear(told(20_000), 3);
    expect(totals.answered(goals, totals.newest)).to.equal(true);
    expect(valueOf(totals)).to.equal(20_000);
    expect(totals.answered(goals, totals.newest)).to.equal(false);
    expect(valueOf(totals)).to.equal(13_214);
  });

  it('outlast an answer that was asked for before they were told', () => {
    const totals = new RunningTotals();
    const since = totals.newest;
    totals.hear(told(20_000), 3);
    expect(totals.answered(goals, since)).to.equal(false);
    expect(valueOf(totals)).to.equal(20_000);
  });

  it('leave what is published as it is', () => {
    const totals = new RunningTotals();
    const history = sampleIndicator().history.slice(0, 7);
    const over = [
      sampleGoal({ indicators: [sampleIndicator({ history, current: history.at(-1) })] }),
    ];
    totals.hear(told(1, '2025'), 3);
    expect(valueOf(totals, over)).to.equal(14_300);
  });

  it('begin anew where the server counts its events anew', () => {
    const totals = new RunningTotals();
    totals.hear(told(20_000), 3000);
    totals.reset();
    totals.hear(told(5), 1);
    expect(valueOf(totals)).to.equal(5);
  });
});
