import type { Indicator } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { renderStatus } from '../status.ts';

/** How it goes, what is compared to say so, and which way is better; of a milestone only that it is reached. */
export function renderStanding(indicator: Indicator) {
  const { kind, reached, trend } = indicator;
  if (kind === 'milestone') return reached ? html`<p>${renderStatus(indicator)}</p>` : nothing;
  return html`<p>${renderStatus(indicator)}</p>
    <p class="small">
      ${
        reached || !trend
          ? nothing
          : msg(str`Jämfört: ${trend.before.periodName} – ${trend.periodName}.`, {
              id: 'goal-compared',
            })
      }
      ${directionWords(indicator)}
    </p>`;
}

const directionWords = ({ direction }: Indicator) =>
  direction === 'up'
    ? msg('Högre är bättre.', { id: 'goal-up' })
    : msg('Lägre är bättre.', { id: 'goal-down' });
