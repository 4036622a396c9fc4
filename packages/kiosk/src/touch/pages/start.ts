import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { renderIcon, type Icon } from '../icon.ts';
import type { TouchView } from '../touch-view.ts';
import type { Page } from '../visit.ts';
import { renderHeading } from './parts.ts';

/** What can be done at the screen, each as a large tile. */
export function renderStart({ life, houses, occurrences, pulse, go, arrive }: TouchView) {
  const counts = life.paired && life.screen?.house;
  return html`${renderHeading(msg('Välkommen! Vad vill du göra?', { id: 'touch-welcome' }))}
    <ul class="tiles">
      ${
        counts
          ? html`${tile('here', msg('Jag är här', { id: 'touch-here' }), arrive, true)}
            ${tile('key', msg('Checka in med kod', { id: 'touch-check-in' }), to('check-in'))}`
          : nothing
      }
      ${occurrences.length > 0 ? tile('days', msg('Det här händer', { id: 'touch-programme' }), to('programme')) : nothing}
      ${houses.length > 0 ? tile('house', msg('Husen', { id: 'touch-houses' }), to('houses')) : nothing}
      ${pulse?.questions.length ? tile('face', msg('Tyck till', { id: 'touch-pulse' }), to('pulse')) : nothing}
      ${tile('phone', msg('Fortsätt i telefonen', { id: 'touch-phone' }), to('phone'))}
    </ul>`;

  function to(name: 'check-in' | 'programme' | 'houses' | 'pulse' | 'phone') {
    return () => go({ name } satisfies Page);
  }
}

const tile = (icon: Icon, words: string, act: () => void, isFirst = false) =>
  html`<li>
    <button class="tile" ?data-first=${isFirst} @click=${act}>
      ${renderIcon(icon)}<span>${words}</span>
    </button>
  </li>`;

/** They were counted, and nothing more. */
export const renderHere = (view: TouchView) =>
  html`<div class="said" role="status">
      ${renderIcon('here')}
      ${renderHeading(msg('Välkommen! Du är räknad.', { id: 'touch-counted' }))}
      <p>
        ${msg('Vi räknar bara hur många som kommer. Ingen vet att det är du.', { id: 'touch-counted-how' })}
      </p>
    </div>
    ${renderOwn(view)}`;

/** What is on in this house today. */
function renderOwn(view: TouchView) {
  const { life, occurrences } = view;
  const now = life.now().getTime();
  const own = occurrences.filter(
    ({ house, day, endsAt }) =>
      house?.id === life.screen?.house && day <= life.today && Date.parse(endsAt) > now,
  );
  return own.length > 0
    ? html`<button class="button" @click=${() => view.go({ name: 'programme' })}>
        ${msg('Se vad som händer i dag', { id: 'touch-see-today' })}
      </button>`
    : nothing;
}
