import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { look } from '../../look/look.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';

/**
 * The room of goals: where they stand and why, what is to be published, and who comes through the doors.
 * Whoever may only count finds the counter alone.
 *
 * @element klocket-desk-goals
 */
export class KlocketDeskGoals extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  override render() {
    const { place } = this;
    const { me, district } = place;
    const [page = '', part = '', period = ''] = place.rest.split('/');
    if (page === 'visits' || !may(me, district, 'goal.read')) {
      return html`<klocket-desk-visits .place=${place}></klocket-desk-visits>`;
    }
    switch (page) {
      case '':
        return html`<klocket-desk-goal-list .place=${place}></klocket-desk-goal-list>`;
      case 'periods':
        return html`<klocket-desk-goal-periods .place=${place}></klocket-desk-goal-periods>`;
      case 'counters':
        return html`<klocket-desk-visit-counters .place=${place}></klocket-desk-visit-counters>`;
      case 'pulse':
        return html`<klocket-desk-pulse .place=${place}></klocket-desk-pulse>`;
      case 'new':
        return html`<klocket-desk-goal-form .place=${place}></klocket-desk-goal-form>`;
    }
    if (part === '') {
      return html`<klocket-desk-goal .place=${place} goal=${page}></klocket-desk-goal>`;
    }
    if (part === 'edit') {
      return html`<klocket-desk-goal-form .place=${place} goal=${page}></klocket-desk-goal-form>`;
    }
    return keyed(
      `${page}/${part}/${period}`,
      html`<klocket-desk-figure
        .place=${place}
        goal=${page}
        indicator=${part}
        period=${period === 'new' ? '' : period}
      ></klocket-desk-figure>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-goals': KlocketDeskGoals;
  }
}
