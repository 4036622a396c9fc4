import type { SceneKind, SceneSource } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html } from 'lit';
import { icon } from '../../icon.ts';
import { sceneKinds, sceneWords } from './screen-words.ts';

/** So long a scene stays where nothing else is chosen, and at the least and most, in seconds. */
const usualSeconds = 15;
const shortest = 5;
const longest = 300;

interface PlaylistActs {
  move(from: number, to: number): void;
  remove(at: number): void;
  last(at: number, seconds: number): void;
  add(kind: SceneKind): void;
}

/** A list with one of its scenes in another place. */
export function moved(scenes: readonly SceneSource[], from: number, to: number): SceneSource[] {
  const others = scenes.filter((_, at) => at !== from);
  return [...others.slice(0, to), scenes[from]!, ...others.slice(to)];
}

/** A list with one more scene, under an id that no other has. */
export function withScene(scenes: readonly SceneSource[], kind: SceneKind): SceneSource[] {
  const taken = new Set(scenes.map(({ id }) => id));
  let id: string = kind;
  for (let number = 2; taken.has(id); number++) id = `${kind}-${number}`;
  return [...scenes, { id, kind, seconds: usualSeconds }];
}

/** The scenes in their order, each with how long it stays. */
export function renderPlaylist(scenes: readonly SceneSource[], acts: PlaylistActs) {
  return html`<ol class="lines scenes">
      ${scenes.map((scene, at) => {
        const name = sceneWords(scene.kind);
        const about = scene.activity ?? scene.text?.sv ?? '';
        return html`<li>
          <div class="what"><strong>${name}</strong> <span class="quiet small">${about}</span></div>
          <label>
            <input
              type="number"
              min=${shortest}
              max=${longest}
              .value=${String(scene.seconds ?? usualSeconds)}
              aria-label=${msg(str`Sekunder för ${name}`, { id: 'desk-scene-seconds' })}
              @change=${({ target }: Event) => acts.last(at, clamp((target as HTMLInputElement).value))}
            />
            s
          </label>
          <button
            type="button"
            class="bare"
            aria-label=${msg(str`Flytta upp ${name}`, { id: 'desk-scene-up' })}
            ?disabled=${at === 0}
            @click=${() => acts.move(at, at - 1)}
          >
            ${icon('up')}
          </button>
          <button
            type="button"
            class="bare"
            aria-label=${msg(str`Flytta ner ${name}`, { id: 'desk-scene-down' })}
            ?disabled=${at === scenes.length - 1}
            @click=${() => acts.move(at, at + 1)}
          >
            ${icon('down')}
          </button>
          <button
            type="button"
            class="bare"
            aria-label=${msg(str`Ta bort ${name}`, { id: 'desk-counter-remove' })}
            ?disabled=${scenes.length === 1}
            @click=${() => acts.remove(at)}
          >
            ${icon('trash')}
          </button>
        </li>`;
      })}
    </ol>
    <div class="row" role="group" aria-label=${msg('Lägg till', { id: 'desk-scene-add' })}>
      ${sceneKinds.map(
        (kind) =>
          html`<button type="button" @click=${() => acts.add(kind)}>
            ${icon('add')} ${sceneWords(kind)}
          </button>`,
      )}
    </div>`;
}

const clamp = (typed: string) =>
  Math.min(longest, Math.max(shortest, Math.round(Number(typed)) || usualSeconds));
