import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ViewPlace } from './view-place.ts';

/** The row of buttons above the calendar: views, filters, and the houses besides the page's own. */
export function renderToolbar(
  { view, panel, filters, choose }: ViewPlace,
  noFilter: boolean,
  house?: string,
) {
  const all = !filters.house;
  const views = [
    ['list', msg('Lista', { id: 'view-list' })],
    ['week', msg('Vecka', { id: 'view-week' })],
    ['month', msg('Månad', { id: 'view-month' })],
  ] as const;
  return html`<div class="toolbar" part="toolbar">
    <div class="views" role="group" aria-label=${msg('Visa som', { id: 'view' })}>
      ${views.map(
        ([name, words]) =>
          html`<button
            class="button"
            aria-pressed=${name === view}
            @click=${() => choose({ view: name })}
          >
            ${words}
          </button>`,
      )}
    </div>
    ${
      noFilter
        ? nothing
        : html`<button
            class="button"
            aria-expanded=${panel === 'filters'}
            @click=${() => choose({ panel: panel === 'filters' ? '' : 'filters' })}
          >
            ${msg('Välj och sök', { id: 'filter' })}
          </button>`
    }
    ${
      house && !noFilter
        ? html`<button
            class="button"
            aria-pressed=${all}
            @click=${() => choose({ filters: { ...filters, house: all ? house : undefined } })}
          >
            ${msg('Visa alla hus', { id: 'all-houses' })}
          </button>`
        : nothing
    }
  </div>`;
}
