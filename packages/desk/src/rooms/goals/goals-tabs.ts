import type { Action } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';

/** The pages of the room beside one another. */
export type GoalsPage = '' | 'periods' | 'visits' | 'pulse';

/** The ways between the pages of the room, as far as one may go there. */
export function renderTabs(place: DeskPlace, here: GoalsPage) {
  const pages: [page: GoalsPage, words: string, action: Action][] = [
    ['', msg('Målen', { id: 'desk-goals-all' }), 'goal.read'],
    ['periods', msg('Perioder', { id: 'desk-goals-periods' }), 'goal.read'],
    ['visits', msg('Räkna besök', { id: 'desk-visits' }), 'visit.write'],
    ['pulse', msg('Pulsfrågor', { id: 'desk-pulse' }), 'goal.write'],
  ];
  const open = pages.filter(
    ([page, , action]) => page === here || may(place.me, place.district, action),
  );
  if (open.length < 2) return nothing;
  return html`<nav class="tabs" aria-label=${msg('Delar', { id: 'desk-parts' })}>
    ${open.map(
      ([page, words]) =>
        html`<a
          href=${place.href(page ? `goals/${page}` : 'goals')}
          aria-current=${page === here ? 'page' : nothing}
          >${words}</a
        >`,
    )}
  </nav>`;
}
