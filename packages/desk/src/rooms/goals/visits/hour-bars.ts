import { msg, str } from '@klocket/core';
import { css, html } from 'lit';
import { hoursToShow, type HouseDay } from './visit-day.ts';

export const hourBarStyles = css`
  .hours {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: clamp(2px, 0.8vw, 8px);
    align-items: end;
    padding: 0;
    list-style: none;
    direction: ltr;
  }
  .hours li {
    display: grid;
    gap: 0.2rem;
    justify-items: center;
    font-size: 0.8rem;
    font-variant-numeric: tabular-nums;
  }
  .hours svg {
    inline-size: 100%;
    block-size: 5rem;
    overflow: visible;
  }
  .hours rect {
    fill: var(--brand);
  }
  .hours .none rect {
    fill: var(--line);
  }
  .hours .heads {
    font-weight: 650;
  }
  .hours .none .heads {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .hours rect {
      fill: CanvasText;
    }
  }
`;

/** The heads of a day as bars, an hour each, with the numbers to read. */
export function renderHours(house: HouseDay) {
  const hours = hoursToShow(house);
  const most = Math.max(1, ...hours.map(({ heads }) => heads));
  return html`<ol
    class="hours"
    aria-label=${msg(str`Timme för timme, ${house.name}`, { id: 'desk-visit-hours' })}
  >
    ${hours.map(({ hour, heads }) => {
      const height = heads === 0 ? 1 : Math.max(4, Math.round((heads / most) * 100));
      return html`<li class=${heads === 0 ? 'none' : ''}>
        <span class="heads" aria-hidden="true">${heads}</span>
        <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" y=${100 - height} width="10" height=${height} />
        </svg>
        <span class="quiet" aria-hidden="true">${hour}</span>
        <span class="visually-hidden">
          ${msg(str`Klockan ${hour} till ${hour + 1}: ${heads}`, { id: 'desk-visit-hour' })}
        </span>
      </li>`;
    })}
  </ol>`;
}
