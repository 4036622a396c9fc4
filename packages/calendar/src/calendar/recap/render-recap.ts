import type { Occurrence } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';

/** How it went: a picture, a few words, and where there is more. */
export function renderRecap({ recap, picture, language }: Occurrence) {
  if (!recap) return nothing;
  const shown = recap.pictures[0] ?? picture;
  return html`<div class="recap">
    ${
      shown
        ? html`<img
            src=${shown.url}
            alt=${shown.alt}
            width=${shown.width ?? nothing}
            height=${shown.height ?? nothing}
            loading="lazy"
            decoding="async"
          />`
        : nothing
    }
    <p lang=${language ?? nothing} dir="auto">
      <b>${msg('Så blev det', { id: 'recap' })}:</b> ${recap.text}
    </p>
    ${recap.links.map(
      ({ title, url }) => html`<p><a href=${url} rel="noopener" dir="auto">${title}</a></p>`,
    )}
  </div>`;
}
