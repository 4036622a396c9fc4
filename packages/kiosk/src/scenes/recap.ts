import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { pastDayWords } from './parts.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';

/** So much of a text is read before the scene is over, in letters. */
const longestText = 260;

/** What it was like the last time somebody told of it, with pictures of our own server. */
export function renderRecap(
  { occurrences }: SceneAnswers,
  { language, passed, today }: ScenePlace,
) {
  const told = (occurrences?.items ?? []).filter(({ recap, sensitive }) => recap && !sensitive);
  const latest = told.at(-1);
  if (!latest?.recap) return undefined;
  const { text, pictures } = latest.recap;
  // No request goes to another host (K10).
  const own = pictures.filter(({ url }) => url.startsWith('/'));
  const picture = own[Math.min(own.length - 1, Math.floor(passed * own.length))];
  return html`<div class="recap" ?data-picture=${!!picture}>
    ${picture ? html`<img src=${picture.url} alt=${picture.alt} />` : nothing}
    <div>
      <p class="when">
        ${msg('Så var det', { id: 'kiosk-recap' })} ·
        <bdi>${pastDayWords(latest.day, language, today)}</bdi>
      </p>
      <h2><bdi>${latest.title}</bdi></h2>
      <p class="summary"><bdi>${shorten(text)}</bdi></p>
    </div>
  </div>`;
}

/** As many whole sentences as there is time for; the first, cut at a word, where it alone is too long. */
export function shorten(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('؟ '));
  return end > 60 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
