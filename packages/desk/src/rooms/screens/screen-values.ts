import type { NewScreen, SceneKind, SceneSource, ScreenSource } from '@klocket/contract';
import { slugOf } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { tidy } from '../../kit/tidy.ts';

/** A screen as it is filled in; without a house it stands nowhere in particular. */
export interface ScreenValues {
  /** Its name in addresses; empty, it follows from what it is called. */
  id: string;
  name: string;
  house: string;
  mode: ScreenSource['mode'];
  languages: string[];
  dimsAtNight: boolean;
  scenes: SceneSource[];
}

/** So long a scene stays where nothing else is chosen, in seconds. */
export const usualSeconds = 15;

/** A playlist is no longer than this. */
export const mostScenes = 30;

/** A new screen shows what most do: today, the week, what is open and what staff have to say. */
export const blankScreen = (languages: readonly string[]): ScreenValues => ({
  id: '',
  name: '',
  house: '',
  mode: 'look',
  languages: languages.slice(0, 1),
  dimsAtNight: true,
  scenes: (['today', 'week', 'open', 'message'] as const).reduce<SceneSource[]>(withScene, []),
});

/** A screen as the fields show it. */
export const toValues = (
  { name, house = '', mode, languages, dimsAtNight, scenes }: ScreenSource,
  id: string,
): ScreenValues => ({ id, name, house, mode, languages, dimsAtNight, scenes });

/** What of the fields is sent. */
export const toSource = ({
  name,
  house,
  mode,
  languages,
  dimsAtNight,
  scenes,
}: ScreenValues): ScreenSource => ({
  name: name.trim(),
  ...(house && { house }),
  mode,
  languages,
  scenes: scenes.map(({ text, ...scene }) => ({ ...scene, ...(text && { text: tidy(text) }) })),
  dimsAtNight,
});

/** The same of a screen that is set up. */
export const toNewScreen = (values: ScreenValues): NewScreen => ({
  id: idOf(values),
  ...toSource(values),
});

/** The name a screen has in its address: as it was written, or after what it is called. */
export const idOf = ({ id, name }: Pick<ScreenValues, 'id' | 'name'>) =>
  id || (name.trim() ? slugOf(name, 'skarm') : '');

/** What is to be put right before the server is asked. */
export function wrongIn(values: ScreenValues, first: string): [pointer: string, words: string][] {
  const wrong: [string, string][] = [];
  const id = idOf(values);
  if (!values.name.trim()) {
    wrong.push(['/name', msg('Skriv vad skärmen heter.', { id: 'desk-screen-name-needed' })]);
  } else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80) {
    const words = msg(
      'Skriv adressen med små bokstäver a–z, siffror och bindestreck, som entren-2.',
      {
        id: 'desk-screen-id-wrong',
      },
    );
    wrong.push(['/id', words]);
  }
  if (values.languages.length === 0) {
    const words = msg('Välj minst ett språk.', { id: 'desk-screen-language-needed' });
    wrong.push(['/languages', words]);
  }
  for (const [at, { activity, text }] of values.scenes.entries()) {
    if (activity === '') {
      const words = msg('Välj vilken aktivitet den ska visa.', {
        id: 'desk-scene-activity-needed',
      });
      wrong.push([`/scenes/${at}/activity`, words]);
    }
    if (text && !text[first]?.trim()) {
      const words = msg('Skriv vad det ska stå.', { id: 'desk-screen-text-needed' });
      wrong.push([`/scenes/${at}/text/${first}`, words]);
    }
  }
  return wrong;
}

/** A list with one of its scenes in another place. */
export const moved = (scenes: readonly SceneSource[], from: number, to: number): SceneSource[] =>
  scenes.toSpliced(from, 1).toSpliced(to, 0, scenes[from]!);

/** A list with one more scene, under an id that no other has. */
export function withScene(scenes: readonly SceneSource[], kind: SceneKind): SceneSource[] {
  const taken = new Set(scenes.map(({ id }) => id));
  let id: string = kind;
  for (let number = 2; taken.has(id); number++) id = `${kind}-${number}`;
  return [...scenes, { id, kind, seconds: usualSeconds }];
}

/** A list with a scene that was removed, at its place again, unless it is there. */
export const withAgain = (scenes: readonly SceneSource[], scene: SceneSource, at: number) =>
  scenes.some(({ id }) => id === scene.id) ? [...scenes] : scenes.toSpliced(at, 0, scene);
