import { msg } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import type { DeskPlace } from '../../place.ts';
import { screenStyles } from './screens.styles.ts';

/**
 * Where a new screen is set up.
 *
 * @element klocket-desk-new-screen
 */
export class KlocketDeskNewScreen extends LitElement {
  static override styles = screenStyles;

  @property({ attribute: false }) place!: DeskPlace;

  override render() {
    return html`<div class="page">
      <a class="up" href=${this.place.href('screens')}>
        ${icon('back')} ${msg('Skärmar', { id: 'desk-room-screens' })}
      </a>
      <div>
        <h1>${msg('Ny skärm', { id: 'desk-screen-new' })}</h1>
        <p class="lead">
          ${msg('Säg vad den heter, var den står och vad den ska visa. Sedan kopplas datorn bakom den.', { id: 'desk-screen-new-lead' })}
        </p>
      </div>
      <klocket-desk-screen-form .place=${this.place}></klocket-desk-screen-form>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-new-screen': KlocketDeskNewScreen;
  }
}
