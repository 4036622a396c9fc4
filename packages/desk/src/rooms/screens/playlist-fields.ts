import type { SceneKind, SceneSource } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icon.ts';
import { withChange } from '../../kit/changed-lists.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { hasErrors } from '../../kit/render-entry.ts';
import { aboutScene, hasChoices, sceneFields, type SceneChoices } from './scene-fields.ts';
import { mostScenes, moved, usualSeconds, withScene } from './screen-values.ts';
import { sceneKinds, sceneWords } from './screen-words.ts';

/** At the least and at the most, in seconds. */
const shortest = 5;
const longest = 300;

interface Playlist extends SceneChoices {
  form: Pick<FormController<never>, 'errors' | 'labels' | 'forgive'>;
  scenes: readonly SceneSource[];
  /** Changes the scenes, from what they are by then. */
  change(next: (now: readonly SceneSource[]) => SceneSource[]): void;
  /** What was done, in words, and which control then has the focus, by its id. */
  done(words: string, focus: string): void;
  /** A scene was removed from its place: there is a way back. */
  removed(scene: SceneSource, at: number): void;
}

/** The id of a control of a scene. */
const controlOf = ({ id }: { id: string }, what: 'up' | 'down' | 'remove' | 'seconds') =>
  `scene-${id}-${what}`;

/** The scenes in their order, each with how long it stays and what it shows in particular. */
export function playlistFields(list: Playlist) {
  const { scenes } = list;
  return html`<ol class="scenes">
      ${repeat(
        scenes,
        ({ id }) => id,
        (scene, at) => renderScene(list, scene, at),
      )}
    </ol>
    ${
      scenes.length < mostScenes
        ? html`<div class="stack tight" role="group" aria-labelledby="add-scene">
            <h3 id="add-scene">${msg('Lägg till', { id: 'desk-scene-add' })}</h3>
            <div class="row kinds">
              ${sceneKinds.map(
                (kind) =>
                  html`<button type="button" @click=${() => add(list, kind)}>
                    ${icon('add')} ${sceneWords(kind)}
                  </button>`,
              )}
            </div>
          </div>`
        : nothing
    }`;
}

function renderScene(list: Playlist, scene: SceneSource, at: number) {
  const { form, scenes } = list;
  const name = sceneWords(scene.kind);
  const pointer = `/scenes/${at}`;
  const change = (part: Partial<SceneSource>) =>
    list.change((now) => withChange(now, at, part).map(withoutNothing));
  const error = form.errors.get(pointer) ?? form.errors.get(`${pointer}/id`);
  return html`<li>
    <span class="number" aria-hidden="true">${at + 1}</span>
    <div class="what">
      <strong>${name}</strong> <span class="quiet small">${aboutScene(scene, list)}</span>
    </div>
    <label class="seconds">
      <input
        id=${controlOf(scene, 'seconds')}
        type="number"
        inputmode="numeric"
        min=${shortest}
        max=${longest}
        .value=${String(scene.seconds ?? usualSeconds)}
        aria-label=${msg(str`Sekunder för ${name}`, { id: 'desk-scene-seconds' })}
        @change=${({ target }: Event) => change({ seconds: clamp(target as HTMLInputElement) })}
      />
      <span aria-hidden="true">s</span>
    </label>
    <div class="moves">
      ${renderMove(list, at, -1)} ${renderMove(list, at, 1)}
      <button
        type="button"
        class="bare only-icon"
        id=${controlOf(scene, 'remove')}
        aria-label=${msg(str`Ta bort ${name}`, { id: 'desk-counter-remove' })}
        aria-disabled=${scenes.length === 1}
        @click=${() => remove(list, at)}
      >
        ${icon('trash')}
      </button>
    </div>
    ${error ? html`<p class="error whole">${icon('warning')} ${error}</p>` : nothing}
    ${
      hasChoices(scene.kind)
        ? html`<details
            class="whole"
            ${ref((details) => {
              // Opened where something is missing, and never closed by itself.
              if (isUnfinished(scene) || hasErrors(form, pointer))
                details?.setAttribute('open', '');
            })}
          >
            <summary>
              <span>
                ${msg('Vad den visar', { id: 'desk-scene-whose' })}
                <span class="visually-hidden">${name}</span>
              </span>
            </summary>
            <div class="stack fields">
              ${sceneFields({ ...list, pointer, scene, changed: change })}
            </div>
          </details>`
        : nothing
    }
  </li>`;
}

/** A press moves it by one; the first and the last have nowhere to go, and keep the focus all the same. */
function renderMove(list: Playlist, at: number, by: 1 | -1) {
  const { scenes, done } = list;
  const scene = scenes[at]!;
  const name = sceneWords(scene.kind);
  const to = at + by;
  const isAtEnd = to < 0 || to === scenes.length;
  const id = controlOf(scene, by === 1 ? 'down' : 'up');
  return html`<button
    type="button"
    class="bare only-icon"
    id=${id}
    aria-label=${
      by === 1
        ? msg(str`Flytta ner ${name}`, { id: 'desk-scene-down' })
        : msg(str`Flytta upp ${name}`, { id: 'desk-scene-up' })
    }
    aria-disabled=${isAtEnd}
    @click=${() => {
      if (isAtEnd) return;
      list.change((now) => moved(now, at, to));
      const words = msg(str`${name} är nu ${to + 1} av ${scenes.length}.`, {
        id: 'desk-scene-moved',
      });
      done(words, id);
    }}
  >
    ${icon(by === 1 ? 'down' : 'up')}
  </button>`;
}

function remove({ scenes, change, done, removed }: Playlist, at: number) {
  if (scenes.length === 1) return;
  const scene = scenes[at]!;
  const left = scenes.toSpliced(at, 1);
  change(() => left);
  const next = left[Math.min(at, left.length - 1)]!;
  done('', controlOf(next, 'remove'));
  removed(scene, at);
}

function add({ scenes, change, done }: Playlist, kind: SceneKind) {
  const more = withScene(scenes, kind);
  change(() => more);
  const words = msg(str`${sceneWords(kind)} står sist i spellistan.`, { id: 'desk-scene-added' });
  done(words, controlOf(more.at(-1)!, 'seconds'));
}

/** Something is still to be chosen or written. */
const isUnfinished = ({ activity, text }: SceneSource) =>
  activity === '' || (text !== undefined && !Object.values(text).some((words) => words.trim()));

/** What is chosen no longer is not there at all: that is how the server tags it. */
const withoutNothing = (scene: SceneSource) =>
  Object.fromEntries(
    Object.entries(scene).filter(([, part]) => part !== undefined),
  ) as unknown as SceneSource;

function clamp(field: HTMLInputElement) {
  const seconds = Math.min(
    longest,
    Math.max(shortest, Math.round(Number(field.value)) || usualSeconds),
  );
  // The field shows what applies, even where that is what was there before.
  field.value = String(seconds);
  return seconds;
}
