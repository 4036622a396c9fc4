import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FigureEntry, GoalSource, IndicatorSource } from '@klocket/contract';
import { sampleGoal, sampleIndicator } from '../../../testing/sample-goals.ts';
import { problemsOfEntry } from './check-entry.ts';
import { problemsOfGoal, type Surroundings } from './check.ts';

const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  known: [],
  houses: ['kunskapens-hus'],
  questions: ['trygg'],
  today: '2026-11-24',
  ...more,
});

const age = (more: Partial<IndicatorSource> = {}) =>
  sampleIndicator({ id: 'alder', kind: 'evenness', measure: 'age-evenness', ...more });
const pulse = (more: Partial<IndicatorSource> = {}) =>
  sampleIndicator({
    id: 'puls',
    kind: 'index',
    measure: 'pulse',
    settings: { question: 'trygg' },
    ...more,
  });
const milestone = (more: Partial<IndicatorSource> = {}) =>
  sampleIndicator({ id: 'lista', kind: 'milestone', measure: 'entered', ...more });
const step = (on: string) => ({
  on,
  text: { sv: 'Borta' },
  reached: true,
  source: { sv: 'Listan' },
});
const genders = { woman: 10, man: 10, another: 1 };

describe('a goal that cannot be kept', () => {
  // What is wrong, of which indicator, and where that is said.
  const table: [what: string, indicator: IndicatorSource, ...problems: string[]][] = [
    ['nothing', sampleIndicator()],
    ['no name', sampleIndicator({ title: { sv: ' ' } }), '/title text-missing'],
    ['no unit', sampleIndicator({ unit: {} }), '/unit text-missing'],
    ['no source', sampleIndicator({ source: { sv: '' } }), '/source text-missing'],
    ['a count of evenness', sampleIndicator({ measure: 'age-evenness' }), '/measure measure-unfit'],
    ['a milestone of visits', milestone({ measure: 'visits' }), '/measure measure-unfit'],
    ['a spread by the month', age({ periodKind: 'month' }), '/periodKind period-too-short'],
    ['a spread by the quarter', age({ periodKind: 'quarter' })],
    ['a pulse by the quarter', pulse({ periodKind: 'quarter' }), '/periodKind period-too-short'],
    ['a scale of nothing', pulse({ scale: { min: 5, max: 5 } }), '/scale/min scale-backwards'],
    ['a scale that ends first', pulse({ scale: { min: 5, max: 1 } }), '/scale/min scale-backwards'],
    [
      'a target off the scale',
      pulse({ scale: { min: 0, max: 100 }, target: 101 }),
      '/target outside-scale',
    ],
    ['a spread of more than one', age({ target: 1.2 }), '/target outside-scale'],
    ['a negative target', sampleIndicator({ target: -1 }), '/target too-small'],
    ['half a visit', sampleIndicator({ target: 2.5 }), '/target whole-number'],
    [
      'a target that is met already',
      sampleIndicator({ baseline: { period: '2025-vt', value: 9 }, target: 9 }),
      '/target target-is-baseline',
    ],
    [
      'a target on the wrong side',
      sampleIndicator({ baseline: { period: '2025-vt', value: 9 }, target: 8 }),
      '/target target-backwards',
    ],
    [
      'a target that is to fall',
      sampleIndicator({ direction: 'down', baseline: { period: '2025-vt', value: 9 }, target: 8 }),
    ],
    [
      'a baseline of a year where terms are counted',
      sampleIndicator({ baseline: { period: '2025', value: 9 } }),
      '/baseline/period period-unfit',
    ],
    [
      'a baseline to come',
      sampleIndicator({ baseline: { period: '2027-vt', value: 9 } }),
      '/baseline/period period-ahead',
    ],
    [
      'a baseline of the year 201',
      sampleIndicator({ baseline: { period: '0201-vt', value: 9 } }),
      '/baseline/period too-early',
    ],
    [
      'a step of the year nought',
      milestone({ steps: [step('0000-01-01')] }),
      '/steps/0/on too-early',
    ],
    ['steps of a count', sampleIndicator({ steps: [step('2021-11-01')] }), '/steps steps-unfit'],
    ['a step tomorrow', milestone({ steps: [step('2026-11-25')] }), '/steps/0/on day-ahead'],
    ['a step today', milestone({ steps: [step('2026-11-24')] })],
    [
      'a house that is not there',
      sampleIndicator({ settings: { houses: ['kunskapens-hus', 'slottet'] } }),
      '/settings/houses/1 choice',
    ],
    ['no house at all', sampleIndicator({ settings: { houses: [] } }), '/settings/houses required'],
    ['a pulse of nothing', pulse({ settings: {} }), '/settings/question required'],
    [
      'a question that is not there',
      pulse({ settings: { question: 'x' } }),
      '/settings/question choice',
    ],
    [
      'a population of unknown groups',
      age({
        id: 'kon',
        measure: 'gender-evenness',
        settings: { population: { ...genders, 'a/b': 1 } },
      }),
      '/settings/population/a~1b choice',
    ],
    [
      'a population that lacks a group',
      age({ measure: 'gender-evenness', settings: { population: { woman: 3, man: 3 } } }),
      '/settings/population/another required',
    ],
    [
      'a population of nobody',
      age({
        measure: 'gender-evenness',
        settings: { population: { woman: 0, man: 0, another: 0 } },
      }),
      '/settings/population required',
    ],
  ];
  for (const [what, indicator, ...problems] of table) {
    it(what, () => {
      const found = problemsOfGoal(sampleGoal([indicator]), around());
      assert.deepEqual(
        found.map(({ pointer, code }) => `${pointer.replace('/indicators/0', '')} ${code}`),
        problems,
      );
    });
  }

  const known = (more: Partial<Surroundings['known'][number]> = {}) => ({
    id: 'alder',
    goalId: 'participation',
    title: 'Ålder',
    measure: 'age-evenness' as const,
    periodKind: 'term' as const,
    hasFigures: true,
    ...more,
  });
  const others: [
    what: string,
    goal: GoalSource,
    known: Surroundings['known'],
    ...problems: string[],
  ][] = [
    [
      'the same id twice',
      sampleGoal([sampleIndicator(), sampleIndicator()]),
      [],
      '/indicators/1/id id-twice',
    ],
    [
      'an id that another goal has',
      sampleGoal([sampleIndicator()]),
      [known({ id: 'visits', goalId: 'other', measure: 'visits' })],
      '/indicators/0/id id-twice',
    ],
    [
      'the same spread twice in a goal',
      sampleGoal([age(), age({ id: 'alder-2' })]),
      [],
      '/indicators/1/measure evenness-twice',
    ],
    [
      'the same spread in two goals, though by another period',
      sampleGoal([age({ id: 'alder-2', periodKind: 'year' })]),
      [known({ goalId: 'other' })],
      '/indicators/0/measure evenness-twice',
    ],
    ['the same spread as before', sampleGoal([age()]), [known()]],
    [
      'another period once there are figures',
      sampleGoal([age({ periodKind: 'year' })]),
      [known()],
      '/indicators/0/periodKind figures-stand',
    ],
    [
      'another period before there are any',
      sampleGoal([age({ periodKind: 'year' })]),
      [known({ hasFigures: false })],
    ],
    [
      'a published spread taken away',
      sampleGoal([sampleIndicator()]),
      [known()],
      '/indicators evenness-stands',
    ],
    [
      'another measure once there are figures',
      sampleGoal([sampleIndicator({ measure: 'participants' })]),
      [known({ id: 'visits', measure: 'visits' })],
      '/indicators/0/measure figures-stand',
    ],
  ];
  for (const [what, goal, some, ...problems] of others) {
    it(what, () => {
      const found = problemsOfGoal(goal, around({ known: some }));
      assert.deepEqual(
        found.map(({ pointer, code }) => `${pointer} ${code}`),
        problems,
      );
    });
  }
});

