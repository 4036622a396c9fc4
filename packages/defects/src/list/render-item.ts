import type { Defect, DefectStory } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { carriedWords } from './carried-words.ts';
import { renderStory } from './render-story.ts';
import { statusWords } from './status-words.ts';

/** What a visitor can do about a defect, and what has become of that. */
export interface ItemActs {
  lang: string;
  /** The server whose page of it is linked to. */
  server: string;
  /** The story, where it is open: undefined while it is on its way. */
  story?: DefectStory;
  isOpen: boolean;
  isLost: boolean;
  said?: 'saying' | 'said' | 'lost';
  /** How one follows: a secret link, or that a mail is on its way. */
  followed?: { url?: string } | 'lost';
  toggle(): void;
  meToo(): void;
  follow(email: string): void;
}

/** One defect: what, where and what has become of it; its story on demand. */
export function renderItem(defect: Defect, acts: ItemActs) {
  const { id, category, place, words, language, day, number, carriedOver, closed } = defect;
  const where = [place.spot?.name, place.address].filter(Boolean).join(', ');
  return html`<li class="card item" part="item">
    <p class="row">
      <span class="badge ${closed ? 'closed' : 'open'}">${statusWords(defect.status)}</span>
      ${
        carriedOver > 0
          ? html`<span class="badge late">${carriedWords(carriedOver, acts.lang)}</span>`
          : nothing
      }
      ${
        defect.differs
          ? html`<span class="badge late">${msg('Olika besked', { id: 'defect-differing' })}</span>`
          : nothing
      }
    </p>
    <p class="strong title">
      <a href=${acts.server + defect.url} lang=${language ?? nothing}
        ><bdi>${words ?? category.name}</bdi></a
      >
    </p>
    <p class="hint">
      <bdi>${category.name}</bdi>${where ? [' · ', html`<bdi>${where}</bdi>`] : nothing} ·
      ${formatDay(day, acts.lang, { day: 'numeric', month: 'long', year: 'numeric' })} ·
      ${msg(str`nummer ${number}`, { id: 'defect-number' })}
    </p>
    <p class="row">
      <button
        class="button"
        aria-expanded=${acts.isOpen ? 'true' : 'false'}
        aria-controls="story-${id}"
        @click=${acts.toggle}
      >
        ${msg('Vad har hänt?', { id: 'defect-story' })}
      </button>
      ${closed ? nothing : renderMeToo(defect, acts)}
    </p>
    <div id="story-${id}" ?hidden=${!acts.isOpen} class="open">
      ${
        acts.story
          ? html`${renderStory(acts.story, acts)} ${renderFollow(id, acts)}`
          : acts.isLost
            ? html`<p role="alert">
                ${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
                ${msg('Stäng och öppna för att försöka igen.', { id: 'defect-story-again' })}
              </p>`
            : html`<div class="skeleton" aria-hidden="true"><i></i><i></i></div>`
      }
    </div>
  </li>`;
}

function renderMeToo({ confirmations }: Defect, { said, meToo }: ItemActs) {
  const count = confirmations + (said === 'said' ? 1 : 0);
  return html`<button
      class="button"
      aria-disabled=${said === 'saying' || said === 'said' ? 'true' : nothing}
      @click=${meToo}
    >
      ${msg('Jag med', { id: 'defect-me-too' })}
      ${count > 0 ? html`<span class="count">${count}</span>` : nothing}
    </button>
    <span role="status" class="hint"
      >${
        said === 'said'
          ? msg('Tack, du är räknad.', { id: 'defect-counted' })
          : said === 'lost'
            ? msg('Det gick inte att skicka. Försök igen.', { id: 'signup-refused' })
            : nothing
      }</span
    >`;
}

function renderFollow(id: string, { followed, follow }: ItemActs) {
  if (followed && followed !== 'lost') {
    return html`<p role="status">
      ${
        followed.url
          ? html`<a class="button" href=${followed.url} rel="noopener"
              >${msg('Din hemliga länk', { id: 'defect-secret-link' })}</a
            >`
          : msg('Öppna mejlet som kommer, så följer du felet.', { id: 'defect-follow-mailed' })
      }
    </p>`;
  }
  const field = `follow-${id}`;
  const send = ({ target }: Event) => {
    const input = (target as Element).closest('.follow')!.querySelector('input')!;
    if (input.reportValidity()) follow(input.value.trim());
  };
  return html`<div class="follow">
    <label for=${field}
      >${msg('Följ: mejladress, eller lämna tomt för en länk', { id: 'defect-follow' })}</label
    >
    <p class="row">
      <input id=${field} type="email" autocomplete="email" maxlength="254" dir="ltr" />
      <button class="button" @click=${send}>${msg('Följ', { id: 'defect-follow-send' })}</button>
    </p>
    ${
      followed === 'lost'
        ? html`<p class="hint" role="alert">
            ${msg('Det gick inte att skicka. Försök igen.', { id: 'signup-refused' })}
          </p>`
        : nothing
    }
  </div>`;
}
