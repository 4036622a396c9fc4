import type { Ages, Occurrence } from '@klocket/contract';
import { capital, languageName, listOf } from '../../words/dates.ts';
import { insertText, type Words } from '../../words/index.ts';
import { insert, written, type PageContext } from '../context.ts';
import { html, join, type Content } from '../html.ts';

/** “13–25 år”; undefined when everyone is welcome. */
export function agesText({ from, to }: Ages = {}, { activity }: Words) {
  if (from !== undefined && to !== undefined) {
    // No line ends after the dash: U+2060 has no width.
    return insertText(activity.agesBetween, { from, to: `\u2060${to}` });
  }
  if (from !== undefined) return insertText(activity.agesFrom, { from });
  if (to !== undefined) return insertText(activity.agesTo, { to });
  return undefined;
}

/** The languages spoken, in words; those Intl has no name for stay as their tag. */
export const spokenText = (spoken: string[], language: string) =>
  capital(
    listOf(
      spoken.map((tag) => languageName(tag, language) ?? tag),
      language,
    ),
    language,
  );

/** Where it takes place, on one line. */
export function placeText(occurrence: Occurrence, { words }: PageContext): Content {
  const online = occurrence.status === 'moved-online';
  const pieces = [
    online && words.occurrence.online,
    !online && occurrence.house && html`<bdi>${occurrence.house.name}</bdi>`,
    !online && occurrence.room && html`<bdi>${occurrence.room}</bdi>`,
    !online && !occurrence.house && occurrence.address && html`<bdi>${occurrence.address}</bdi>`,
    !online && occurrence.online && words.occurrence.alsoOnline,
  ].filter(Boolean);
  return pieces.length > 0 && join(pieces, ' · ');
}

/** The small facts a visitor sorts by: for whom, in which language, at what price. */
export function tags(occurrence: Occurrence, context: PageContext): Content {
  if (occurrence.sensitive) return undefined;
  const { words, language } = context;
  const ages = agesText(occurrence.ages, words);
  const spoken = occurrence.spoken.length > 0 && spokenText(occurrence.spoken, language);
  return html`<ul class="tags">
    ${ages && html`<li>${ages}</li>`} ${spoken && html`<li>${spoken}</li>`}
    <li>${occurrence.price ? written(occurrence.price) : words.activity.free}</li>
    ${occurrence.joining !== 'drop-in' && html`<li>${words.joining[occurrence.joining]}</li>`}
  </ul>`;
}

/** Names between commas, isolated. */
export const names = (items: { name: string }[]): Content =>
  join(
    items.map(({ name }) => html`<bdi>${name}</bdi>`),
    ', ',
  );

/** The sentence that tells a reader the text is in another language; undefined when it is not. */
export function otherLanguage(tag: string | undefined, { words, language }: PageContext): Content {
  const name = tag && languageName(tag, language);
  return name && html`<p class="note">${insert(words.page.otherLanguage, { language: name })}</p>`;
}
