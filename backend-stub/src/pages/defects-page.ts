import { defectsPagePath } from '@klocket/contract';
import { insertText } from '../words/index.ts';
import { insert, type PageContext } from './context.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

/** Where one reports what is broken in a district, and sees what has become of it; without script there is a person to call. */
export function defectsPage({ words, district, language }: PageContext): Page {
  const { title, lead } = words.reporting;
  return {
    title: insertText(title, { district: district.name }),
    description: insertText(lead, { district: district.name }),
    path: defectsPagePath(district.id),
    widgets: true,
    main: html`<h1>${insert(title, { district: district.name })}</h1>
      <klocket-defect-report district="${district.id}" lang="${language}">
        <p>${insert(lead, { district: district.name })}</p>
        ${contactLines(district.contact)}
      </klocket-defect-report>
      <klocket-defect-list district="${district.id}" lang="${language}"></klocket-defect-list>`,
  };
}
