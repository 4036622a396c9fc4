import type { Indicator } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { gapWords, stateWords, targetWords, valueWords } from './goal-words.ts';

/** Where an indicator stands: its newest number, how sure it is, and how far it is from the target. */
export function renderStanding(indicator: Indicator, language: string) {
  const { current, kind, reached, progress, unit, steps } = indicator;
  if (kind === 'milestone') {
    const last = steps?.at(-1);
    return html`<p>
      ${
        reached
          ? html`<span class="chip good">${msg('Nådd', { id: 'desk-goal-reached' })}</span>`
          : html`<span class="chip plain"
              >${msg('Inte nådd än', { id: 'desk-goal-not-reached' })}</span
            >`
      }
      ${last ? html`<span class="small">${last.text}</span>` : nothing}
    </p>`;
  }
  const target = targetWords(indicator, language);
  return html`${
    current && current.value !== null
      ? html`<p class="big value">
          ${valueWords(current.value, indicator, language)} <small>${unit}</small>
        </p>`
      : html`<p class="quiet">${gapWords(current?.gap)}</p>`
  }
  ${
    current
      ? html`<p class="small quiet">
          ${[current.periodName, stateWords(current.state)].join(' · ')}
        </p>`
      : nothing
  }
  ${
    progress === undefined
      ? nothing
      : html`<progress
          value=${progress}
          max="1"
          aria-label=${msg(str`${indicator.title}: på väg mot målet`, { id: 'desk-goal-progress' })}
        ></progress>`
  }
  ${
    target
      ? html`<p class="small">
          ${target}
          ${reached ? html`<span class="chip good">${msg('Nådd', { id: 'desk-goal-reached' })}</span>` : nothing}
        </p>`
      : nothing
  }`;
}
