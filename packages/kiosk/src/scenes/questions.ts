import type {
  DefectList,
  GoalList,
  HouseList,
  OccurrenceList,
  Scene,
  WalkList,
} from '@klocket/contract';
import { defectsPath, walksPath } from '@klocket/contract/defect-paths';
import { goalsPath } from '@klocket/contract/goal-paths';
import { housesPath, occurrencesPath } from '@klocket/contract/paths';
import { addDays } from '@klocket/core';

/** What scenes are drawn from. Whoever draws one has all of its answers. */
export interface SceneAnswers {
  occurrences?: OccurrenceList;
  houses?: HouseList;
  goals?: GoalList;
  defects?: DefectList;
  walks?: WalkList;
}

interface Asked {
  district: string;
  today: string;
  language: string;
}

/** How far back the latest recap is looked for, in days; one that was chosen is shown however old it is. */
const recapDays = 45;
const chosenDays = 3650;
/** How far ahead a poster is put up. */
const posterDays = 60;
/** More than stands on any screen. */
const most = 400;

/** What a scene asks the server for, by the part of its answers: nothing, where its words came with the playlist. */
export function questionsOf(
  { kind, house, activity }: Scene,
  { district, today, language: lang }: Asked,
): Partial<Record<keyof SceneAnswers, string>> {
  const list = (from: string, to: string, more: { activity?: string } = {}) =>
    occurrencesPath(district, { from, to, house, lang, limit: most, ...more });
  switch (kind) {
    case 'today':
    case 'week':
      // One question for both, and for what comes after midnight without a network.
      return { occurrences: list(today, addDays(today, 7)), houses: housesPath(district, lang) };
    case 'poster':
      return { occurrences: list(today, addDays(today, posterDays), { activity }) };
    case 'open':
      return { houses: housesPath(district, lang) };
    case 'goals':
      return { goals: goalsPath(district, lang) };
    case 'defects':
      return {
        defects: defectsPath(district, { status: 'fixed,checked-on-walk', lang, limit: 50 }),
        walks: walksPath(district, lang),
      };
    case 'recap':
      return {
        occurrences: list(addDays(today, activity ? -chosenDays : -recapDays), today, { activity }),
      };
    case 'message':
      return {};
  }
}
