import { isOff, msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { dayWords, placeWords, timeWords } from '../occurrence-words.ts';
import { qrCodeOf } from '../qr-codes.ts';
import { coming } from './parts.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';

/** One activity as a poster, with the code by which a phone goes on. */
export function renderPoster({ occurrences }: SceneAnswers, place: ScenePlace) {
  const next = coming(occurrences?.items ?? [], place).find((one) => !isOff(one));
  if (!next) return undefined;
  const { title, summary, day, price, joining, url, picture } = next;
  const address = new URL(url, place.origin).href;
  const how =
    joining === 'drop-in'
      ? msg('Kom som du är, ingen anmälan', { id: 'kiosk-drop-in' })
      : msg('Anmäl dig med telefonen', { id: 'kiosk-sign-up' });
  return html`<div class="poster" ?data-picture=${!!picture}>
    <div class="what">
      <p class="when">
        ${day < place.today ? nothing : html`<bdi>${dayWords(day, place.language)}</bdi>`}
        <b><bdi>${timeWords(next, place.today)}</bdi></b>
      </p>
      <h2><bdi>${title}</bdi></h2>
      ${summary ? html`<p class="summary"><bdi>${summary}</bdi></p>` : nothing}
      <p class="where"><bdi>${placeWords(next)}</bdi></p>
      <p class="how">
        ${how} · ${price ? html`<bdi>${price}</bdi>` : msg('Gratis', { id: 'kiosk-free' })}
      </p>
    </div>
    <figure class="code">
      ${qrCodeOf(address, msg('Läs mer på telefonen', { id: 'kiosk-on-phone' }))}
      <figcaption>${msg('Läs mer på telefonen', { id: 'kiosk-on-phone' })}</figcaption>
    </figure>
  </div>`;
}
