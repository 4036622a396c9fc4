import type { Occurrence } from '@klocket/contract';
import { formatDay, isOff, msg, statusWords, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { forWhom } from './for-whom.ts';

/** What a row needs to know of the widget it stands in. */
export interface RowPlace {
  /** Where our pages are. */
  server: string;
  /** The language of our own words. */
  language: string;
  /** The day the row stands under. */
  day: string;
  /** Set where a grid moves the focus to its links itself. */
  tabindex?: number;
  /** Tells how it went, where the past is shown. */
  renderRecap?: (occurrence: Occurrence) => unknown;
}

/** One occurrence as a row: its time, its title, where, for whom, and what has changed and why. */
export function renderOccurrence(occurrence: Occurrence, place: RowPlace) {
  const { title, house, previous, room, reason, summary, organisers } = occurrence;
  const status = statusWords(occurrence);
  const off = isOff(occurrence);
  const link = html`<a
    class="title"
    part="title"
    tabindex=${place.tabindex ?? nothing}
    data-id=${occurrence.id}
    href=${place.server + occurrence.url}
    lang=${occurrence.language ?? nothing}
    dir="auto"
    >${title}</a
  >`;
  const isOnline = occurrence.online && (!house || occurrence.status === 'moved-online');
  const where = isOnline ? msg('På nätet', { id: 'online' }) : (house?.name ?? occurrence.address);
  // Who arranges it says where it is, when no house does.
  const places = [where, isOnline ? '' : room, house ? '' : organisers[0]?.name].filter(Boolean);
  const facts = [...places, ...forWhom(occurrence, place.language)];
  return html`<li class="row ${occurrence.status}" part="occurrence">
    <p class="time">${renderTime(occurrence, place, off)}</p>
    <div>
      ${status ? html`<strong class="status" part="status">${status}</strong>` : nothing}
      ${off ? html`<s>${link}</s>` : link}
      <p class="where">
        ${
          previous?.house
            ? html`<del
                ><span class="visually-hidden"
                  >${msg('Tidigare plats', { id: 'previous-place' })}:</span
                >
                <bdi>${previous.house.name}</bdi></del
              >`
            : nothing
        }
        ${facts.map(
          (fact, at) =>
            html`<span class=${at < places.length ? '' : 'for-whom'}
              >${at ? '\u00a0· ' : ''}<bdi>${fact}</bdi></span
            >`,
        )}
      </p>
      ${reason ? html`<p class="reason" dir="auto">${reason}</p>` : nothing}
      ${
        summary && !off
          ? html`<p class="summary" lang=${occurrence.language ?? nothing} dir="auto">
              ${summary}
            </p>`
          : nothing
      }
      ${place.renderRecap?.(occurrence) ?? nothing}
    </div>
  </li>`;
}

function renderTime(occurrence: Occurrence, { language, day }: RowPlace, off: boolean) {
  const { previous, startsAt, startTime, endTime, endDay } = occurrence;
  const short = (date: string) => formatDay(date, language, { day: 'numeric', month: 'short' });
  const earlier = previous?.day && previous.day !== occurrence.day ? `${short(previous.day)} ` : '';
  const lasting = endDay > occurrence.day && endTime > '06:00';
  const now = occurrence.allDay
    ? msg('Hela dagen', { id: 'all-day' })
    : lasting && occurrence.day < day
      ? nothing
      : html`<bdi
          ><time datetime=${startsAt}>${startTime}</time>${lasting ? nothing : `–${endTime}`}</bdi
        >`;
  return html`${
    earlier || previous?.startTime
      ? html`<del
          ><span class="visually-hidden">${msg('Tidigare tid', { id: 'previous-time' })}:</span>
          <bdi>${earlier}${previous?.startTime}</bdi></del
        >`
      : nothing
  }
  ${off ? html`<s>${now}</s>` : now}
  ${
    lasting
      ? html`<span class="lasting">${msg(str`till ${short(endDay)}`, { id: 'until-day' })}</span>`
      : nothing
  }`;
}
