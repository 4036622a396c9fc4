import type { Picture } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { heading } from '../heading.ts';
import { icon } from '../icon.ts';
import { mapAddress, webAddress } from '../web-address.ts';
import type { ActivityView } from './view.ts';

/** How it went: words, pictures, media, and where in the streets the result can be seen. */
export function renderRecap({ shown, server, level }: ActivityView) {
  const recap = shown?.recap;
  if (!recap) return nothing;
  return html`<section class="recap" part="recap">
    ${heading(level + 1, msg('Så blev det', { id: 'recap' }))} ${paragraphs(recap.text)}
    ${
      recap.pictures.length > 0
        ? html`<div class="pictures">
            ${recap.pictures.map((picture) => renderPicture(picture, server))}
          </div>`
        : nothing
    }
    ${renderLinks(recap.links, server)}
    ${
      recap.position
        ? html`<p>
            ${icon('place')}
            <a
              class="target"
              href=${mapAddress(recap.position, undefined)!}
              target="_blank"
              rel="noopener noreferrer"
              >${msg('Se var det finns på kartan', { id: 'recap-position' })}</a
            >
          </p>`
        : nothing
    }
  </section>`;
}

/** A picture that keeps its room before it has arrived. */
export function renderPicture({ url, alt, width, height }: Picture, server: string) {
  return html`<img
    part="picture"
    src=${new URL(url, server).href}
    alt=${alt}
    width=${width ?? 16}
    height=${height ?? 9}
    loading="lazy"
    decoding="async"
  />`;
}

/** Links with their titles, away from here. */
export const renderLinks = (links: { title: string; url: string }[], server: string) =>
  links.length > 0
    ? html`<ul class="links">
        ${links.map(({ title, url }) => {
          const address = webAddress(url, server);
          return address
            ? html`<li>
                <a class="target" href=${address} rel="noopener noreferrer" dir="auto">${title}</a>
              </li>`
            : nothing;
        })}
      </ul>`
    : nothing;

/** Plain text with empty lines between its paragraphs. */
export const paragraphs = (text: string) =>
  text.split(/\n\s*\n/).map((words) => html`<p dir="auto">${words}</p>`);
