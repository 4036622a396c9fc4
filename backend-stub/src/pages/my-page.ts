import { paths } from '@klocket/contract';
import type { PageContext } from './context.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

/**
 * Where a sign-up is seen and changed. The secret stands after `#` in the address, which no server
 * sees: what is shown is the widget's to fetch, and without script there is a person to call.
 */
export function myPage({ words, district, language }: PageContext): Page {
  return {
    title: words.my.title,
    path: paths.myPage(district.id),
    unlisted: true,
    main: html`<h1>${words.my.title}</h1>
      <klocket-my-signup district="${district.id}" lang="${language}">
        <noscript><p>${words.my.lead}</p></noscript>
        ${contactLines(district.contact)}
      </klocket-my-signup>`,
  };
}
