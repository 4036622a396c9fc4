import type { HandoverItem, HandoverState } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { renderPhotos, renderTruths } from '../list/render-story.ts';

interface Marking {
  lang: string;
  server: string;
  isMarked: boolean;
  mark(): void;
}

/** One defect of a list: what, where, and what was answered so far. */
export function renderHanded(item: HandoverItem, { lang, server, isMarked, mark }: Marking) {
  const { number, category, words, language, place, carriedOver, day, url, state } = item;
  const where = [place.spot?.name, place.address].filter(Boolean).join(', ');
  return html`<article class="card item" part="item">
    <label class="choice">
      <input type="checkbox" .checked=${isMarked} @change=${mark} />
      <span
        ><span class="number">${number}</span>
        <bdi>${category.name}</bdi>${where ? [', ', html`<bdi>${where}</bdi>`] : nothing}</span
      >
    </label>
    <p class="row">
      <span class="badge ${state === 'done' ? 'closed' : ''}">${stateWords(state)}</span>
      ${
        carriedOver > 0
          ? html`<span class="badge late"
              >${msg(str`Kvar sedan ${carriedOver} vandringar`, { id: 'defect-carried' })}</span
            >`
          : nothing
      }
    </p>
    ${words ? html`<p lang=${language ?? nothing}><bdi>${words}</bdi></p>` : nothing}
    ${renderPhotos(item)} ${renderTruths(item, lang)}
    <p class="hint">
      ${formatDay(day, lang, { day: 'numeric', month: 'long', year: 'numeric' })} ·
      <a href=${server + url} target="_blank" rel="noopener"
        >${msg('Vad har hänt?', { id: 'defect-story' })}</a
      >
    </p>
  </article>`;
}

/** How far it has come with the receiver, in words. */
function stateWords(state: HandoverState): string {
  switch (state) {
    case 'to-send':
    case 'sent':
    case 'failed':
      return msg('Väntar på svar', { id: 'handed-waiting' });
    case 'acknowledged':
      return msg('Mottaget', { id: 'handed-acknowledged' });
    case 'answered':
      return msg('Besvarat', { id: 'handed-said' });
    case 'done':
      return msg('Klart', { id: 'handed-done' });
  }
}
