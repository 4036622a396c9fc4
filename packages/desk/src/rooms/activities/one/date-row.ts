import type { StaffActivity, StaffOccurrence } from '@klocket/contract';
import { isOff, msg, statusWords, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { renderWhen, whenWords } from '../../../kit/when-words.ts';
import type { DeskPlace } from '../../../place.ts';

interface DateRow {
  place: DeskPlace;
  activity: StaffActivity;
  occurrence: StaffOccurrence;
  isPast: boolean;
  isOpen: boolean;
  /** Opens what can be done with it, or closes that. */
  toggle(): void;
}

/** One occurrence in a list: when it is, what has become of it, and a button to change it. */
export function dateRow(row: DateRow): TemplateResult {
  const { occurrence, activity, place, isOpen, toggle } = row;
  const status = statusWords(occurrence);
  const off = isOff(occurrence) ? 'off' : '';
  const when = whenWords(occurrence, place.language);
  const note = noteOf(row);
  const mayChange = activity.may.change || occurrence.substitute?.id === place.me.id;
  return html`<li class="date ${off}" id=${occurrence.id}>
    <div>
      <span class="when">${renderWhen(occurrence, place.language)}</span>
      ${status ? html`<span class="chip ${off || 'notice'}">${status}</span>` : nothing}
      ${mayChange ? renderPeopleLink(row, when) : nothing}
    </div>
    ${
      mayChange
        ? html`<button
            aria-expanded=${isOpen}
            aria-label=${
              row.isPast
                ? msg(str`Så blev det ${when}`, { id: 'desk-recap-named' })
                : msg(str`Ställ in eller ändra ${when}`, { id: 'desk-change-date-named' })
            }
            @click=${toggle}
          >
            ${buttonWords(row)}
          </button>`
        : nothing
    }
    ${note ? html`<p class="note quiet small">${note}</p>` : nothing}
    ${isOpen && mayChange ? html`<div class="opened">${renderOpened(row)}</div>` : nothing}
  </li>`;
}

/** The way to who comes, where there is more to see than drop-in. */
function renderPeopleLink({ activity, occurrence, place }: DateRow, when: string) {
  if (activity.form.joining !== 'sign-up') return nothing;
  return html`<a
    class="small no-print"
    href=${place.href(`people/${occurrence.id}`)}
    aria-label=${msg(str`Deltagare ${when}`, { id: 'desk-people-on' })}
    >${msg('Deltagare', { id: 'desk-room-people' })}</a
  >`;
}

function buttonWords({ isPast, activity, occurrence }: DateRow) {
  if (isPast) return msg('Så blev det', { id: 'desk-recap-text' });
  // What nobody has seen yet cannot be called off.
  const isSeen = activity.state === 'published';
  return isSeen && occurrence.status === 'scheduled'
    ? msg('Ställ in', { id: 'desk-cancel-one' })
    : msg('Ändra', { id: 'desk-change-one' });
}

/** What is unlike the other dates: why, where, who leads it. */
function noteOf({ activity, occurrence }: DateRow) {
  const { house, room, substitute, reason } = occurrence;
  const isElsewhere = house && house.id !== activity.form.house;
  return [
    reason,
    isElsewhere && [house.name, room].filter(Boolean).join(', '),
    substitute && msg(str`${substitute.name} vikarierar`, { id: 'desk-substitute-named' }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const renderOpened = ({ place, activity, occurrence, isPast }: DateRow) =>
  isPast
    ? html`<klocket-desk-recap .place=${place} .occurrence=${occurrence}></klocket-desk-recap>`
    : html`<klocket-desk-date-changes
        .place=${place}
        .occurrence=${occurrence}
        .staff=${activity.staff}
      ></klocket-desk-date-changes>`;
