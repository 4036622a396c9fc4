import type { Named, SceneKind, SceneSource } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { selectField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { textsField } from '../../kit/texts-field.ts';
import { wordsIn } from '../../kit/words-in.ts';

/** An activity that a scene may show. */
export interface ShownActivity extends Named {
  /** Nothing of it is to come: it has a recap at most. */
  isOver: boolean;
}

/** What scenes are chosen among. */
export interface SceneChoices {
  houses: readonly Named[];
  /** What may stand on a screen; nothing of which nobody must be seen to read. */
  activities: readonly ShownActivity[];
  /** Those of the district; words must be written in the first. */
  languages: readonly string[];
  /** The desk's own language. */
  language: string;
}

interface SceneFields extends SceneChoices {
  form: Pick<FormController<never>, 'errors' | 'labels' | 'forgive'>;
  /** Where the scene stands in what is sent. */
  pointer: string;
  scene: SceneSource;
  changed(change: Partial<SceneSource>): void;
}

/** The value of a choice that is still to be made; the server knows no such activity. */
const one = 'one';

const ofActivity: readonly SceneKind[] = ['poster', 'recap'];
const ofHouse: readonly SceneKind[] = ['today', 'week', 'poster', 'recap'];

/** Whether there is anything to choose about a kind of scene. */
export const hasChoices = (kind: SceneKind) =>
  kind === 'message' || ofHouse.includes(kind) || ofActivity.includes(kind);

/** What a scene shows in particular, in a few words. */
export function aboutScene(
  { kind, activity, house, text }: SceneSource,
  { houses, activities, languages, language }: SceneChoices,
): string {
  const nameOf = (list: readonly Named[], id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  if (kind === 'message') {
    if (!text) return msg('Det som står under Meddelanden', { id: 'desk-scene-current' });
    return wordsIn(text, language, ...languages);
  }
  return [
    ofActivity.includes(kind) && (activity ? nameOf(activities, activity) : anyWords(kind)),
    house ? nameOf(houses, house) : kind === 'today' || kind === 'week' ? allHouses() : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What can be chosen about a scene: whose poster, in which house, which words. */
export const sceneFields = (fields: SceneFields) => {
  const { kind } = fields.scene;
  if (kind === 'message') return wordsFields(fields);
  return html`<div class="two">
    ${ofActivity.includes(kind) ? activityFields(fields) : nothing}
    ${ofHouse.includes(kind) && fields.houses.length > 0 ? houseField(fields) : nothing}
  </div>`;
};

/** Which activity it is where none was chosen. */
const anyWords = (kind: SceneKind) =>
  kind === 'poster'
    ? msg('Den som kommer härnäst', { id: 'desk-scene-next' })
    : msg('Den senaste', { id: 'desk-scene-latest' });

const allHouses = () => msg('Alla hus', { id: 'desk-all-houses' });

function activityFields({ form, pointer, scene, activities, changed }: SceneFields) {
  const { kind, activity } = scene;
  const isKnown = !activity || activities.some(({ id }) => id === activity);
  return html`${selectField({
    form,
    pointer: `${pointer}/which`,
    label: msg('Vilken aktivitet', { id: 'desk-scene-which' }),
    value: activity === undefined ? '' : one,
    options: [
      {
        value: '',
        label: anyWords(kind),
      },
      { value: one, label: msg('En särskild', { id: 'desk-scene-one' }) },
    ],
    changed: (which) => {
      form.forgive?.(`${pointer}/activity`);
      changed({ activity: which === one ? '' : undefined });
    },
  })}
  ${
    activity === undefined
      ? nothing
      : selectField({
          form,
          pointer: `${pointer}/activity`,
          label: msg('Aktiviteten', { id: 'desk-scene-activity' }),
          hint: msg('Känsliga aktiviteter visas aldrig på skärmar.', {
            id: 'desk-scene-sensitive',
          }),
          value: activity,
          options: [
            { value: '', label: msg('Välj …', { id: 'desk-choose' }) },
            ...(isKnown
              ? []
              : [
                  {
                    value: activity,
                    label: msg(str`${activity} (finns inte mer)`, { id: 'desk-scene-gone' }),
                  },
                ]),
            ...activities
              .filter(({ id, isOver }) => kind === 'recap' || !isOver || id === activity)
              .map(({ id, name }) => ({ value: id, label: name })),
          ],
          changed: (id) => changed({ activity: id }),
        })
  }`;
}

const houseField = ({ form, pointer, scene, houses, changed }: SceneFields) =>
  selectField({
    form,
    pointer: `${pointer}/house`,
    label: msg('Hus', { id: 'desk-house' }),
    value: scene.house ?? '',
    options: [
      { value: '', label: allHouses() },
      ...houses.map(({ id, name }) => ({ value: id, label: name })),
    ],
    changed: (house) => changed({ house: house || undefined }),
  });

const wordsFields = ({ form, pointer, scene, languages, language, changed }: SceneFields) =>
  html`${selectField({
    form,
    pointer: `${pointer}/whose`,
    label: msg('Vad den visar', { id: 'desk-scene-whose' }),
    value: scene.text ? one : '',
    options: [
      { value: '', label: msg('Det som står under Meddelanden', { id: 'desk-scene-current' }) },
      { value: one, label: msg('Egna ord som står kvar', { id: 'desk-scene-own' }) },
    ],
    changed: (whose) => changed({ text: whose === one ? {} : undefined }),
  })}
  ${
    scene.text
      ? textsField({
          form,
          pointer: `${pointer}/text`,
          label: msg('Vad det ska stå', { id: 'desk-screen-text' }),
          hint: msg('Kort: det läses på fem meters håll.', { id: 'desk-screen-text-hint' }),
          languages,
          language,
          value: scene.text,
          maxLength: 300,
          changed: (text) => changed({ text }),
        })
      : nothing
  }`;
