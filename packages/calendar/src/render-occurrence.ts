import type { Occurrence } from '@klocket/contract';
import { formatDay } from '@klocket/core';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { isOff, statusWords } from './status-words.ts';

/** One occurrence as a row of a list: its time, its title, where, and what has changed and why. */
export function renderOccurrence(occurrence: Occurrence, server: string, language: string) {
  const { title, startTime, endTime, previous, house, room, reason, summary } = occurrence;
  const status = statusWords(occurrence);
  const off = isOff(occurrence);
  return html`<li class="row ${occurrence.status}" part="occurrence">
    <p class="time">
      ${previous?.startTime || previous?.day ? renderPreviousTime(occurrence, language) : nothing}
      ${
        occurrence.allDay
          ? msg('Hela dagen', { id: 'all-day' })
          : html`<bdi class=${off ? 'off' : ''}
              ><time datetime=${occurrence.startsAt}>${startTime}</time>–${endTime}</bdi
            >`
      }
    </p>
    <div>
      ${status ? html`<strong class="status" part="status">${status}</strong>` : nothing}
      <a
        class="title ${off ? 'off' : ''}"
        part="title"
        href=${server + occurrence.url}
        lang=${occurrence.language ?? nothing}
        dir="auto"
        >${title}</a
      >
      <p class="where">
        ${
          previous?.house ? html`<del><bdi>${previous.house.name}</bdi></del> ` : nothing
        }${house ? html`<bdi>${house.name}</bdi>` : nothing}${
          room ? html`<bdi>, ${room}</bdi>` : nothing
        }${occurrence.online && !house ? msg('På nätet', { id: 'online' }) : nothing}
      </p>
      ${reason ? html`<p class="reason" dir="auto">${reason}</p>` : nothing}
      ${
        summary && !off
          ? html`<p class="summary" lang=${occurrence.language ?? nothing} dir="auto">
              ${summary}
            </p>`
          : nothing
      }
    </div>
  </li>`;
}

function renderPreviousTime({ previous, day }: Occurrence, language: string) {
  const earlier = previous?.day && previous.day !== day ? previous.day : '';
  return html`<del
    ><span class="visually-hidden">${msg('Tidigare tid', { id: 'previous-time' })}:</span>
    ${earlier ? formatDay(earlier, language, { day: 'numeric', month: 'short' }) : nothing}
    ${previous?.startTime ? html`<bdi>${previous.startTime}</bdi>` : nothing}</del
  >`;
}
