import type { Indicator } from '@klocket/contract';
import { html, svg } from 'lit';
import { trendWords } from './figure-words.ts';

/** What each sign is drawn of; all are the same seen from either side, so that no writing direction turns them. */
export const signs = {
  reached: 'M4.5 8.5l2.5 2.5l4.5-5.5',
  rose: 'M8 12V4.5M4.8 7.5L8 4.3l3.2 3.2',
  fell: 'M8 4v7.5M4.8 8.5L8 11.7l3.2-3.2',
  same: 'M4.8 6.5h6.4M4.8 9.5h6.4',
  unsure: 'M4.5 8.8q1.8-2.4 3.5-.8t3.5-.8',
  unknown: 'M4.6 8h.1M8 8h.1M11.4 8h.1',
};

/** How it goes, as a sign and in words: a colour alone says nothing to many. */
export function renderStatus(indicator: Indicator) {
  const trend = indicator.reached ? 'reached' : (indicator.trend?.way ?? 'unknown');
  const isUp = indicator.direction === 'up';
  const sign =
    trend === 'better'
      ? isUp
        ? 'rose'
        : 'fell'
      : trend === 'worse'
        ? isUp
          ? 'fell'
          : 'rose'
        : trend;
  return html`<span class="status" data-trend=${trend}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      ${svg`<circle cx="8" cy="8" r="7.2"></circle><path d=${signs[sign]}></path>`}
    </svg>
    ${trendWords(trend)}
  </span>`;
}
