import { msg, type Filters, type View } from '@klocket/core';
import { html, nothing } from 'lit';
import type { Choice, Panel } from './view-place.ts';

interface Toolbar {
  view: View;
  panel: Panel;
  /** Whether the visitor may choose what is shown. */
  open: boolean;
  /** The house the page opens on, if any. */
  house?: string;
  filters: Filters;
  choose(choice: Choice): void;
}

/** The row of buttons above the calendar: views, filters, and the other houses. */
export function renderToolbar({ view, panel, open, house, filters, choose }: Toolbar) {
  const views: [View, string][] = [
    ['list', msg('Lista', { id: 'view-list' })],
    ['week', msg('Vecka', { id: 'view-week' })],
    ['month', msg('Månad', { id: 'view-month' })],
  ];
  const all = !filters.house;
  return html`<div class="toolbar" part="toolbar">
    <div class="views" role="group" aria-label=${msg('Visa som', { id: 'view' })}>
      ${views.map(
        ([name, words]) =>
          html`<button aria-pressed=${name === view} @click=${() => choose({ view: name })}>
            ${words}
          </button>`,
      )}
    </div>
    ${
      open
        ? html`<button
            class="button"
            aria-expanded=${panel === 'filters'}
            @click=${() => choose({ panel: panel === 'filters' ? '' : 'filters' })}
          >
            ${msg('Välj och sök', { id: 'filter' })}
          </button>`
        : nothing
    }
    ${
      open && house
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
