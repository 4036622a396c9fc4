import type { StaffActivity } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icon.ts';
import type { DeskPlace } from '../../../place.ts';
import { planWords } from '../plan-words.ts';
import { stateChip, stateWords, titleOf } from '../state-words.ts';

/** What the activity is called, how it stands with it, and what can be done with the whole of it. */
export function activityHead(
  place: DeskPlace,
  activity: StaffActivity,
  remove: () => void,
): TemplateResult {
  const { form, id, state, may, url } = activity;
  return html`<div class="head">
    <p>
      <a href=${place.href('activities')}>${msg('Aktiviteter', { id: 'desk-room-activities' })}</a>
    </p>
    <div class="row">
      <h1>${titleOf(activity, place.language)}</h1>
      <span class="chip ${stateChip(state)}">${stateWords(state)}</span>
    </div>
    <p class="says quiet">${planWords(form.plan, place.language)}</p>
    <div class="row no-print">
      ${
        may.write
          ? html`<a class="button" href=${place.href(`activities/${id}/edit`)}>
              ${icon('edit')} ${msg('Ändra', { id: 'desk-change-one' })}
            </a>`
          : nothing
      }
      <a class="button" href=${place.href(`activities/new?from=${id}`)}>
        ${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}
      </a>
      ${
        state === 'published' || state === 'past'
          ? html`<a class="button bare" href=${url} target="_blank" rel="noopener">
              ${msg('Se sidan', { id: 'desk-activity-page' })}
            </a>`
          : nothing
      }
      ${
        may.remove
          ? html`<button class="bare" @click=${remove}>
              ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
