import { listen } from '@klocket/core/live';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
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

  /** Rises when something may have changed, here or elsewhere. */
  @state() private version = 0;

  #stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.#stop = listen('', this.place.district, () => this.version++);
    for (const from of [this, changes]) {
      from.addEventListener('klocket-desk-activity-changed', this.#changed);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
    for (const from of [this, changes]) {
      from.removeEventListener('klocket-desk-activity-changed', this.#changed);
    }
  }

  override render() {
    const { place, version } = this;
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

  readonly #changed = () => void this.version++;
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activities': KlocketDeskActivities;
  }
}
