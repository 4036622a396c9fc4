import { oembedPath } from '@klocket/contract';
import { plainLine } from '../plain-text.ts';
import { pageUrl, type PageContext } from '../pages/context.ts';
import { html, type Content } from '../pages/html.ts';
import type { Page } from '../pages/layout.ts';
import { subjectOf } from './subject.ts';

const types = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;

/** Tells whoever an address is pasted to where to ask how to show it; nothing on pages that cannot be shown. */
export function oembedLinks(page: Page, context: PageContext): Content {
  const { publicUrl, district } = context;
  const url = publicUrl + pageUrl(context, page.path, page.query);
  const isHidden = page.sensitive || page.secret;
  if (isHidden || subjectOf(url, [publicUrl])?.district !== district.id) return undefined;
  const title = plainLine(page.title);
  return (['json', 'xml'] as const).map(
    (format) =>
      html`<link
        rel="alternate"
        type="${types[format]}"
        href="${publicUrl + oembedPath(url, format)}"
        title="${title}"
      />`,
  );
}