describe('a figure that cannot be entered', () => {
  const counted = sampleIndicator();
  const entered = sampleIndicator({ measure: 'entered', periodKind: 'year' });
  const index = sampleIndicator({
    kind: 'index',
    measure: 'entered',
    periodKind: 'year',
    scale: { min: 0, max: 6 },
  });
  const reason = 'Räknaren stod still.';
  const table: [
    what: string,
    indicator: IndicatorSource,
    entry: FigureEntry,
    isKnown: boolean,
    ...problems: string[],
  ][] = [
    ['nothing', entered, { period: '2025', value: 3 }, false],
    ['of this year, where a source gives it', entered, { period: '2026', value: 3 }, false],
    ['a year to come', entered, { period: '2027', value: 3 }, false, '/period period-ahead'],
    [
      'a year that lacks a digit',
      entered,
      { period: '0202', value: 3 },
      false,
      '/period too-early',
    ],
    ['as far back as anything', entered, { period: '1900', value: 3 }, false],
    ['a term of a year', entered, { period: '2025-ht', value: 3 }, false, '/period period-unfit'],
    ['a negative count', entered, { period: '2025', value: -3 }, false, '/value too-small'],
    ['half an association', entered, { period: '2025', value: 3.5 }, false, '/value whole-number'],
    ['off the scale', index, { period: '2025', value: 6.1 }, false, '/value outside-scale'],
    [
      'an interval beside it',
      index,
      { period: '2025', value: 3, low: 3.1 },
      false,
      '/low interval-backwards',
    ],
    [
      'and above it',
      index,
      { period: '2025', value: 3, high: 2.9 },
      false,
      '/high interval-backwards',
    ],
    [
      'changed without a reason',
      entered,
      { period: '2025', value: 4 },
      true,
      '/reason reason-needed',
    ],
    [
      'changed for no reason',
      entered,
      { period: '2025', value: 4, reason: ' ' },
      true,
      '/reason reason-needed',
    ],
    ['changed with one', entered, { period: '2025', value: 4, reason }, true],
    [
      'reckoned, without a reason',
      counted,
      { period: '2026-vt', value: 4 },
      false,
      '/reason reason-needed',
    ],
    ['reckoned, with one', counted, { period: '2026-vt', value: 4, reason }, false],
    [
      'reckoned, while it goes on',
      counted,
      { period: '2026-ht', value: 4, reason },
      false,
      '/period period-running',
    ],
    ['a pulse of nobody', pulse(), { period: '2026-vt', value: 4, reason }, false, '/n required'],
    ['a spread', age(), { period: '2026-vt', value: 1, reason }, true, '/value not-entered'],
    [
      'a milestone',
      milestone(),
      { period: '2026-vt', value: 1, reason },
      false,
      '/value not-entered',
    ],
    [
      'a blank source',
      entered,
      { period: '2025', value: 3, source: { sv: ' ' } },
      false,
      '/source text-missing',
    ],
  ];
  for (const [what, indicator, entry, isKnown, ...problems] of table) {
    it(what, () => {
      const found = problemsOfEntry(entry, { indicator, isKnown, today: '2026-11-24' });
      assert.deepEqual(
        found.map(({ pointer, code }) => `${pointer} ${code}`),
        problems,
      );
    });
  }
});
