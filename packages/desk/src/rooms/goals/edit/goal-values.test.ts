import type { GoalSource } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { blankGoal, blankIndicator, toSource, toValues, wrongIn } from './goal-values.ts';

const goal: GoalSource = {
  id: 'delaktighet',
  title: { sv: 'Fler är med', ar: 'مشاركة' },
  explanation: { sv: 'Husen är till för alla.' },
  indicators: [
    {
      id: 'besok',
      title: { sv: 'Besök' },
      meaning: { sv: 'Så många kom in.' },
      kind: 'count',
      measure: 'visits',
      unit: { sv: 'besök' },
      direction: 'up',
      baseline: { period: '2019', value: 8210 },
      target: 16_000,
      deadline: '2027-12-31',
      periodKind: 'year',
      source: { sv: 'Egen statistik' },
      sourceUrl: 'https://klocket.example/',
      settings: { houses: ['kunskapens-hus'] },
    },
    {
      id: 'listan',
      title: { sv: 'Borta från listan' },
      kind: 'milestone',
      measure: 'entered',
      unit: { sv: 'milstolpe' },
      direction: 'up',
      periodKind: 'year',
      source: { sv: 'Polisen' },
      steps: [
        { on: '2021-11-01', text: { sv: 'Borta' }, reached: true, source: { sv: 'Rapporten' } },
      ],
    },
  ],
};

describe('a goal in its form', () => {
  it('is sent as it was read', () => {
    expect(toSource(toValues(goal), goal.id, 'sv')).to.deep.equal(goal);
  });

  it('gives what is new a place in addresses that nothing else has', () => {
    const values = toValues(goal);
    const added = { ...blankIndicator(), title: { sv: 'Besök' } };
    const { indicators } = toSource(
      { ...values, indicators: [...values.indicators, added, added] },
      goal.id,
      'sv',
    );
    expect(indicators.map(({ id }) => id)).to.deep.equal(['besok', 'listan', 'besok-2', 'besok-3']);
  });

  it('sends nothing of a number that only half is written of', () => {
    const values = { ...blankIndicator(), basePeriod: '2019', min: 0 };
    const [sent] = toSource({ ...blankGoal(), indicators: [values] }, 'x', 'sv').indicators;
    expect(sent).not.to.have.any.keys('baseline', 'scale', 'target', 'deadline', 'settings');
  });

  it('says what is missing', () => {
    expect(wrongIn(toValues(goal), 'sv')).to.deep.equal([]);
    expect(wrongIn(blankGoal(), 'sv').map(([pointer]) => pointer)).to.deep.equal([
      '/title/sv',
      '/indicators/0/title/sv',
      '/indicators/0/unit/sv',
      '/indicators/0/source/sv',
    ]);
  });
});
