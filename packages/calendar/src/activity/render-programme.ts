import { isOff, msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { heading } from '../heading.ts';
import { districtClock } from './district-clock.ts';
import { layoutProgramme, type PlacedItem, type ProgrammeBlock } from './programme-layout.ts';
import type { ActivityView } from './view.ts';

/** The programme as a timetable: one row a stretch of time, rooms side by side where they fit. */
export function renderProgramme(view: ActivityView) {
  const { activity, level } = view;
  if (activity.programme.length === 0) return nothing;
  const time = clockTime(view);
  return html`<section class="programme" part="programme">
    ${heading(level + 1, msg('Program', { id: 'activity-programme' }))}
    <ol>
      ${layoutProgramme(activity.programme).map((block) =>
        block.items.length > 1
          ? renderParallel(block, time)
          : html`<li class=${itemClass(block.items[0]!, time)}>
              ${renderTime(block)} ${renderItem(block.items[0]!, time)}
            </li>`,
      )}
    </ol>
  </section>`;
}

/** When the timetable's look changes next, as an instant: the next beginning or end, if it is today. */
export function nextProgrammeChange(view: ActivityView) {
  const time = clockTime(view);
  if (!time) return undefined;
  const moments = view.activity.programme.flatMap((item) => [item.startTime, item.endTime]);
  const next = moments.filter((moment) => moment > time).sort()[0];
  if (!next) return undefined;
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const minute = 60_000;
  const now = Math.floor(view.now.getTime() / minute) * minute;
  return now + (minutes(next) - minutes(time)) * minute;
}

/** The district's clock, when the occurrence in front is today and takes place. */
function clockTime({ shown, now }: ActivityView) {
  if (!shown || isOff(shown)) return undefined;
  const { day, time } = districtClock(now, shown);
  return day === shown.day ? time : undefined;
}

function renderParallel(block: ProgrammeBlock, time: string | undefined) {
  const { lanes, rows, items } = block;
  return html`<li class="parallel">
    ${renderTime(block)}
    <div>
      <p class="together">${msg('Samtidigt, välj en:', { id: 'programme-parallel' })}</p>
      <ul
        class="lanes ${rows > 1 ? 'grid' : ''} ${lanes > 3 ? 'many' : ''}"
        ${ref(place({ '--lanes': `${lanes}` }))}
      >
        ${items.map((placed) => renderLaneItem(placed, rows > 1, time))}
      </ul>
    </div>
  </li>`;
}

const renderLaneItem = (placed: PlacedItem, ownTime: boolean, time: string | undefined) =>
  html`<li
    class=${itemClass(placed, time)}
    ${ref(
      place({ '--lane': `${placed.lane + 1}`, '--row': `${placed.row + 1} / span ${placed.rows}` }),
    )}
  >
    ${ownTime ? renderTime(placed.item) : nothing} ${renderItem(placed, time)}
  </li>`;

/** Sets custom properties one by one: strict pages refuse a style attribute, which styleMap writes first. */
const place = (properties: Record<string, string>) => (element?: Element) => {
  for (const [name, value] of Object.entries(properties)) {
    (element as HTMLElement | undefined)?.style.setProperty(name, value);
  }
};

const isNow = ({ item }: PlacedItem, time = '') => item.startTime <= time && time < item.endTime;

const itemClass = (placed: PlacedItem, time: string | undefined) =>
  `item ${placed.item.pause ? 'pause' : ''} ${isNow(placed, time) ? 'now' : ''}`;

const renderTime = ({ startTime, endTime }: { startTime: string; endTime: string }) =>
  html`<p class="time"><bdi>${startTime}–${endTime}</bdi></p>`;

const renderItem = (placed: PlacedItem, time: string | undefined) => {
  const { title, room, host } = placed.item;
  return html`<div class="what">
    ${
      isNow(placed, time)
        ? html`<p class="marker">${msg('Nu', { id: 'programme-now' })}</p>`
        : nothing
    }
    <p class="title" dir="auto">${title}</p>
    ${
      room
        ? html`<p class="room">
            <span class="visually-hidden">${msg('Rum', { id: 'room' })}: </span><bdi>${room}</bdi>
          </p>`
        : nothing
    }
    ${host ? html`<p class="host"><bdi>${host}</bdi></p>` : nothing}
  </div>`;
};
