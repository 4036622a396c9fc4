import type { SceneSource } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { ConflictField } from '../../kit/conflict-panel.ts';
import { languageName } from '../../kit/language-names.ts';
import { aboutScene, type SceneChoices } from './scene-fields.ts';
import { usualSeconds, type ScreenValues } from './screen-values.ts';
import { modeWords, sceneWords } from './screen-words.ts';

/** What of a screen two can have changed, in words. */
export const screenConflictFields = (choices: SceneChoices): ConflictField[] => [
  { name: 'name', label: msg('Vad skärmen heter', { id: 'desk-screen-name' }) },
  {
    name: 'house',
    label: msg('Var den står', { id: 'desk-screen-house' }),
    show: (house) => choices.houses.find(({ id }) => id === house)?.name ?? '–',
  },
  {
    name: 'mode',
    label: msg('Hur man når den', { id: 'desk-screen-mode' }),
    show: (mode) => modeWords(mode as ScreenValues['mode']),
  },
  {
    name: 'languages',
    label: msg('Språk, ett i taget', { id: 'desk-screen-languages' }),
    show: (languages) =>
      (languages as string[]).map((tag) => languageName(tag, choices.language)).join(', '),
  },
  {
    name: 'dimsAtNight',
    label: msg('Dämpa ljuset när huset är stängt', { id: 'desk-screen-dims' }),
    show: (dims) => (dims ? msg('Ja', { id: 'desk-yes' }) : msg('Nej', { id: 'desk-no' })),
  },
  {
    name: 'scenes',
    label: msg('Spellista', { id: 'desk-screen-playlist' }),
    show: (scenes) =>
      (scenes as SceneSource[])
        .map((scene, at) => `${at + 1}. ${sceneOnOneLine(scene, choices)}`)
        .join('\n'),
  },
];

/** A scene with all that was chosen about it. */
export const sceneOnOneLine = (scene: SceneSource, choices: SceneChoices) => {
  const about = aboutScene(scene, choices);
  const name = sceneWords(scene.kind);
  return `${about ? `${name}: ${about}` : name}, ${scene.seconds ?? usualSeconds} s`;
};
