import type { StaffScreen } from '@klocket/contract';
import { html } from 'lit';
import { screenConflictFields, sceneOnOneLine } from './screen-conflict.ts';
import { msg } from '@klocket/core';
import type { SceneChoices } from './scene-fields.ts';
import { toValues } from './screen-values.ts';

/** How a screen is set up, for who may not change it. */
export const renderFacts = (screen: StaffScreen, choices: SceneChoices) => {
  const values = { ...toValues(screen, screen.id) } as Record<string, unknown>;
  const told = screenConflictFields(choices).filter(
    ({ name }) => name !== 'scenes' && name !== 'name',
  );
  return html`<div class="page">
    <section class="card stack" aria-labelledby="playlist">
      <h2 id="playlist">${msg('Spellista', { id: 'desk-screen-playlist' })}</h2>
      <ol class="told">
        ${screen.scenes.map((scene) => html`<li>${sceneOnOneLine(scene, choices)}</li>`)}
      </ol>
    </section>
    <section class="card stack" aria-labelledby="settings">
      <h2 id="settings">${msg('Om skärmen', { id: 'desk-screen-about' })}</h2>
      <dl>
        ${told.map(
          ({ name, label, show }) =>
            html`<dt class="quiet">${label}</dt>
              <dd>${show!(values[name])}</dd>`,
        )}
      </dl>
    </section>
  </div>`;
};
