import type { StaffHandover, StaffHandoverItem } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { momentWords } from '../../../kit/moment-words.ts';
import type { DeskPlace } from '../../../place.ts';
import { handoverChip, handoverWords, statusWords } from '../status-words.ts';

type Chip = [colour: string, words: string];

/** How it stands with a list, at a glance. */
export function chipsOf({
  state,
  count,
  answered: said,
  unanswered,
  late,
  ended,
}: StaffHandover): Chip[] {
  const mail: Record<StaffHandover['state'], Chip> = {
    waiting: ['notice', msg('Mejlet är på väg', { id: 'desk-handover-mail-waiting' })],
    sent: ['', msg('Skickad', { id: 'desk-handover-sent' })],
    failed: ['off', msg('Kom inte fram', { id: 'desk-handover-failed' })],
  };
  const isAll = said === count;
  const chips: Chip[] = [
    mail[state],
    [
      isAll ? 'good' : 'plain',
      msg(str`${said} av ${count} besvarade`, { id: 'desk-handover-answered-of' }),
    ],
  ];
  if (late > 0) {
    chips.push(['off', msg(str`${late} utan svar`, { id: 'desk-handover-late-count' })]);
  }
  if (ended && unanswered > 0) {
    chips.push(['notice', msg('Länken har gått ut', { id: 'desk-handover-ended' })]);
  }
  return chips;
}

/** Where it goes, until when, and what has happened since. */
export function renderNews(place: DeskPlace, { email, until, remindedAt, askedAt }: StaffHandover) {
  const when = (instant: string) => momentWords(instant, place);
  const news = [
    email && msg(str`Till ${email}`, { id: 'desk-handover-to' }),
    msg(str`länken gäller till ${when(until)}`, { id: 'desk-handover-until' }),
    remindedAt && msg(str`påmind ${when(remindedAt)}`, { id: 'desk-handover-reminded' }),
    askedAt && msg(str`bad om ny länk ${when(askedAt)}`, { id: 'desk-handover-asked' }),
  ].filter(Boolean);
  return html`<p class="quiet small">${news.join(' · ')}</p>`;
}

/** One defect of a list, and what was answered. */
export function renderItem(place: DeskPlace, item: StaffHandoverItem) {
  const { id, number, title, status, words, plannedOn } = item;
  const said = [
    status && statusWords(status),
    plannedOn &&
      formatDay(plannedOn, place.language, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
  ].filter(Boolean);
  return html`<li class="item">
    <div>
      <a href=${place.href(`defects/${id}`)}>${number} · ${title}</a>
      ${said.length > 0 ? html`<p class="small">${said.join(' · ')}</p>` : nothing}
      ${words ? html`<p class="small" dir="auto">${words}</p>` : nothing}
    </div>
    <span class="chip ${handoverChip(item)}">${handoverWords(item)}</span>
  </li>`;
}
