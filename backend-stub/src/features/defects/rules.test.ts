import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defectStatuses, entryVoices, type DefectStatus, type Verdict } from '@klocket/contract';
import { boundsAround, differs, isWithin, mayStep, metresBetween, statusBy } from './rules.ts';

/** From each status, where each may take it; what is not named here is refused. */
const granted: Record<DefectStatus, Partial<Record<string, string>>> = {
  received: {
    desk: 'confirmed handed-over planned fixed checked-on-walk not-responsible will-not-fix duplicate',
    receiver: 'planned fixed not-responsible will-not-fix',
    walk: 'checked-on-walk',
  },
  confirmed: {
    desk: 'handed-over planned fixed checked-on-walk not-responsible will-not-fix duplicate',
    receiver: 'planned fixed not-responsible will-not-fix',
    walk: 'checked-on-walk',
  },
  'handed-over': {
    desk: 'confirmed planned fixed checked-on-walk not-responsible will-not-fix duplicate',
    receiver: 'planned fixed not-responsible will-not-fix',
    walk: 'checked-on-walk',
  },
  planned: {
    desk: 'confirmed handed-over planned fixed checked-on-walk not-responsible will-not-fix duplicate',
    receiver: 'planned fixed not-responsible will-not-fix',
    walk: 'checked-on-walk',
  },
  fixed: {
    desk: 'confirmed planned checked-on-walk duplicate',
    receiver: 'planned',
    walk: 'confirmed checked-on-walk',
  },
  'checked-on-walk': { desk: 'confirmed duplicate', walk: 'confirmed' },
  'not-responsible': {
    desk: 'confirmed handed-over planned fixed checked-on-walk will-not-fix duplicate',
    receiver: 'planned fixed will-not-fix',
    walk: 'confirmed checked-on-walk',
  },
  'will-not-fix': {
    desk: 'confirmed handed-over planned fixed checked-on-walk duplicate',
    receiver: 'planned fixed',
    walk: 'confirmed checked-on-walk',
  },
  duplicate: { desk: 'confirmed' },
};

describe('a defect’s steps', () => {
  for (const from of defectStatuses) {
    it(`from ${from} are those that are granted`, () => {
      for (const voice of entryVoices) {
        const allowed = defectStatuses.filter((to) => mayStep(from, to, voice));
        assert.equal(allowed.join(' '), granted[from][voice] ?? '', `${from} by ${voice}`);
      }
    });
  }
});

describe('what several receivers say', () => {
  const table: [answers: (DefectStatus | null)[], status: DefectStatus | undefined][] = [
    [[null], undefined],
    [['fixed'], 'fixed'],
    [['fixed', null], undefined],
    [['planned', null], 'planned'],
    [['fixed', 'planned'], 'planned'],
    [['not-responsible', 'fixed'], 'fixed'],
    [['not-responsible', 'will-not-fix'], 'will-not-fix'],
    [['not-responsible', 'not-responsible'], 'not-responsible'],
    [['not-responsible', null], undefined],
    [[], undefined],
  ];
  for (const [answers, status] of table) {
    it(`${answers.join(' and ')} makes it ${status ?? 'what it was'}`, () =>
      assert.equal(statusBy(answers), status));
  }
});

describe('the two truths', () => {
  const before = '2020-09-18T10:00:00Z';
  const walk = '2020-09-21T16:00:00Z';
  const after = '2020-09-25T10:00:00Z';
  const table: [said: DefectStatus, at: string, seen: Verdict, differs: boolean][] = [
    ['fixed', before, 'gone', false],
    ['fixed', before, 'same', true],
    ['fixed', before, 'better', true],
    ['fixed', before, 'worse', true],
    ['fixed', before, 'not-visited', false],
    ['fixed', after, 'same', false],
    ['planned', before, 'same', false],
    ['planned', before, 'gone', true],
    ['will-not-fix', before, 'gone', true],
    ['not-responsible', before, 'same', false],
  ];
  for (const [status, at, verdict, expected] of table) {
    it(`${status} said, ${verdict} seen${at > walk ? ' before' : ''}`, () =>
      assert.equal(differs({ status, at }, { verdict, at: walk }), expected));
  }
  it('are no two where one is silent', () => {
    assert.equal(differs(undefined, { verdict: 'same', at: walk }), false);
    assert.equal(differs({ status: 'fixed', at: before }, undefined), false);
  });
});

describe('distances', () => {
  const pitch = { latitude: 58.5738, longitude: 16.1722 };
  it('are in metres', () => {
    const north = { ...pitch, latitude: pitch.latitude + 0.001 };
    const east = { ...pitch, longitude: pitch.longitude + 0.001 };
    assert.equal(Math.round(metresBetween(pitch, north)), 111);
    assert.equal(Math.round(metresBetween(pitch, east)), 58);
  });
  it('give bounds around a place', () => {
    const bounds = boundsAround(pitch, 80);
    assert.ok(isWithin({ ...pitch, latitude: pitch.latitude + 0.0007 }, bounds));
    assert.ok(!isWithin({ ...pitch, latitude: pitch.latitude + 0.0008 }, bounds));
    assert.ok(isWithin({ ...pitch, longitude: pitch.longitude - 0.0013 }, bounds));
    assert.ok(!isWithin({ ...pitch, longitude: pitch.longitude - 0.0014 }, bounds));
  });
});
