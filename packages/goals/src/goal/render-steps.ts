import type { MilestoneStep } from '@klocket/contract';
import { formatDay, msg } from '@klocket/core';
import { html, nothing, svg } from 'lit';
import { renderSource } from './render-source.ts';

/** What has happened on the way to a milestone, the oldest first; the one that reached it carries a sign. */
export const renderSteps = (steps: readonly MilestoneStep[], lang: string) =>
  html`<ol class="steps">
    ${steps.map(
      ({ on, text, reached, source, sourceUrl }) =>
        html`<li class=${reached ? 'reached' : ''}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            ${svg`<circle cx="8" cy="8" r="6"></circle>${reached ? svg`<path d="M5 8.3l2.2 2.2L11 6"></path>` : nothing}`}
          </svg>
          <time datetime=${on}
            >${formatDay(on, lang, { day: 'numeric', month: 'long', year: 'numeric' })}</time
          >
          <span>${text}</span>
          ${reached ? html`<span class="visually-hidden">${msg('Målet är nått', { id: 'goal-reached' })}</span>` : nothing}
          <p class="small">
            ${msg('Källa:', { id: 'goal-source' })} ${renderSource(source, sourceUrl)}
          </p>
        </li>`,
    )}
  </ol>`;
