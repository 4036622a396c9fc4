import type { StaffDefectLine } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../../icon.ts';
import type { DeskPlace } from '../../place.ts';
import { handoverChip, handoverWords, statusChip, statusWords } from './status-words.ts';

type Chip = [colour: string, words: string];

/** One defect in the list. What waits to be reviewed says so, but not among others that do. */
export function renderLine(place: DeskPlace, line: StaffDefectLine, isInbox: boolean) {
  const { id, number, category, where, urgency, words, language, photos, photoUrl } = line;
  const day = line.reportedAt.slice(0, 10);
  return html`<li class="line ${urgency === 'urgent' ? 'urgent' : ''}">
    ${
      photoUrl
        ? html`<img class="photo" src=${photoUrl} alt="" loading="lazy" />`
        : html`<span class="photo">${icon('defects')}</span>`
    }
    <div class="what">
      <a class="name" href=${place.href(`defects/${id}`)}
        >${[category.name, where].filter(Boolean).join(', ')}</a
      >
      ${words ? html`<p class="said" lang=${language} dir="auto">${words}</p>` : nothing}
      <span class="chips">
        ${chipsOf(place, line, isInbox).map(
          ([colour, text]) => html`<span class="chip ${colour}">${text}</span>`,
        )}
        ${
          photos > 1
            ? html`<span class="quiet small"
                >${msg(str`${photos} bilder`, { id: 'desk-defect-photos' })}</span
              >`
            : nothing
        }
      </span>
    </div>
    <span class="date">
      ${msg(str`nr ${number}`, { id: 'desk-defect-number' })} ·
      ${formatDay(day, place.language, { day: 'numeric', month: 'short', year: 'numeric' })}
    </span>
  </li>`;
}

/** What is worth knowing of one before it is opened. */
function chipsOf(place: DeskPlace, line: StaffDefectLine, isInbox: boolean): Chip[] {
  const { urgency, review, status, differs, reopening, outside, confirmations, handovers } = line;
  const { carriedOver } = line;
  const chips: [boolean, string, string][] = [
    [urgency === 'urgent', 'off', msg('Akut', { id: 'desk-defect-urgent' })],
    [urgency === 'soon', 'notice', msg('Snart', { id: 'desk-defect-soon' })],
    [review === 'waiting' && !isInbox, 'notice', msg('Att granska', { id: 'desk-defects-inbox' })],
    [review === 'refused', 'off', msg('Visas inte', { id: 'desk-defect-refused' })],
    [review !== 'waiting' || status !== 'received', statusChip(status), statusWords(status)],
    [differs, 'off', msg('Svar och vandring säger olika', { id: 'desk-defect-differs' })],
    [reopening, 'notice', msg('Önskas öppnas igen', { id: 'desk-defect-reopening' })],
    [outside, 'notice', msg('Utanför stadsdelen', { id: 'desk-defect-outside' })],
    [
      carriedOver > 0,
      'notice',
      carriedOver === 1
        ? msg('Öppet sedan en vandring', { id: 'desk-defect-carried-one' })
        : msg(str`Öppet sedan ${carriedOver} vandringar`, { id: 'desk-defect-carried' }),
    ],
    [
      confirmations > 0,
      'plain',
      msg(str`${confirmations} till har sett det`, { id: 'desk-defect-confirmations' }),
    ],
  ];
  return [
    ...chips.flatMap(([isSo, colour, words]): Chip[] => (isSo ? [[colour, words]] : [])),
    ...handovers.map((one): Chip => [
      handoverChip(one),
      `${one.receiver.name}: ${handoverWords(one).toLocaleLowerCase(place.language)}`,
    ]),
  ];
}
