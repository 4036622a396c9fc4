import type { StaffActivity } from '@klocket/contract';
import { posterPath } from '@klocket/contract/sheet-paths';
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
  const where = whereWords(activity);
  return html`<div class="head">
    <a class="up" href=${place.href('activities')}>
      ${icon('back')} ${msg('Aktiviteter', { id: 'desk-room-activities' })}
    </a>
    <div class="row">
      <h1>${titleOf(activity, place.language)}</h1>
      <span class="chip ${stateChip(state)}">${stateWords(state)}</span>
    </div>
    <p class="says quiet">${planWords(form.plan, place.language)}</p>
    ${where ? html`<p class="quiet">${where}</p>` : nothing} ${splitFrom(place, id)}
    <div class="row no-print">
      ${
        may.write
          ? html`<a class="button" href=${place.href(`activities/${id}/edit`)}>
              ${icon('edit')} ${msg('Ändra', { id: 'desk-change-one' })}
            </a>`
          : nothing
      }
      ${
        state === 'published' || state === 'past'
          ? html`<a class="button" href=${place.href(`activities/new?from=${id}`)}>
                ${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}
              </a>
              <a class="button bare" href=${url} target="_blank" rel="noopener">
                ${msg('Se sidan', { id: 'desk-activity-page' })}
              </a>
              <a
                class="button bare"
                href=${posterPath(place.district, id, place.language)}
                target="_blank"
                rel="noopener"
              >
                ${msg('Affisch att skriva ut', { id: 'desk-activity-poster' })}
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

/** After a change from one evening on: which activity was before this one, or takes over from it. */
function splitFrom({ query, href }: DeskPlace, id: string) {
  const [before, after] = [query.get('after'), query.get('before')];
  const link = (other: string, here: 'after' | 'before', words: string) =>
    html`<p class="panel">
      <a href=${href(`activities/${encodeURIComponent(other)}?${here}=${encodeURIComponent(id)}`)}
        >${words}</a
      >
    </p>`;
  if (before) {
    return link(before, 'before', msg('Se den som var före', { id: 'desk-split-before' }));
  }
  return after
    ? link(after, 'after', msg('Se den som tar vid', { id: 'desk-split-after' }))
    : nothing;
}

/** Where it is as a rule, and whose it is. */
function whereWords({ upcoming, past }: StaffActivity) {
  const dates = [...upcoming, ...past];
  const usual = dates.find(({ changed }) => !changed) ?? dates[0];
  if (!usual) return '';
  const { house, room, address, organisers } = usual;
  const place = [house?.name, room].filter(Boolean).join(', ') || address;
  const whose = organisers.map(({ name }) => name).filter((name) => name !== house?.name);
  return [place, ...whose].filter(Boolean).join(' · ');
}
