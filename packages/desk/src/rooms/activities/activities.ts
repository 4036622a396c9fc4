import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { VersionController } from '../../kit/version-controller.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { changes } from './changed-event.ts';

/**
 * The room of activities: all of them, one of them with its dates, and the form that writes one.
 *
 * @element klocket-desk-activities
 */
export class KlocketDeskActivities extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  readonly #changes = new VersionController(this, {
    district: () => this.place.district,
    event: 'klocket-desk-activity-changed',
    elsewhere: changes,
  });

  override render() {
    const { place } = this;
    const { version } = this.#changes;
    const [id = '', rest = ''] = place.rest.split('/');
    if (id === '') {
      return html`<klocket-desk-activity-list .place=${place} .version=${version}>
      </klocket-desk-activity-list>`;
    }
    if (id === 'breaks') return html`<klocket-desk-breaks .place=${place}></klocket-desk-breaks>`;
    if (id === 'new' || rest === 'edit') {
      const activity = id === 'new' ? '' : id;
      return html`<klocket-desk-activity-form
        .place=${place}
        .activity=${activity}
        .pattern=${place.query.get('from') ?? ''}
      ></klocket-desk-activity-form>`;
    }
    return html`<klocket-desk-activity
      .place=${place}
      .activity=${id}
      .opened=${rest}
      .version=${version}
    ></klocket-desk-activity>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activities': KlocketDeskActivities;
  }
}
