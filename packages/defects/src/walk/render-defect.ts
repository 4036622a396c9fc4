import { formatDay, msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { statusWords, verdictWords } from '../list/status-words.ts';
import { renderMore, type MoreActs } from './render-more.ts';
import { verdictSigns } from './verdicts.ts';
import type { LeadDefect, Sight } from './view.ts';
import { smallPhoto } from './keep-photos.ts';
import type { Verdict } from '@klocket/contract';

/** What a leader can do about a defect on the way. */
export interface DefectActs extends MoreActs {
  lang: string;
  level: number;
  isOver: boolean;
  say(defect: LeadDefect, verdict: Verdict): void;
}

/** One defect on the way: what it is, what is said of it, and what it looks like now, in one tap. */
export function renderDefect(defect: LeadDefect, sight: Sight, acts: DefectActs) {
  const { id, number, category, words, photos, place, carriedOver } = defect;
  const where = place.spot ? undefined : place.address;
  return html`<li class="defect ${sight.verdict ? 'seen' : ''}" part="defect" data-defect=${id}>
    ${heading(acts.level + 2, html`<span class="number">${number}</span> <bdi>${category.name}</bdi>`)}
    ${where ? html`<p class="hint"><bdi>${where}</bdi></p>` : nothing}
    ${words ? html`<p class="words"><bdi>${words}</bdi></p>` : nothing}
    ${
      photos[0]
        ? html`<img
            class="before"
            src=${smallPhoto(photos[0].url)}
            alt=${msg('Så såg det ut', { id: 'walk-before' })}
            @error=${({ target }: Event) => ((target as HTMLElement).hidden = true)}
          />`
        : nothing
    }
    ${carriedOver > 0 ? html`<p class="carried strong">${carriedWords(carriedOver)}</p>` : nothing}
    ${renderSaid(defect, acts.lang)}
    <div
      class="verdicts"
      role="group"
      aria-label=${msg(str`Hur är det nu? Nummer ${number}`, { id: 'walk-how' })}
    >
      ${verdictSigns.map(
        ([verdict, sign]) =>
          html`<button
            class="verdict"
            data-verdict=${verdict}
            aria-pressed=${sight.verdict === verdict}
            ?disabled=${acts.isOver}
            @click=${() => acts.say(defect, verdict)}
          >
            <span aria-hidden="true">${sign}</span> ${verdictWords(verdict)}
          </button>`,
      )}
    </div>
    ${sight.verdict ? renderMore(sight, acts, number) : nothing}
  </li>`;
}

/** “Kvar efter 3 vandringar”. */
export const carriedWords = (count: number) =>
  count === 1
    ? msg('Kvar efter 1 vandring', { id: 'walk-carried-one' })
    : msg(str`Kvar efter ${count} vandringar`, { id: 'walk-carried' });

/** The last word of its receiver, and what the walk before saw. */
function renderSaid({ said, seen }: LeadDefect, lang: string) {
  const day = (date: string) =>
    formatDay(date, lang, { day: 'numeric', month: 'short', year: 'numeric' });
  return html`${
    said
      ? html`<p class="said">
          ${msg(str`${apart(said.receiver.name)} svarade ${day(said.at.slice(0, 10))}:`, { id: 'walk-said' })}
          <strong>${statusWords(said.status)}</strong>
          ${said.plannedOn ? html`<bdi>${day(said.plannedOn)}</bdi>` : nothing}${
            said.words ? html`. <bdi>${said.words}</bdi>` : nothing
          }
        </p>`
      : nothing
  }
  ${
    seen
      ? html`<p class="hint">
          ${msg(str`Vandringen ${day(seen.on)} såg: ${verdictWords(seen.verdict)}`, { id: 'walk-seen-before' })}
        </p>`
      : nothing
  }`;
}

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;
