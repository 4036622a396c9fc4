import { myDefectPagePath, myHandoverPagePath } from '@klocket/contract';
import { attributes, html } from './html.ts';
import type { PageContext } from './context.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

/*
 * Pages of which the secret stands after `#` in the address, which no server sees: what is shown is the
 * widget's to fetch, and without script there is a person to call.
 */

/** Where one's own report is seen, or what one follows. */
export function myDefectPage({ words, district, language }: PageContext): Page {
  const { title, lead } = words.defectPages.mine;
  return {
    title,
    path: myDefectPagePath(district.id),
    secret: true,
    main: html`<h1>${title}</h1>
      <klocket-my-defect ${attributes({ district: district.id, lang: language })}>
        <noscript><p>${lead}</p></noscript>
        ${contactLines(district.contact)}
      </klocket-my-defect>`,
  };
}

/** Where a receiver answers what was handed over, without an account. */
export function myHandoverPage({ words, district, language }: PageContext): Page {
  const { title, lead } = words.defectPages.handover;
  return {
    title,
    path: myHandoverPagePath(district.id),
    secret: true,
    main: html`<h1>${title}</h1>
      <klocket-my-handover ${attributes({ district: district.id, lang: language })}>
        <noscript><p>${lead}</p></noscript>
        ${contactLines(district.contact)}
      </klocket-my-handover>`,
  };
}
