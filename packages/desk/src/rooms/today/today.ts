import { msg, str } from '@klocket/core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';

/**
 * Where one arrives: what is on now, and what needs somebody.
 *
 * @element klocket-desk-today
 */
export class KlocketDeskToday extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  override render() {
    const { me } = this.place;
    return html`<div class="stack">
      <h1>${msg(str`Hej ${me.name}`, { id: 'desk-hello' })}</h1>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-today': KlocketDeskToday;
  }
}
