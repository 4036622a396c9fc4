import { msg } from '@klocket/core';
import { html } from 'lit';
import type { TouchView } from '../touch-view.ts';
import { renderCode, renderHeading } from './parts.ts';

/** All that is personal is done on one's own phone, by the page of the district. */
export const renderPhone = (view: TouchView) =>
  html`<article class="one">
    <div>
      ${renderHeading(msg('Fortsätt i telefonen', { id: 'touch-phone' }))}
      <p class="summary">
        ${msg('Rikta kameran mot rutan. Då kommer sidan upp hos dig.', { id: 'touch-phone-how' })}
      </p>
      <ul class="marks">
        <li>${msg('Anmäl dig till det du vill gå på', { id: 'touch-phone-sign-up' })}</li>
        <li>${msg('Säg till om något som är trasigt i området', { id: 'touch-phone-defect' })}</li>
        <li>${msg('Ha programmet med dig', { id: 'touch-phone-programme' })}</li>
      </ul>
      <p>${msg('Här på skärmen behöver du aldrig skriva vem du är.', { id: 'touch-phone-why' })}</p>
    </div>
    ${renderCode(`/${view.life.screen!.district}`, msg('Öppna sidan i telefonen', { id: 'touch-open-page' }), view)}
  </article>`;
