import { expect } from '@open-wc/testing';
import { slugOf } from '@klocket/contract/staff-paths';
import { newSlug } from './slug.ts';
import { tidy } from './tidy.ts';

describe('what was typed', () => {
  const cases: [typed: unknown, sent: unknown][] = [
    [' Hej ', 'Hej'],
    ['  ', undefined],
    [{ sv: 'Hus ', en: ' ' }, { sv: 'Hus' }],
    [{ sv: '', en: '' }, undefined],
    [
      { day: '2026-12-24', hours: [], reason: { sv: '' } },
      { day: '2026-12-24', hours: [] },
    ],
    [
      [
        { title: '', url: ' ' },
        { title: 'Vi', url: '' },
      ],
      [{ title: 'Vi' }],
    ],
    [
      { weekday: 1, off: false, none: undefined },
      { weekday: 1, off: false },
    ],
  ];
  for (const [typed, sent] of cases) {
    it(`${JSON.stringify(typed)} is sent as ${JSON.stringify(sent)}`, () => {
      expect(tidy(typed)).to.deep.equal(sent);
    });
  }
});

describe('a name in an address', () => {
  it('keeps letters and digits, and never is one that is taken', () => {
    expect(slugOf('Kunskapens hus – Åsa & Örjan!', 'hus')).to.equal('kunskapens-hus-asa-orjan');
    expect(slugOf('بيت', 'hus')).to.equal('hus');
    expect(newSlug('Hus', 'x', [{ id: 'hus' }, { id: 'hus-2' }])).to.equal('hus-3');
  });
});
