import { accessibilityPath } from '@klocket/contract';
import { insertText } from '../words/index.ts';
import { insert, type PageContext } from './context.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

const reportUrl = 'https://www.digg.se/tdosanmalan';

/** The statement that the Swedish act (2018:1937) asks for. */
export function accessibilityPage({
  words: { aboutPages },
  district,
  publicUrl,
}: PageContext): Page {
  const { accessibility: words } = aboutPages;
  const values = { district: district.name, host: new URL(publicUrl).host };
  const report = html`<a href="${reportUrl}" rel="noreferrer">${words.report}</a>`;
  return {
    title: insertText(words.heading, values),
    description: insertText(words.description, values),
    path: accessibilityPath(district.id),
    main: html`<article class="about">
      <h1>${insert(words.heading, values)}</h1>
      <p class="lead">${words.lead}</p>
      <h2>${words.coversHeading}</h2>
      <p>${insert(words.covers, values)}</p>
      <h2>${words.conformsHeading}</h2>
      <p>${words.conforms}</p>
      <p>${words.unassessed}</p>
      <h2>${words.tellHeading}</h2>
      <p>${words.tell}</p>
      ${contactLines(district.contact)}
      <h2>${words.watchHeading}</h2>
      <p>${insert(words.watch, { authority: words.authority, report })}</p>
      <h2>${words.knownHeading}</h2>
      <ul>
        <li>${words.known1}</li>
        <li>${words.known2}</li>
      </ul>
      <p>${words.known}</p>
      <h2>${words.testedHeading}</h2>
      <p>${words.tested}</p>
    </article>`,
  };
}
