import type { StaffActivity } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { whenWords } from '../../../kit/when-words.ts';
import { may } from '../../../me.ts';
import type { DeskPlace } from '../../../place.ts';
import type { Intent } from './sending.ts';

interface SaveBar {
  place: DeskPlace;
  /** The activity as the server has it; undefined for a new one. */
  known: StaffActivity | undefined;
  busy: boolean;
  /** The occurrence from which on the change is to hold; empty for all of them. */
  since: string;
  /** The occurrence from which on the change is to hold was chosen; empty for all of them. */
  from(occurrence: string): void;
  save(intent: Intent): void;
}

/** The buttons that save, always in reach, and what a change is to hold for. */
export function saveBar({ place, known, busy, since, from, save }: SaveBar): TemplateResult {
  const isPublic = known?.state === 'published' || known?.state === 'past';
  return html`<div class="save">
    ${isPublic ? scopeField(place, known.upcoming, since, from) : nothing}
    <div class="row">
      <button
        type="button"
        class="primary"
        data-show
        aria-disabled=${busy}
        @click=${() => save('show')}
      >
        ${busy ? msg('Sparar …', { id: 'desk-saving' }) : showWords(place, known, isPublic)}
      </button>
      ${
        isPublic
          ? nothing
          : html`<button type="button" aria-disabled=${busy} @click=${() => save('keep')}>
              ${msg('Spara utkast', { id: 'desk-save-draft' })}
            </button>`
      }
      <a class="button bare" href=${place.href(known ? `activities/${known.id}` : 'activities')}>
        ${msg('Avbryt', { id: 'desk-cancel' })}
      </a>
    </div>
  </div>`;
}

/** What the first button comes to, for whom presses it. */
function showWords({ me, district }: DeskPlace, known: SaveBar['known'], isPublic: boolean) {
  if (isPublic) return msg('Spara', { id: 'desk-save' });
  const mayShow = known ? known.may.publish : may(me, district, 'activity.publish');
  return mayShow
    ? msg('Publicera', { id: 'desk-publish' })
    : msg('Skicka förslaget', { id: 'desk-suggest' });
}

function scopeField(
  { language }: DeskPlace,
  upcoming: StaffActivity['upcoming'],
  since: string,
  from: SaveBar['from'],
) {
  if (upcoming.length < 2) return nothing;
  const first = upcoming.find(({ id }) => id === since);
  const day =
    first && formatDay(first.day, language, { weekday: 'short', day: 'numeric', month: 'short' });
  return html`<div class="field scope">
    <label for="scope">${msg('Vad gäller ändringen?', { id: 'desk-scope' })}</label>
    <select
      id="scope"
      aria-describedby=${day ? 'scope-hint' : nothing}
      @change=${(event: Event) => from((event.target as HTMLSelectElement).value)}
    >
      <option value="">${msg('Alla kommande tillfällen', { id: 'desk-scope-all' })}</option>
      ${upcoming
        .slice(1)
        .map(
          (occurrence) =>
            html`<option value=${occurrence.id}>
              ${msg(str`Från och med ${whenWords(occurrence, language)}`, { id: 'desk-scope-from' })}
            </option>`,
        )}
    </select>
    ${
      day
        ? html`<p class="hint" id="scope-hint">
            ${msg(
              str`Då blir det två aktiviteter: den som finns slutar före ${day}, och en ny med ändringen tar vid därifrån.`,
              { id: 'desk-scope-splits' },
            )}
          </p>`
        : nothing
    }
  </div>`;
}
