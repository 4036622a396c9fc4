import type { House, Occurrence } from '@klocket/contract';
import { formatDay, isOff, msg, statusWords, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { timeWords } from '../activity/when-words.ts';
import { heading } from '../heading.ts';
import type { HousesView } from './render-house.ts';

/** How many stand on a card; the house's page has them all. */
const most = 6;

/** What happens in a house today; what was moved away from it stands there crossed out. */
export function renderToday(house: House, view: HousesView) {
  const { happening, silent, level, today, lang } = view;
  if (silent) return nothing;
  const here = happening?.filter((one) =>
    [one.house?.id, one.previous?.house?.id].includes(house.id),
  );
  const day = formatDay(today, lang, { weekday: 'long', day: 'numeric', month: 'long' });
  return html`<div class="today">
    ${heading(level + 1, html`${msg('I dag', { id: 'today' })}<span class="label"> · ${day}</span>`)}
    ${here ? renderList(here, house, view) : renderLines()}
  </div>`;
}

function renderList(here: Occurrence[], house: House, view: HousesView) {
  const rest = here.length - most;
  if (here.length === 0) {
    return html`<p class="label">${msg('Inget är inplanerat i dag.', { id: 'house-nothing' })}</p>`;
  }
  return html`<ul>
      ${here.slice(0, most).map((one) => renderRow(one, house, view))}
    </ul>
    ${
      rest > 0
        ? html`<p class="label">${msg(str`och ${rest} till`, { id: 'house-more' })}</p>`
        : nothing
    }`;
}

/** Where today's list will stand. */
const renderLines = () => html`<div class="lines" aria-hidden="true"><i></i><i></i></div>`;

function renderRow(one: Occurrence, house: House, { today, now, server, lang }: HousesView) {
  const elsewhere = one.house?.id !== house.id;
  const status = statusWords(one);
  const off = isOff(one) || elsewhere;
  const time = now.getTime();
  const over = Date.parse(one.endsAt) <= time;
  const going = !off && !over && Date.parse(one.startsAt) <= time;
  const title = html`<span lang=${one.language ?? nothing} dir="auto">${one.title}</span>`;
  return html`<li class="${over ? 'over' : ''} ${one.status}">
    <bdi class="time">${timeWords(one, today, lang)}</bdi>
    <div>
      <a
        class="target"
        href=${server + one.url}
        referrerpolicy=${one.sensitive ? 'no-referrer' : nothing}
        >${off ? html`<s>${title}</s>` : title}</a
      >
      ${
        going
          ? html`<span class="chip going">${msg('Pågår nu', { id: 'activity-now' })}</span>`
          : nothing
      }
      ${status ? html`<strong class="chip">${status}</strong>` : nothing}
      ${
        elsewhere && one.house
          ? html`<span>${msg('Nu i', { id: 'house-moved-to' })} <bdi>${one.house.name}</bdi></span>`
          : nothing
      }
      ${!elsewhere && one.room ? html`<bdi class="label">${one.room}</bdi>` : nothing}
      ${one.reason ? html`<span class="reason" dir="auto">${one.reason}</span>` : nothing}
    </div>
  </li>`;
}
