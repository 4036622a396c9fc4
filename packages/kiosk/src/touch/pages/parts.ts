import type { Occurrence } from '@klocket/contract';
import { formatDay, isOff, statusWords } from '@klocket/core';
import { html, nothing } from 'lit';
import { placeWords, timeWords } from '../../occurrence-words.ts';
import { qrCodeOf } from '../../qr-codes.ts';
import type { TouchView } from '../touch-view.ts';

/** The heading of a page: what is read first when it has come. */
export const renderHeading = (text: string) => html`<h2 tabindex="-1"><bdi>${text}</bdi></h2>`;

/** What a telephone reads to go on with, and nobody else sees. */
export const renderCode = (path: string, words: string, { origin }: Pick<TouchView, 'origin'>) =>
  html`<figure class="code">
    ${qrCodeOf(new URL(path, origin).href, words)}
    <figcaption>${words}</figcaption>
  </figure>`;

/** What can be tapped to read more of an occurrence, in a list of one day; without it, of days to come. */
export function renderOccurrence(
  one: Occurrence,
  { go, life, language }: Pick<TouchView, 'go' | 'life' | 'language'>,
  seenOn?: string,
) {
  const isLater = !seenOn && one.day > life.today;
  const day = isLater && formatDay(one.day, language, { weekday: 'short', day: 'numeric' });
  const off = isOff(one);
  const status = statusWords(one);
  return html`<li>
    <button class="row" @click=${() => go({ name: 'occurrence', id: one.id })}>
      <span class="time"
        >${day ? html`<small>${day}</small>` : nothing}<bdi
          >${timeWords(one, seenOn ?? (isLater ? one.day : life.today))}</bdi
        ></span
      >
      <span class="what">
        <b>${off ? html`<del><bdi>${one.title}</bdi></del>` : html`<bdi>${one.title}</bdi>`}</b>
        ${status ? html`<em ?data-off=${off}>${status}</em>` : nothing}
        <span class="where"><bdi>${placeWords(one)}</bdi></span>
      </span>
    </button>
  </li>`;
}

/** A language by its name in another. */
export const languageName = (tag: string, language: string) => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};
