import { weekPath } from '@klocket/contract';
import { weekOf } from '../../features/sheets/weeks.ts';
import { pageUrl, type PageContext } from '../context.ts';
import { html, type Content } from '../html.ts';

/** The way to the week as one sheet, of all houses or of one. */
export const sheetLink = (context: PageContext, house?: string): Content => {
  const { district, today, words } = context;
  const path = weekPath(district.id, weekOf(today).name);
  return html`<section class="unprinted">
    <h2>${words.sheets.heading}</h2>
    <p><a href="${pageUrl(context, path, { house })}">${words.sheets.link}</a></p>
  </section>`;
};
